import type { Appraisal, Award, Project } from '../organisation/records.ts';
import { foldName } from '../text/foldName.ts';
import { withoutYear, yearIn } from './isAppraisalNamed.ts';

/**
 * Whether two entries of a register are one that was registered twice, so that it counts once. Honours and projects are
 * of the same name, level, holder and month; those of members without a name are several people's. Appraisals are of
 * the same name, longer or shorter, and of the same year: the year in the name or result where both have one; where one
 * has, days less than six months apart; where neither has, the same month. The year in a name and its writing do not
 * make another name.
 */
export function isSameEntry(one: Award | Appraisal | Project, other: Award | Appraisal | Project): boolean {
  if ('result' in one) return 'result' in other && isSameAppraisal(one, other);
  if ('result' in other || one.level !== other.level || monthOf(one) !== monthOf(other)) return false;
  if ('to' in one !== 'to' in other || ('to' in one && 'to' in other && !isSameHolder(one, other)))
    return false;
  return one.name === other.name || (isYearAlike(one.name, other.name) && isNameAlike(one.name, other.name));
}

/** The entries that are one with an earlier one of the list. */
export function twinsIn<T extends Award | Appraisal | Project>(entries: readonly T[]): ReadonlySet<T> {
  let twins: Set<T> | undefined;
  for (let index = 1; index < entries.length; index += 1) {
    const entry = entries[index] as T; // Safe: below its length.
    for (let before = 0; before < index; before += 1) {
      const earlier = entries[before] as T; // Safe: below its length.
      if (twins?.has(earlier) || !isSameEntry(earlier, entry)) continue;
      twins ??= new Set();
      twins.add(entry);
      break;
    }
  }
  return twins ?? noTwins;
}

const noTwins: ReadonlySet<never> = new Set<never>();

function isSameAppraisal(one: Appraisal, other: Appraisal): boolean {
  if (one.name !== other.name && !isNamePart(one.name, other.name)) return false;
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  if (year !== null && otherYear !== null) return year === otherYear;
  if (year === null && otherYear === null) return monthOf(one) === monthOf(other);
  return Math.abs(monthNumber(one) - monthNumber(other)) < 6;
}

function isSameHolder(one: Award, other: Award): boolean {
  const person = foldName(one.person ?? '');
  if (one.to !== other.to || person !== foldName(other.person ?? '')) return false;
  if (one.to === 'member' && person === '') return false;
  return branchOf(one) === branchOf(other);
}

function branchOf(award: Award): unknown {
  return 'branch' in award ? award.branch : null;
}

function isYearAlike(one: string, other: string): boolean {
  const [year, otherYear] = [yearIn(one), yearIn(other)];
  return year === null || otherYear === null || year === otherYear;
}

function isNameAlike(one: string, other: string): boolean {
  return withoutYear(one) === withoutYear(other);
}

function isNamePart(one: string, other: string): boolean {
  const [plain, otherPlain] = [withoutYear(one), withoutYear(other)];
  return plain.endsWith(otherPlain) || otherPlain.endsWith(plain);
}

function yearOf({ name, result }: Appraisal): string | null {
  return hasFigure.test(name) || hasFigure.test(result) ? (yearIn(name) ?? yearIn(result)) : null;
}

const hasFigure = /\p{Nd}/u;

function monthOf({ on }: { readonly on: string }): string {
  return on.slice(0, 7);
}

function monthNumber({ on }: { readonly on: string }): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
}
