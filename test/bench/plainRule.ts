import { addMonths } from '../../shared/assessment/addMonths.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Appraisal, Award } from '../../shared/organisation/records.ts';
import type { PlainRule } from '../../shared/scheme/conditionRule.ts';
import { isLevelFrom } from '../../shared/scheme/level.ts';
import type { Text } from '../../shared/scheme/text.ts';
import { appliedOn } from './conditionRows.ts';

/** 1 met, 0 not met, -1 not known, -2 not known and left to the panel. */
export type Plain = 1 | 0 | -1 | -2;

/** The organisations below one, at any depth; `isUnclear` where a name on the way is of several. */
export interface PlainBelow {
  readonly branches: readonly Organisation[];
  readonly isUnclear: boolean;
}

/** A rule by plain loops over an organisation's rows; names are compared as they are written. */
export function plainRule(rule: PlainRule, organisation: Organisation, belowOf: () => PlainBelow): Plain {
  switch (rule.kind) {
    case 'age':
      return plainAge(rule, organisation);
    case 'awards':
      return plainAwards(rule, organisation, rule.ofBranches ? belowOf() : nobody);
    case 'appraisals':
      return plainAppraisals(rule, organisation.appraisals);
    case 'projects':
      return verdict(
        rule.atLeast,
        (organisation.projects ?? noProjects).filter(({ level }) => isLevelFrom(level, rule.level)),
        {
          timeOf: ({ on }) => timeOf(on, rule.years),
          isEntered: organisation.projects !== null,
          countOf: (counted) => once(counted, isSameRecord),
        },
      );
  }
}

const noProjects: NonNullable<Organisation['projects']> = [];
const nobody: PlainBelow = { branches: [], isUnclear: false };

function plainAge(rule: Extract<PlainRule, { kind: 'age' }>, organisation: Organisation): Plain {
  const since = organisation[rule.since];
  if (since === null) return -1;
  const months = 'years' in rule.term ? rule.term.years * 12 : rule.term.months;
  if (since.length === 10) return addMonths(since, months) <= appliedOn ? 1 : 0;
  if (addMonths(`${since}-${lastOf(since)}`, months) <= appliedOn) return 1;
  return addMonths(`${since}-01`, months) > appliedOn ? 0 : -1;
}

type AwardsRule = Extract<PlainRule, { kind: 'awards' }>;

function plainAwards(rule: AwardsRule, own: Organisation, below: PlainBelow): Plain {
  return (below.branches.length === 0 ? simpleAwards(rule, own) : null) ?? anyAwards(rule, own, below);
}

/** By one loop that makes nothing but the set of people, as long as every honour is plain; null where one is not. */
function simpleAwards(
  { to, level, isParty, others, examples, years, atLeast }: AwardsRule,
  own: Organisation,
) {
  const { awards } = own;
  if (awards === null) return null;
  const isByPerson = !to.includes('organisation') && to.includes('member');
  const persons = isByPerson ? new Set<string>() : null;
  let count = 0;
  for (let index = 0; index < awards.length; index += 1) {
    const award = awards[index] as Award; // Safe: below its length.
    if (award.on.length < 10) return null;
    if (!to.includes(award.to) || !isLevelFrom(award.level, level) || (isParty && !award.isParty)) continue;
    if (!isIn(award.on, years)) continue;
    if (others === 'ask' && !examples.some((example) => award.name.includes(textOf(example)))) return null;
    if (!persons) {
      for (let before = 0; before < index; before += 1) if (isOfMonth(awards[before], award)) return null;
      count += 1;
    } else if (award.person) persons.add(award.person);
    else return null;
  }
  return (persons?.size ?? count) >= atLeast ? 1 : 0;
}

function isOfMonth(one: { readonly on: string } | undefined, { on }: { readonly on: string }): boolean {
  return one?.on.startsWith(on.slice(0, 7)) ?? false;
}

function anyAwards(rule: AwardsRule, own: Organisation, { branches, isUnclear }: PlainBelow): Plain {
  const isByPerson = !rule.to.includes('organisation') && rule.to.includes('member');
  const entries: PlainAward[] = [];
  let isEntered = own.awards !== null;
  const take = ({ awards, secretary }: Organisation, branch: string) => {
    for (const award of awards ?? []) {
      if (!rule.to.includes(award.to) || !isLevelFrom(award.level, rule.level)) continue;
      if (rule.isParty && !award.isParty) continue;
      const isNamed = award.to !== 'secretary' || Boolean(award.person);
      entries.push({ award, branch, person: isNamed ? (award.person ?? '') : secretary });
    }
  };
  take(own, '');
  let isComplete = isEntered && !isUnclear;
  for (const branch of branches) {
    take(branch, branch.name);
    if ((branch.awards ?? []).length > 0) isEntered = true;
    if (branch.awards === null) isComplete = false;
  }
  return verdict(rule.atLeast, entries, {
    timeOf: ({ award }) => timeOf(award.on, rule.years),
    isAsked: ({ award }) =>
      rule.others === 'ask' && !rule.examples.some((example) => award.name.includes(textOf(example))),
    isEntered,
    isComplete,
    countOf: isByPerson ? people : awardsOf,
  });
}

interface PlainAward {
  readonly award: Award;
  readonly branch: string;
  /** '' where nobody knows. */
  readonly person: string;
}

interface Counts {
  readonly least: number;
  readonly most: number;
}

/** People, each once; a secretary whom nobody names may be any of the others. */
function people(entries: readonly PlainAward[]): Counts {
  const known = new Set<unknown>();
  const secretaries = new Set<string>();
  for (const entry of entries) {
    if (entry.person !== '') known.add(entry.person);
    else if (entry.award.to === 'secretary') secretaries.add(entry.branch);
    else known.add(entry);
  }
  return { least: Math.max(known.size, secretaries.size), most: known.size + secretaries.size };
}

function awardsOf(entries: readonly PlainAward[]): Counts {
  return once(
    entries,
    ({ award: one }, { award: other }) =>
      isSameRecord(one, other) && one.to === other.to && (one.person ?? '') === (other.person ?? ''),
  );
}

type AppraisalsRule = Extract<PlainRule, { kind: 'appraisals' }>;

function plainAppraisals(rule: AppraisalsRule, appraisals: readonly Appraisal[] | null): Plain {
  return simpleAppraisals(rule, appraisals) ?? anyAppraisals(rule, appraisals);
}

/** By one loop that makes nothing, as long as every record has a name of the document's; null where one has not. */
function simpleAppraisals(
  { names, result, years, atLeast }: AppraisalsRule,
  appraisals: readonly Appraisal[] | null,
) {
  if (appraisals === null) return null;
  let count = 0;
  for (let index = 0; index < appraisals.length; index += 1) {
    const each = appraisals[index] as Appraisal; // Safe: below its length.
    if (each.on.length < 10 || each.result.includes('年')) return null;
    if (!names.some((name) => textOf(name) === each.name)) return null;
    if (each.result !== textOf(result) || !isIn(each.on, years)) continue;
    for (let before = 0; before < index; before += 1) if (isOfMonth(appraisals[before], each)) return null;
    count += 1;
  }
  return count >= atLeast ? 1 : 0;
}

function anyAppraisals(
  { names, aliases, result, years, atLeast }: AppraisalsRule,
  appraisals: readonly Appraisal[] | null,
): Plain {
  const wanted = [...names, ...aliases].map(textOf);
  const entries = (appraisals ?? []).filter(
    (each) => bare(each.result) === textOf(result) && wanted.some((name) => bare(each.name).endsWith(name)),
  );
  return verdict(atLeast, entries, {
    timeOf: ({ on }) => timeOf(on, years),
    isEntered: appraisals !== null,
    countOf: (counted) => once(counted, isSameAppraisal),
  });
}

function isSameAppraisal(one: Appraisal, other: Appraisal): boolean {
  if (!bare(one.name).endsWith(bare(other.name)) && !bare(other.name).endsWith(bare(one.name))) return false;
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  if (year && otherYear) return year === otherYear;
  if (!year && !otherYear) return one.on.slice(0, 7) === other.on.slice(0, 7);
  const monthOf = ({ on }: Appraisal) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  return Math.abs(monthOf(one) - monthOf(other)) < 6;
}

function yearOf({ name, result }: Appraisal): string | undefined {
  return /(\d{4})年/u.exec(name + result)?.[1];
}

function bare(name: string): string {
  return name.length > 4 && name.includes('年') ? name.replace(/\d{4}年度?/u, '') : name;
}

function isSameRecord<T extends { readonly name: string; readonly level: string; readonly on: string }>(
  one: T,
  other: T,
): boolean {
  return (
    one.on.slice(0, 7) === other.on.slice(0, 7) &&
    one.level === other.level &&
    bare(one.name) === bare(other.name)
  );
}

/** How many entries there are, those that are one with an earlier one left out. */
function once<T>(entries: readonly T[], isSame: (one: T, other: T) => boolean): Counts {
  const kept: T[] = [];
  for (const entry of entries) if (!kept.some((earlier) => isSame(earlier, entry))) kept.push(entry);
  return { least: kept.length, most: kept.length };
}

interface Register<T> {
  timeOf(entry: T): 1 | 0 | -1;
  isAsked?(entry: T): boolean;
  readonly isEntered: boolean;
  readonly isComplete?: boolean;
  countOf?(entries: readonly T[]): Counts;
}

function verdict<T>(
  atLeast: number,
  entries: readonly T[],
  { timeOf: timeIn, isAsked, isEntered, isComplete = true, countOf = numberOf }: Register<T>,
): Plain {
  if (!isEntered) return -1;
  const counted: T[] = [];
  const asked: T[] = [];
  const open: T[] = [];
  for (const entry of entries) {
    const time = timeIn(entry);
    if (time === -1) open.push(entry);
    else if (time === 1) (isAsked?.(entry) ? asked : counted).push(entry);
  }
  if (countOf(counted).least >= atLeast) return 1;
  const isOpen = !isComplete || countOf([...counted, ...open, ...asked]).most >= atLeast;
  if (!isOpen) return 0;
  return asked.length > 0 && countOf([...counted, ...asked]).most >= atLeast ? -2 : -1;
}

function numberOf(entries: readonly unknown[]): Counts {
  return { least: entries.length, most: entries.length };
}

const cutoffs = Array.from({ length: 6 }, (_, years) => addMonths(appliedOn, -12 * years));

/** Whether a day counts, -1 where its month alone does not say. */
function timeOf(on: string, years: number | undefined): 1 | 0 | -1 {
  if (on.length === 10) return isIn(on, years) ? 1 : 0;
  const [first, last] = [isIn(`${on}-01`, years), isIn(`${on}-${lastOf(on)}`, years)];
  return first === last ? (first ? 1 : 0) : -1;
}

function isIn(day: string, years: number | undefined): boolean {
  return day <= appliedOn && (years === undefined || day > (cutoffs[years] ?? ''));
}

function lastOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

function textOf(text: Text): string {
  return 'document' in text ? text.document : text.caption;
}
