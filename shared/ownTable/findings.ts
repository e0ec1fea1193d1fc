import type { FigureUse } from './figureLedger.ts';
import type { DraftProblem } from './ownTableDraft.ts';
import type { Origin } from './sourceTable.ts';

/** A stretch of the source that was used, and for what. */
export interface Mark {
  readonly from: Origin;
  readonly use: FigureUse;
  /** Which form it is of, where `use` is `form`. */
  readonly form?: string;
}

/** What is gathered while a table is read: what was used, what keeps it from being used, what a person should know. */
export interface Findings {
  readonly marks: Mark[];
  readonly problems: DraftProblem[];
  readonly notes: string[];
}

export function noFindings(): Findings {
  return { marks: [], problems: [], notes: [] };
}

/** Marks every stretch as used. */
export function mark({ marks }: Findings, origins: readonly Origin[], use: FigureUse): void {
  for (const from of origins) marks.push({ from, use });
}
