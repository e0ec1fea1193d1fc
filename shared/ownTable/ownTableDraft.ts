import type { ClauseRule, Span } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import type { FoundColumns } from './columnRole.ts';
import type { FigureLedger } from './figureLedger.ts';
import type { Origin, SourcePlace } from './sourceTable.ts';

/**
 * A text of the draft and the stretches that it was put together from, in order: the first stands at its beginning, each
 * further one after a line break. Empty where a person wrote it.
 */
export interface Piece {
  readonly text: string;
  readonly from: readonly Origin[];
}

/** Points and where they stand; null where a person put them down, or they are a sum. */
export interface DraftPoints {
  readonly points: Hundredths;
  readonly from: Origin | null;
}

/** A rule of an item: as it was read, or as a person has it. */
export interface DraftRule {
  /** By ruleKey; of an added one `added-1`. */
  readonly key: string;
  readonly rule: ClauseRule;
  /** The key of the rule whose count is compared. */
  readonly countOf?: string;
  /** `open` blocks the use until a person decides. */
  readonly state: 'sure' | 'open' | 'accepted' | 'replaced' | 'added' | 'panel';
}

/** A stretch of a standard that was not read. */
export interface UnreadStretch {
  /** In the standard's text. */
  readonly at: Span;
  readonly text: string;
}

/** An item: 考评内容 with its points and its standard. */
export interface DraftItem {
  /** The place of the cell that it begins with, by placeKey. */
  readonly key: string;
  readonly id: string;
  /** Whether the id stands in the table. */
  readonly isOwnId: boolean;
  readonly group: Piece | null;
  readonly content: Piece;
  /** Null where the table has none. */
  readonly standard: Piece | null;
  /** Null where nothing says it: it is never guessed. */
  readonly max: DraftPoints | null;
  /** Of an item of bonus points the most that it may add, of deductions the most that it may take; `max` is 0 then. */
  readonly cap?: Hundredths | null;
  readonly floor?: Hundredths | null;
  readonly start: 'full' | 'zero';
  readonly columns: Readonly<Record<string, Piece>>;
  readonly rules: readonly DraftRule[];
  /** Rules that a person dropped. */
  readonly dropped: readonly ClauseRule[];
  readonly unread: readonly UnreadStretch[];
  readonly warnings: readonly string[];
  /** Whether the panel gives its points, since nothing else can be read or a person chose so. */
  readonly isByPanel: boolean;
}

/** What a dimension's items do: count to the total, add to it, take from it. */
export type DimensionKind = 'points' | 'bonus' | 'deduction';

export interface DraftDimension {
  readonly key: string;
  readonly id: string;
  readonly kind: DimensionKind;
  readonly name: Piece;
  readonly max: DraftPoints | null;
  /** Of bonus points the most that they add together, of deductions the most that they take; absent: no limit. */
  readonly cap?: Hundredths;
  readonly floor?: Hundredths;
  readonly items: readonly DraftItem[];
}

/** 一票否决: only what stands under words that say so. */
export interface DraftVeto {
  readonly id: string;
  readonly text: Piece;
  readonly effect?: NonNullable<ClauseRule['effect']>;
}

export interface DraftVetoes {
  readonly lead: Piece;
  /** What it makes of the candidate, in the document's words; null where it names nothing. */
  readonly result: Piece | null;
  readonly list: readonly DraftVeto[];
}

/** 等次, from so many points on. */
export interface DraftGrade {
  readonly name: Piece;
  readonly from: Hundredths;
}

/** A column that the form shows beside: 考核方式, 责任部门. */
export interface DraftColumn {
  readonly id: string;
  readonly head: string;
}

/** Why a draft cannot be used yet; `item` is the key of the item that it is about. */
export interface DraftProblem {
  readonly text: string;
  readonly item?: string;
  readonly place?: SourcePlace;
}

/** A table of standards as far as it was read, with what a person decided. */
export interface OwnTableDraft {
  readonly title: Piece;
  readonly total: DraftPoints | null;
  /** The most that the whole may come to; absent where nothing says it. */
  readonly cap?: Hundredths;
  /** The tables that are read as one, by index. */
  readonly tables: readonly number[];
  /** By table, of all tables of the file. */
  readonly found: readonly FoundColumns[];
  readonly heads: {
    readonly dimension?: string;
    readonly group?: string;
    readonly content?: string;
    readonly points?: string;
    readonly standard?: string;
    readonly score?: string;
  };
  readonly columns: readonly DraftColumn[];
  readonly dimensions: readonly DraftDimension[];
  readonly vetoes: DraftVetoes | null;
  readonly grades: readonly DraftGrade[];
  /** Notes that are about the whole table (每项扣完为止), in its words. */
  readonly tableNotes: readonly Piece[];
  readonly ledger: FigureLedger;
  /** What keeps it from being used. */
  readonly problems: readonly DraftProblem[];
  /** What a person should know, in Chinese. */
  readonly notes: readonly string[];
}
