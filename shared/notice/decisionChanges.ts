import type { Dossier } from '../dossier/dossier.ts';
import type { Decision } from '../register/noticeContent.ts';
import { listChanges } from './listChanges.ts';
import { decisionWording } from './wording.ts';

/**
 * What the list of a signed 表彰决定 would be now against what was signed, one clause each, as listChanges has them.
 * Empty where nothing was corrected since, or nothing is signed.
 */
export function decisionChanges(dossier: Dossier, decision: Decision | null): readonly string[] {
  if (!decision?.frozen) return [];
  return listChanges(decision.frozen.rows, decisionWording(dossier, { ...decision, frozen: null }).rows);
}
