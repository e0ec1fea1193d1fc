import type { Organisation } from '../organisation/organisation.ts';
import { organisationsBelow } from '../organisation/organisationsBelow.ts';
import { isBetween, recommendingUnits } from '../organisation/recommendingUnits.ts';
import type { FactsContent } from '../register/content.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import { foldName } from '../text/foldName.ts';
import type { Dossier } from './dossier.ts';

/**
 * What of the register decides the assessment now: the candidates' own rows, those of the branches below them, whose
 * honours count for theirs, of the other branches of their units what quotas count, their kind and titles, and the
 * organisations between.
 */
export function factsToKeep(dossier: Dossier): FactsContent {
  const { candidates, organisations, organisationOf, today } = dossier;
  const own = new Set(candidates.flatMap((candidate) => organisationOf(candidate)?.id ?? []));
  const below = candidates.map(({ name }) => organisationsBelow(organisations, name));
  for (const { id } of below.flatMap((each) => each.organisations)) own.add(id);
  const isCounted = countedIn(
    dossier,
    below.flatMap(({ unclear }) => unclear),
  );
  return {
    on: today,
    organisations: organisations.flatMap((each): Organisation[] => {
      if (own.has(each.id)) return [each];
      return isCounted(each) ? [{ ...each, awards: null, appraisals: null, projects: null }] : [];
    }),
  };
}

/** Whether quotas count an organisation, or it shows to which unit others belong. */
function countedIn(
  { assessment, candidates, organisations, scheme }: Dossier,
  unclear: readonly string[],
): (organisation: Organisation) => boolean {
  const recommending = recommendingOf(scheme);
  const unitOf = recommendingUnits(organisations, assessment.organiser, recommending);
  const units = new Set(candidates.map(({ parent }) => unitOf(parent).key));
  const isOfUnit = ({ parent }: { readonly parent: string }) => units.has(unitOf(parent).key);
  const parents = new Set(
    [...candidates, ...organisations].filter(isOfUnit).map(({ parent }) => foldName(parent)),
  );
  const between = organisations.filter(
    (each) => isBetween(each, recommending) && parents.has(foldName(each.name)),
  );
  const doubted = new Set(unclear.map(foldName));
  const links = new Set([
    ...between.flatMap(({ name, parent }) => [foldName(name), foldName(parent)]),
    ...doubted,
  ]);
  return (each) => isOfUnit(each) || links.has(foldName(each.name)) || doubted.has(foldName(each.parent));
}

/** Names of the organisations of which what decides is another one in the register now. */
export function changedFacts(kept: FactsContent, now: FactsContent): readonly string[] {
  const textOf = ({ secretary, memberCount: _, ...decisive }: Organisation) =>
    JSON.stringify(isSecretaryCounted(decisive) ? { ...decisive, secretary } : decisive);
  const before = new Map(kept.organisations.map((each) => [each.id, each]));
  const after = new Map(now.organisations.map((each) => [each.id, each]));
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    return !one || !other || textOf(one) !== textOf(other);
  });
  return differing.map((id) => (after.get(id) ?? before.get(id))?.name ?? id);
}

/** Whether an honour is the secretary's without a name, and so that of the one whom the register names. */
function isSecretaryCounted({ awards }: Pick<Organisation, 'awards'>): boolean {
  return awards?.some(({ to, person }) => to === 'secretary' && !person) ?? false;
}
