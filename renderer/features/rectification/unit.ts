import type { CandidateRectification } from '../../../shared/rectification/rectificationOf.ts';
import type { RectificationStand } from '../../../shared/rectification/standOf.ts';

/** A candidate with its 整改 and how far it is. */
export interface Unit extends CandidateRectification {
  readonly stand: RectificationStand;
}
