import type { Assessment } from '../assessment/assessment.ts';
import type { Candidate } from '../assessment/candidate.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import type { Submission } from '../sheet/submission.ts';

/** A sheet as it stands: what was entered, and who signed it. */
export interface DossierSheet {
  readonly content: SheetContent;
  readonly submission: Submission | null;
}

/** 考评档案: everything that the outcome of an assessment follows from. Results, course and reports are functions of it. */
export interface Dossier {
  readonly assessment: Assessment;
  readonly scheme: Scheme;
  /** In the roster's order. */
  readonly candidates: readonly Candidate[];
  /** The sheet by candidate and slot name; null where nothing was entered. */
  sheetOf(candidateId: string, slot: string): DossierSheet | null;
  readonly register: Register;
  /** The candidate's row in the register of organisations; null where there is none. */
  organisationOf(candidate: Candidate): Organisation | null;
  /** All organisations of the workspace, for quotas. */
  readonly organisations: readonly Organisation[];
  /** YYYY-MM-DD */
  readonly today: string;
}
