import type { FactsRegister } from '../dossier/factsRegister.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { Title } from '../honour/title.ts';
import { foldName, unitKey } from '../text/foldName.ts';
import type { NomineeResult } from './nomineeResult.ts';

/** What the quotas of a track are counted from, by unit. Each row of the register is read once, whatever the units. */
export interface QuotaFacts {
  /** Units of those who applied, in the roster's order. */
  readonly units: readonly string[];
  forwardOf(unit: string): readonly NomineeResult[];
  /** The register's rows that carry the honour, for organisations of the unit. */
  titlesOf(unit: string): readonly Title[];
  /** Branches of the unit in the register. */
  branchesOf(unit: string): number;
}

/** Units are the same where their names are, written in whatever characters. */
export function quotaFacts(
  { organisations }: Pick<FactsRegister, 'organisations'>,
  honour: string,
  nominees: readonly NomineeResult[],
): QuotaFacts {
  const units = new Map<string, string>();
  const forward = new Map<string, NomineeResult[]>();
  for (const nominee of nominees) {
    if (!nominee.nomination) continue;
    const unit = foldName(nominee.candidate.parent);
    if (!units.has(unit)) units.set(unit, nominee.candidate.parent);
    if (nominee.nomination.isRecommended) push(forward, unit, nominee);
  }
  const titles = new Map<string, Title[]>();
  const branches = new Map<string, number>();
  for (const organisation of organisations) {
    const unit = foldName(organisation.parent);
    if (!units.has(unit)) continue;
    if (organisation.kind.endsWith('支部')) branches.set(unit, (branches.get(unit) ?? 0) + 1);
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
    forwardOf: (unit) => forward.get(foldName(unit)) ?? [],
    titlesOf: (unit) => titles.get(foldName(unit)) ?? [],
    branchesOf: (unit) => branches.get(foldName(unit)) ?? 0,
  };
}

function push<T>(groups: Map<string, T[]>, name: string, value: T): void {
  const group = groups.get(name);
  if (group) group.push(value);
  else groups.set(name, [value]);
}
