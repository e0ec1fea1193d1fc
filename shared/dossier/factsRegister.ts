import type { Candidate } from '../assessment/candidate.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { organisationIndex } from '../organisation/organisationIndex.ts';
import { recommendingUnits, type UnitOf } from '../organisation/recommendingUnits.ts';
import type { FactsContent } from '../register/content.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import type { Dossier } from './dossier.ts';

/** The organisations from which an assessment is decided. */
export interface FactsRegister {
  readonly organisations: readonly Organisation[];
  organisationOf(candidate: Candidate): Organisation | null;
}

const known = new WeakMap<FactsContent, FactsRegister>();

/**
 * The organisations as they were kept with the assessment when 公示 began; the register as it stands before that, and in
 * an assessment that was made public before anything was kept.
 */
export function factsRegister(dossier: Dossier): FactsRegister {
  const kept = dossier.register.find('facts', null, factsKey);
  if (!kept) return dossier;
  const found = known.get(kept);
  if (found) return found;
  const made = { organisations: kept.organisations, organisationOf: organisationIndex(kept.organisations) };
  known.set(kept, made);
  return made;
}

/** The units of branches, by that register. */
export function unitsOf(dossier: Dossier): UnitOf {
  const { assessment, scheme } = dossier;
  const { organisations } = factsRegister(dossier);
  return recommendingUnits(organisations, assessment.organiser, recommendingOf(scheme));
}

/** The key of the one entry that keeps them. */
export const factsKey = 'facts';
