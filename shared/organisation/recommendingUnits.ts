import { foldName } from '../text/foldName.ts';
import type { Organisation } from './organisation.ts';

/** 院级党组织: the unit that recommends a branch, whose branches a quota's share is of. */
export interface RecommendingUnit {
  readonly name: string;
  /** The same for every writing of the name. */
  readonly key: string;
}

/** Finds the unit of a branch by the 上级单位 that is written for it. */
export type UnitOf = (parent: string) => RecommendingUnit;

const known = new WeakMap<readonly Organisation[], Map<string, UnitOf>>();

/**
 * The units of branches: their 上级单位, and where the register has that as a 党总支 below an 院级党组织, the 院级党组织,
 * whatever number of 党总支 lies between. What a 党总支 is below of is one where the register says so by its 类型;
 * otherwise where it is not the school's own committee, by its name, or as the host of the assessment that has no branch
 * of its own. A 党总支 whose name several have is not gone beyond.
 *
 * Source: 000, 所属支部总数; 002, 本单位党支部总数.
 */
export function recommendingUnits(organisations: readonly Organisation[], organiser: string): UnitOf {
  let ofRegister = known.get(organisations);
  if (!ofRegister) {
    ofRegister = new Map();
    known.set(organisations, ofRegister);
  }
  const found = ofRegister.get(organiser);
  if (found) return found;
  const made = unitFinder(organisations, foldName(organiser));
  ofRegister.set(organiser, made);
  return made;
}

/** Whether an organisation is a branch, by its 类型. */
export function isBranch({ kind }: { readonly kind: string }): boolean {
  return kind.endsWith('支部');
}

/** Whether an organisation is a 党总支, by its 类型. */
export function isGeneralBranch({ kind }: { readonly kind: string }): boolean {
  return /总支(?:部|(?:部)?委员会)?$/u.test(kind);
}

function unitFinder(organisations: readonly Organisation[], organiser: string): UnitOf {
  const byName = above(organisations);
  const isHostWithBranches = organisations.some(
    (each) => isBranch(each) && foldName(each.parent) === organiser && organiser !== '',
  );
  const isUnit = (key: string) => {
    if (byName.get(key)?.some(({ kind }) => kind === college)) return true;
    if (ofSchool.test(key)) return false;
    return key !== organiser || isHostWithBranches;
  };
  const found = new Map<string, RecommendingUnit>();
  return (parent) => {
    const unit = found.get(parent);
    if (unit) return unit;
    const made = climb(parent, byName, isUnit);
    found.set(parent, made);
    return made;
  };
}

const college = '院级党组织';
const ofSchool = /(?:大学|学校)(?:党委|委员会)/u;

/** Those that are no branches, by name. */
function above(organisations: readonly Organisation[]): ReadonlyMap<string, readonly Organisation[]> {
  const byName = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    if (isBranch(organisation)) continue;
    const key = foldName(organisation.name);
    byName.set(key, [...(byName.get(key) ?? []), organisation]);
  }
  return byName;
}

function climb(
  parent: string,
  byName: ReadonlyMap<string, readonly Organisation[]>,
  isUnit: (key: string) => boolean,
): RecommendingUnit {
  let unit = { name: parent, key: foldName(parent) };
  // A register in which two are each below the other ends here too.
  for (let level = 0; level < mostLevels; level += 1) {
    const [own, ...others] = byName.get(unit.key) ?? [];
    if (!own || !isGeneralBranch(own)) break;
    const next = { name: own.parent, key: foldName(own.parent) };
    const isOne = others.every((other) => foldName(other.parent) === next.key);
    if (!isOne || next.key === '' || !isUnit(next.key)) break;
    unit = next;
  }
  return unit;
}

const mostLevels = 8;
