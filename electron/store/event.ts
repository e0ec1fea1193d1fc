import type { Assessment, AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { Candidate, CandidateInput } from '../../shared/assessment/candidate.ts';
import type { Adjustments } from '../../shared/scheme/adjustScheme.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';

/** Everything that people decide, as the log keeps it. The tables hold what these events, in order, make. */
export type WorkspaceEvent =
  | { readonly kind: 'scheme-added'; readonly digest: string; readonly source: SchemeSource }
  | {
      readonly kind: 'assessment-created';
      readonly assessment: Omit<Assessment, 'signedAt'>;
      readonly adjustments: Adjustments;
    }
  | {
      readonly kind: 'assessment-updated';
      readonly assessmentId: string;
      readonly schemeDigest: string;
      readonly details: AssessmentInput;
      readonly adjustments: Adjustments;
    }
  | {
      readonly kind: 'readings-signed';
      readonly assessmentId: string;
      readonly at: string;
      readonly signedBy: readonly string[];
    }
  | { readonly kind: 'assessment-removed'; readonly assessmentId: string }
  | {
      readonly kind: 'candidates-added';
      readonly assessmentId: string;
      readonly candidates: readonly Candidate[];
    }
  | { readonly kind: 'candidate-updated'; readonly candidateId: string; readonly details: CandidateInput }
  | { readonly kind: 'candidate-removed'; readonly candidateId: string }
  | { readonly kind: 'sheet-changed'; readonly candidateId: string; readonly change: SheetChange }
  | {
      readonly kind: 'sheet-submitted';
      readonly candidateId: string;
      readonly at: string;
      readonly signedBy: readonly string[];
      /** Hundredths, as the program computed it then. */
      readonly total: number | null;
    }
  | { readonly kind: 'sheet-reopened'; readonly candidateId: string; readonly reason: string };
