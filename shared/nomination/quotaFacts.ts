import type { Dossier } from '../dossier/dossier.ts';
import { factsRegister, unitsOf } from '../dossier/factsRegister.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { Title } from '../honour/title.ts';
import { isBranch, type RecommendingUnit } from '../organisation/recommendingUnits.ts';
import { unitKey } from '../text/foldName.ts';
import type { NomineeResult } from './nomineeResult.ts';

/** What the quotas of a track are counted from, by unit. Each row of the register is read once, whatever the units. */
export interface QuotaFacts {
  /** Units of those who applied, in the roster's order. */
  readonly units: readonly RecommendingUnit[];
  forwardOf(unit: RecommendingUnit): readonly NomineeResult[];
  /** The register's rows that carry the honour, for organisations of the unit. */
  titlesOf(unit: RecommendingUnit): readonly Title[];
  /** Branches of the unit in the register, at any depth. */
  branchesOf(unit: RecommendingUnit): number;
}

/** Units are the same where their names are, written in whatever characters. */
export function quotaFacts(dossier: Dossier, honour: string, nominees: readonly NomineeResult[]): QuotaFacts {
  const { organisations } = factsRegister(dossier);
  const unitOf = unitsOf(dossier);
  const units = new Map<string, RecommendingUnit>();
  const forward = new Map<string, NomineeResult[]>();
  for (const nominee of nominees) {
    if (!nominee.nomination) continue;
    const { unit } = nominee;
    if (!units.has(unit.key)) units.set(unit.key, unit);
    if (nominee.nomination.isRecommended) push(forward, unit.key, nominee);
  }
  const titles = new Map<string, Title[]>();
  const branches = new Map<string, number>();
  for (const organisation of organisations) {
    const unit = unitOf(organisation.parent).key;
    if (!units.has(unit)) continue;
    if (isBranch(organisation)) branches.set(unit, (branches.get(unit) ?? 0) + 1);
    for (const { honour: name, on, withdrawnOn } of organisation.titles) {
      if (!isHonour(name, honour)) continue;
      push(titles, unit, {
        organisationId: unitKey(organisation),
        organisation: organisation.name,
        on,
        ...(withdrawnOn !== null && { withdrawnOn }),
      });
    }
  }
  return {
    units: [...units.values()],
    forwardOf: (unit) => forward.get(unit.key) ?? [],
    titlesOf: (unit) => titles.get(unit.key) ?? [],
    branchesOf: (unit) => branches.get(unit.key) ?? 0,
  };
}

function push<T>(groups: Map<string, T[]>, name: string, value: T): void {
  const group = groups.get(name);
  if (group) group.push(value);
  else groups.set(name, [value]);
}
