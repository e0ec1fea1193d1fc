import type { Recommending } from '../scheme/recommending.ts';
import { foldName } from '../text/foldName.ts';
import type { Organisation } from './organisation.ts';

/** The unit that recommends (院级党组织), whose branches, or whatever is counted, a quota's share is of. */
export interface RecommendingUnit {
  readonly name: string;
  /** The same for every writing of the name. */
  readonly key: string;
}

/** Finds the unit of a branch by the 上级单位 that is written for it. */
export type UnitOf = (parent: string) => RecommendingUnit;

const known = new WeakMap<readonly Organisation[], WeakMap<Recommending, Map<string, UnitOf>>>();

/**
 * The units of branches, in the words of a Party committee: their 上级单位, and where the register has that as a 党总支
 * below an 院级党组织, the 院级党组织,
 * whatever number of 党总支 lies between. What a 党总支 is below of is one where the register says so by its 类型;
 * otherwise where it is not the school's own committee, by its name, or as the host of the assessment that has no branch
 * of its own. A 党总支 whose name several have is not gone beyond.
 *
 * Source: 000, 所属支部总数; 002, 本单位党支部总数.
 */
export function recommendingUnits(
  organisations: readonly Organisation[],
  organiser: string,
  recommending: Recommending,
): UnitOf {
  let ofRegister = known.get(organisations);
  if (!ofRegister) {
    ofRegister = new WeakMap();
    known.set(organisations, ofRegister);
  }
  let ofScheme = ofRegister.get(recommending);
  if (!ofScheme) {
    ofScheme = new Map();
    ofRegister.set(recommending, ofScheme);
  }
  const found = ofScheme.get(organiser);
  if (found) return found;
  const made = unitFinder(organisations, foldName(organiser), recommending);
  ofScheme.set(organiser, made);
  return made;
}

interface Kind {
  readonly kind: string;
}

/** Whether an organisation is one of those that are counted (支部), by its 类型. */
export function isCounted({ kind }: Kind, { counted }: Pick<Recommending, 'counted'>): boolean {
  return kind.endsWith(counted);
}

/** Whether an organisation stands between those and the unit (党总支), by its 类型. */
export function isBetween({ kind }: Kind, { between }: Pick<Recommending, 'between'>): boolean {
  return between.some((end) => kind.endsWith(end));
}

function unitFinder(
  organisations: readonly Organisation[],
  organiser: string,
  recommending: Recommending,
): UnitOf {
  const byName = notCounted(organisations, recommending);
  const isHostWithBranches = organisations.some(
    (each) => isCounted(each, recommending) && foldName(each.parent) === organiser && organiser !== '',
  );
  const isUnit = (key: string) => {
    if (byName.get(key)?.some(({ kind }) => kind === recommending.unit)) return true;
    if (recommending.above.some((part) => key.includes(part))) return false;
    return key !== organiser || isHostWithBranches;
  };
  const found = new Map<string, RecommendingUnit>();
  return (parent) => {
    const unit = found.get(parent);
    if (unit) return unit;
    const made = climb(parent, { byName, isUnit, recommending });
    found.set(parent, made);
    return made;
  };
}

/** Those that are not counted, by name. */
function notCounted(
  organisations: readonly Organisation[],
  recommending: Recommending,
): ReadonlyMap<string, readonly Organisation[]> {
  const byName = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    if (isCounted(organisation, recommending)) continue;
    const key = foldName(organisation.name);
    byName.set(key, [...(byName.get(key) ?? []), organisation]);
  }
  return byName;
}

interface Above {
  readonly byName: ReadonlyMap<string, readonly Organisation[]>;
  readonly isUnit: (key: string) => boolean;
  readonly recommending: Recommending;
}

function climb(parent: string, { byName, isUnit, recommending }: Above): RecommendingUnit {
  let unit = { name: parent, key: foldName(parent) };
  // A register in which two are each below the other ends here too.
  for (let level = 0; level < mostLevels; level += 1) {
    const [own, ...others] = byName.get(unit.key) ?? [];
    if (!own || !isBetween(own, recommending)) break;
    const next = { name: own.parent, key: foldName(own.parent) };
    const isOne = others.every((other) => foldName(other.parent) === next.key);
    if (!isOne || next.key === '' || !isUnit(next.key)) break;
    unit = next;
  }
  return unit;
}

const mostLevels = 8;
