import type { Assessment, AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { Candidate, CandidateInput } from '../../shared/assessment/candidate.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { EntryInput } from '../../shared/register/entry.ts';
import type { Adjustments } from '../../shared/scheme/adjustments.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { TakenIn } from '../../shared/scheme/takenIn.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import type { Absence } from '../../shared/sheet/submission.ts';
import type { SchemeDocument } from './schemeStore.ts';

/** Everything that people decide, as the log keeps it. The tables hold what these events, in order, make. */
export type WorkspaceEvent =
  | {
      readonly kind: 'scheme-added';
      readonly digest: string;
      readonly source: SchemeSource;
      readonly document?: SchemeDocument;
      readonly own?: TakenIn;
    }
  | { readonly kind: 'scheme-removed'; readonly digest: string }
  | {
      readonly kind: 'assessment-created';
      readonly assessment: Omit<Assessment, 'signedAt' | 'signedBy'>;
      readonly adjustments: Adjustments;
    }
  | {
      readonly kind: 'assessment-updated';
      readonly assessmentId: string;
      readonly schemeDigest: string;
      readonly details: AssessmentInput;
      readonly adjustments: Adjustments;
      /** Why the panel is another one than the one that signed the readings. */
      readonly reason?: string;
    }
  | {
      readonly kind: 'readings-signed';
      readonly assessmentId: string;
      readonly at: string;
      readonly signedBy: readonly string[];
    }
  | { readonly kind: 'readings-reopened'; readonly assessmentId: string; readonly reason: string }
  | { readonly kind: 'assessment-removed'; readonly assessmentId: string }
  | {
      readonly kind: 'candidates-added';
      readonly assessmentId: string;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'candidate-updated'; readonly candidateId: string; readonly details: CandidateInput }
  | { readonly kind: 'candidate-removed'; readonly candidateId: string }
  | (OfSheet & { readonly kind: 'sheet-changed'; readonly change: SheetChange })
  | (OfSheet & {
      readonly kind: 'sheet-submitted';
      readonly at: string;
      readonly signedBy: readonly string[];
      /** Absent where all signed, and in logs of before. */
      readonly absent?: readonly Absence[];
      /** Hundredths, as the program computed it then. */
      readonly total: number | null;
    })
  | (OfSheet & { readonly kind: 'sheet-reopened'; readonly reason: string })
  | {
      readonly kind: 'entries-set';
      readonly assessmentId: string;
      readonly entries: readonly EntryInput[];
    }
  | { readonly kind: 'organisations-saved'; readonly organisations: readonly Organisation[] }
  | { readonly kind: 'organisation-removed'; readonly organisationId: string }
  /** The tables were made anew from the entries before this one; it changes nothing else. */
  | { readonly kind: 'tables-rebuilt'; readonly differences: readonly string[] }
  /** In an archive of one assessment: an entry of another one, of which the hash alone is kept. */
  | { readonly kind: 'withheld' };

interface OfSheet {
  readonly candidateId: string;
  /** Which of the candidate's sheets; absent for the panel's joint one. */
  readonly slot?: string;
}
