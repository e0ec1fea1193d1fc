// What the contract's queries answer, where it is not the domain's own word for it.
import type { Assessment } from '../assessment/assessment.ts';
import type { Candidate } from '../assessment/candidate.ts';
import type { Adjustments } from '../scheme/adjustments.ts';
import type { Scheme, SchemeSource } from '../scheme/scheme.ts';
import type { Facts } from '../scoring/facts.ts';
import type { HeldMeasures } from '../sheet/notYetDoubt.ts';
import type { Progress } from '../sheet/progress.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import type { Submission } from '../sheet/submission.ts';

/** An assessment as the list shows it, with how far its sheets are. */
export interface AssessmentSummary extends Assessment {
  readonly schemeTitle: string;
  /** Whether its scheme has a sheet to be signed. */
  readonly hasSheet: boolean;
  readonly candidateCount: number;
  readonly startedCount: number;
  readonly submittedCount: number;
  /** The step of its course that it stands at; null before the first. */
  readonly stage: string | null;
  /** What of it cannot be read, and why; null where all is well. */
  readonly problem: string | null;
}

/** An assessment with the scheme it pins. */
export interface AssessmentDetail extends Assessment {
  /** As it was read: points in hundredths. */
  readonly scheme: Scheme;
  /** As it is written, in the present version of the language: points as on paper. */
  readonly source: SchemeSource;
  readonly adjustments: Adjustments;
  /** The panelists whose 任务包 were opened here: only their sheets are filled. None where it is this file's own. */
  readonly taken: readonly string[];
}

/** A candidate with how far its sheet is. */
export interface CandidateSummary extends Candidate, Progress {
  readonly status: 'untouched' | 'started' | 'submitted';
}

/** One sheet of a candidate. `measures` are what its ballots give, which some rules go by; so do some by its kind. */
export interface SheetDetail {
  readonly candidateId: string;
  readonly slot: string;
  readonly kind: string;
  readonly measures: Facts['measures'];
  /** The measures of which there are ballots in its round, whether they can be used or not. */
  readonly held: HeldMeasures;
  readonly content: SheetContent;
  readonly submission: Submission | null;
}

export interface WorkspaceInfo {
  readonly path: string;
  /** Hash of the log's last entry; printed on every output. Empty in a new workspace. */
  readonly head: string;
  readonly entryCount: number;
  readonly programVersion: string;
}

/** The outcome of a full check of the workspace. */
export interface CheckReport {
  readonly ok: boolean;
  readonly head: string;
  readonly count: number;
  readonly problems: readonly string[];
}
