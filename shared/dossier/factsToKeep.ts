import type { Organisation } from '../organisation/organisation.ts';
import type { FactsContent } from '../register/content.ts';
import { foldName } from '../text/foldName.ts';
import type { Dossier } from './dossier.ts';

/**
 * What of the register decides the assessment now: the candidates' own rows, those of the branches below them, whose
 * honours count for theirs, and of the other branches of their units what quotas count, their kind and titles.
 */
export function factsToKeep({ candidates, organisations, organisationOf, today }: Dossier): FactsContent {
  const own = new Set(candidates.flatMap((candidate) => organisationOf(candidate)?.id ?? []));
  const names = new Set(candidates.map(({ name }) => foldName(name)));
  const units = new Set(candidates.map(({ parent }) => foldName(parent)));
  return {
    on: today,
    organisations: organisations.flatMap((each): Organisation[] => {
      const parent = foldName(each.parent);
      if (own.has(each.id) || names.has(parent)) return [each];
      return units.has(parent) ? [{ ...each, awards: null, appraisals: null, projects: null }] : [];
    }),
  };
}

/** Names of the organisations of which what decides is another one in the register now. */
export function changedFacts(kept: FactsContent, now: FactsContent): readonly string[] {
  const textOf = ({ secretary: _, memberCount: __, ...decisive }: Organisation) => JSON.stringify(decisive);
  const before = new Map(kept.organisations.map((each) => [each.id, each]));
  const after = new Map(now.organisations.map((each) => [each.id, each]));
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    return !one || !other || textOf(one) !== textOf(other);
  });
  return differing.map((id) => (after.get(id) ?? before.get(id))?.name ?? id);
}
