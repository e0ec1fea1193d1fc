import type { Assessment } from '../assessment/assessment.ts';
import type { ReportStamp } from '../assessment/reportStamp.ts';
import type { Dossier, DossierSheet } from '../dossier/dossier.ts';
import type { HonourRules } from '../honour/honourRules.ts';
import type { AssessmentResult } from '../outcome/assessmentResult.ts';
import type { Scheme, ScoredScheme } from '../scheme/scheme.ts';

/** Everything that any report of an assessment is made from. */
export interface OutcomeSource {
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  readonly stamp: ReportStamp;
  /** What each honour's own scheme says of it, of all schemes known; the same for every assessment of a workspace. */
  honourRules(): HonourRules;
}

/** What the reports of a scoring sheet are made from, beside: the scores of the last round. */
export interface ReportSource extends OutcomeSource {
  readonly scheme: ScoredScheme;
  readonly result: AssessmentResult;
  /** The deciding sheet by candidate id; every candidate has one. */
  readonly sheets: ReadonlyMap<string, DossierSheet>;
}
