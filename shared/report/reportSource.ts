import type { Assessment } from '../assessment/assessment.ts';
import type { Submission } from '../contract/contract.ts';
import type { AssessmentResult } from '../outcome/assessmentResult.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { SheetContent } from '../sheet/sheet.ts';

/** Everything that reports of an assessment are made from. */
export interface ReportSource {
  readonly assessment: Assessment;
  readonly scheme: ScoredScheme;
  readonly result: AssessmentResult;
  /** By candidate id; every candidate has one. */
  readonly sheets: ReadonlyMap<
    string,
    { readonly content: SheetContent; readonly submission: Submission | null }
  >;
  readonly stamp: ReportStamp;
}

/** What every output carries so that it can be traced. */
export interface ReportStamp {
  /** Local time of making, as printed: 2026年5月1日 09:05. */
  readonly madeAt: string;
  /** The log's head; its first 16 digits are printed. */
  readonly head: string;
  /** The pinned scheme's digest; its first 8 digits are printed after the version. */
  readonly schemeDigest: string;
}
