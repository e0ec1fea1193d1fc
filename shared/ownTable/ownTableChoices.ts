import type { ClauseRule } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import type { ColumnRole } from './columnRole.ts';
import type { DimensionKind } from './ownTableDraft.ts';

/** What a person decided about a rule that was read. */
export type RuleChoice =
  | { readonly is: 'accepted' }
  | { readonly is: 'dropped' }
  | { readonly is: 'replaced'; readonly by: ClauseRule };

/** What a person decided about an item. */
export interface ItemChoice {
  readonly max?: Hundredths;
  /** Texts that a person wrote in place of the table's. */
  readonly content?: string;
  readonly standard?: string;
  /** What was agreed on the same item before is not taken over. */
  readonly isReadAnew?: true;
  /** The panel gives the points: 由考评组填分. */
  readonly byPanel?: true;
  /** By ruleKey. */
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  /** Rules that the text was not read to have. */
  readonly added?: readonly ClauseRule[];
  /** It is no item: the row is left out. */
  readonly isLeftOut?: true;
}

/** What a person decided while a table is made a scheme: plain data that a screen may keep. */
export interface OwnTableChoices {
  /** The tables that are read as one, by index; absent: those that the program found. */
  readonly tables?: readonly number[];
  /** By table and column, both indexes. */
  readonly roles?: Readonly<Record<string, Readonly<Record<string, ColumnRole>>>>;
  /** Where a table's head ends, by table. */
  readonly headRows?: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly title?: string;
  readonly issuer?: string;
  readonly total?: Hundredths;
  /** 没有评分标准，全部由考评组打分. */
  readonly allByPanel?: true;
  /** What a dimension does to the total, by its name. */
  readonly kinds?: Readonly<Record<string, DimensionKind>>;
  /** By the item's key. */
  readonly items?: Readonly<Record<string, ItemChoice>>;
  /** Figures that are no points, by figureKey. */
  readonly setAside?: readonly string[];
  readonly candidateKinds?: readonly string[];
  /** By a grade's name, from so many points on; null: it is no grade. */
  readonly grades?: Readonly<Record<string, Hundredths | null>>;
  /** Vetoes that are none, by their words. */
  readonly noVetoes?: readonly string[];
  /** Items, by key, whose rules come from another scheme with the same text: nothing of them is open. */
  readonly carried?: readonly string[];
}

/** How choices name a rule that was read: by kind and place in its standard. @example 'deduct-per@12-20' */
export function ruleKey({ kind, at: [start, end] }: Pick<ClauseRule, 'kind' | 'at'>): string {
  return `${kind}@${start}-${end}`;
}
