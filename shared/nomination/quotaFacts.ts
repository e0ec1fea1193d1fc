import type { Dossier } from '../dossier/dossier.ts';
import { factsRegister, unitsOf } from '../dossier/factsRegister.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { Title } from '../honour/title.ts';
import { isCounted, type RecommendingUnit } from '../organisation/recommendingUnits.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import { wordsOf } from '../scheme/text.ts';
import { unitKey } from '../text/foldName.ts';
import type { NomineeResult } from './nomineeResult.ts';

/** What the quotas of a track are counted from, of one unit. */
export interface UnitFacts {
  readonly unit: RecommendingUnit;
  readonly forward: readonly NomineeResult[];
  /** The register's rows that carry the honour, for organisations of the unit. */
  readonly titles: readonly Title[];
  /** Branches of the unit in the register, at any depth. */
  readonly registered: number;
}

/**
 * What is counted of each unit of those who applied, in the roster's order. Units are the same where their names are,
 * written in whatever characters. Each row of the register is read once, whatever the units.
 */
export function quotaFacts(
  dossier: Dossier,
  honour: string,
  nominees: readonly NomineeResult[],
): readonly UnitFacts[] {
  const byKey = new Map<string, Counting>();
  for (const nominee of nominees) {
    if (!nominee.nomination) continue;
    const { unit } = nominee;
    const counting = byKey.get(unit.key) ?? begin(byKey, unit);
    if (nominee.nomination.isRecommended) counting.forward.push(nominee);
  }
  const unitOf = unitsOf(dossier);
  const recommending = recommendingOf(dossier.scheme);
  const issuer = wordsOf(dossier.scheme.issuer);
  for (const organisation of factsRegister(dossier).organisations) {
    const counting = byKey.get(unitOf(organisation.parent).key);
    if (!counting) continue;
    if (isCounted(organisation, recommending)) counting.registered += 1;
    for (const { honour: name, on, withdrawnOn } of organisation.titles) {
      if (!isHonour(name, honour, issuer)) continue;
      counting.titles.push({
        organisationId: unitKey(organisation),
        organisation: organisation.name,
        on,
        ...(withdrawnOn !== null && { withdrawnOn }),
      });
    }
  }
  return [...byKey.values()];
}

interface Counting extends UnitFacts {
  readonly forward: NomineeResult[];
  readonly titles: Title[];
  registered: number;
}

function begin(byKey: Map<string, Counting>, unit: RecommendingUnit): Counting {
  const counting: Counting = { unit, forward: [], titles: [], registered: 0 };
  byKey.set(unit.key, counting);
  return counting;
}
