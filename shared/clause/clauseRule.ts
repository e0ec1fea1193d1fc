import type { Comparison } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';

/** A stretch of the text that was read: from a character on, up to but without another (UTF-16 units, as in `slice`). */
export type Span = readonly [start: number, end: number];

/** The kinds that a clause of a standard may be: those of a scheme's rules that words alone can give, and 一票否决. */
export const clauseKinds = [
  'zero-if',
  'deduct-if',
  'add-if',
  'deduct-per',
  'add-per',
  'deduct-if-count',
  'add-if-count',
  'deduct-short',
  'deduct-range',
  'award-range',
  'levels',
  'award-bands',
  'deduct-bands',
  'award-share',
  'veto',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** One of several outcomes of a clause: a level by its name, a band by its comparison, either with a number or a range. */
export interface ClauseLevel {
  readonly name: string;
  readonly when?: Comparison;
  readonly points: Hundredths | readonly [Hundredths, Hundredths];
}

/**
 * What one clause of a standard says, as far as its words say it.
 *
 * Units: hundredths of a point; `when`, `target`, `per` and `above` in the rule's unit, percent where `rate`.
 */
export interface ClauseRule {
  readonly kind: ClauseKind;
  /** A number, two bounds, or null where the clause has none of its own (不得分, levels, 酌情 without a figure). */
  readonly points: Hundredths | readonly [Hundredths, Hundredths] | null;
  readonly unit?: string;
  /** The numbers are percent: 每低1%. */
  readonly rate?: true;
  readonly when?: Comparison;
  /** What must be reached; each unit below costs. */
  readonly target?: number;
  /** A step is so many units. */
  readonly per?: number;
  /** What is counted up to there counts for nothing. */
  readonly above?: number;
  /** The most that the rule may move; null where the text says 上不封顶. */
  readonly cap?: Hundredths | null;
  readonly levels?: readonly ClauseLevel[];
  /** The things that the clause lists and counts, and whether the list ends in 等. */
  readonly checklist?: readonly string[];
  readonly isOpen?: true;
  /** A range once for each case found. */
  readonly each?: true;
  /** The count that is compared is the one of another clause: its index in the reading. */
  readonly countOf?: number;
  /** What a fact does to the grade: the grade that it fixes, the one that is no longer open, one down. Absent: all is lost. */
  readonly effect?: { readonly grade: string } | { readonly below: string } | { readonly down: 1 };
  /** The condition in the text's own words, without its points. */
  readonly label: string;
  readonly at: Span;
  readonly sure: boolean;
  /** Why it is not sure, in Chinese; absent where it is. */
  readonly why?: string;
}

/** What a standard says, and what of it could not be read. */
export interface StandardReading {
  readonly rules: readonly ClauseRule[];
  /** Stretches that name what earns all points of the item (“…为5分” of 5): scoring starts there. */
  readonly full: readonly Span[];
  /** Stretches that limit or explain, and are carried by the rules or need no rule (最高…, 扣完为止). */
  readonly limits: readonly Span[];
  /** Whether what the rules do is taken off the full points, or is earned from nothing. */
  readonly start: 'full' | 'zero';
  /** What the whole item may come to at most beside its max, where the text says it; null: 上不封顶. Absent: nothing said. */
  readonly cap?: Hundredths | null;
  /** Stretches that have a figure or a word of points and could not be read. */
  readonly unread: readonly Span[];
  /** What a person should know, in Chinese. */
  readonly warnings: readonly string[];
}
