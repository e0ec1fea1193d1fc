import type { Candidate } from '../assessment/candidate.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { Dossier } from './dossier.ts';
import { factsRegister } from './factsRegister.ts';

const indexes = new WeakMap<readonly Organisation[], ReadonlyMap<string, Organisation>>();

/**
 * The candidate's row in the register as it stands: the one that was kept when 公示 began, whatever it is called since
 * and whoever took its name; by name where none was kept or it was removed. Null where there is none.
 */
export function ownOrganisation(dossier: Dossier, candidate: Candidate): Organisation | null {
  const facts = factsRegister(dossier);
  if (facts === dossier) return dossier.organisationOf(candidate);
  const kept = facts.organisationOf(candidate);
  const known = kept && indexOf(dossier.organisations).get(kept.id);
  return known ?? dossier.organisationOf(candidate);
}

function indexOf(organisations: readonly Organisation[]): ReadonlyMap<string, Organisation> {
  const found = indexes.get(organisations);
  if (found) return found;
  const made = new Map(organisations.map((each) => [each.id, each]));
  indexes.set(organisations, made);
  return made;
}
