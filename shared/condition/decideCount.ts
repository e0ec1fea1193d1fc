import { formatDay } from '../assessment/day.ts';
import { isWithinYears } from '../assessment/isWithinYears.ts';
import { decidedBy, markedDay } from '../assessment/monthOnly.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import { countEntries, type EntryCount, isUnknownSecretary } from './countEntries.ts';
import { type CountedEntry, type CountRule, countedEntries, isAsked } from './countedEntries.ts';
import type { Judged } from './decision.ts';
import { countedUnit, countedWhat, entryWords, registerName } from './entryWords.ts';
import { twinsIn } from './isSameEntry.ts';

/**
 * Whether a register has at least so many entries of the kind, in the last years up to and including `on`. Where entries
 * of which only the month is known would decide it and their month lies across an end of that time, the day is asked for.
 */
export function decideCount(rule: CountRule, facts: CandidateFacts, on: string): Judged {
  const { entries, isComplete, unclear = [] } = countedEntries(rule, facts);
  if (isComplete === null) {
    return { met: null, sentences: () => [`${registerName(rule)}尚未录入，不能判定`] };
  }
  const isInTime = (day: string) =>
    rule.years === undefined ? day <= on : isWithinYears(day, rule.years, on);
  const counted: CountedEntry[] = [];
  const asked: CountedEntry[] = [];
  const open: CountedEntry[] = [];
  for (const entry of entries) {
    const isCounted = decidedBy(entry.on, isInTime);
    if (isCounted === null) open.push(entry);
    else if (isCounted) (isAsked(rule, entry) ? asked : counted).push(entry);
  }
  const count = countEntries(rule, counted);
  const isReached = count.least >= rule.atLeast;
  const reachedWith = (more: readonly CountedEntry[]) =>
    (more.length === 0 ? count : countEntries(rule, [...counted, ...more])).most >= rule.atLeast;
  const isOpen = !isReached && (!isComplete || unclear.length > 0 || reachedWith([...open, ...asked]));
  const met = isOpen ? null : isReached;
  return {
    met,
    asksPanel: met === null && asked.length > 0 && reachedWith(asked),
    sentences: () => describe(rule, on, { met, count, counted, asked, open, entries, isComplete, unclear }),
  };
}

interface Count {
  readonly met: boolean | null;
  readonly count: EntryCount;
  readonly counted: readonly CountedEntry[];
  /** Those that the document does not name, which wait for the panel. */
  readonly asked: readonly CountedEntry[];
  /** Those whose month lies across an end of the time that counts. */
  readonly open: readonly CountedEntry[];
  readonly entries: readonly CountedEntry[];
  readonly isComplete: boolean;
  readonly unclear: readonly string[];
}

function describe(rule: CountRule, on: string, given: Count): string[] {
  const { met, count, counted, asked, open, entries, isComplete, unclear } = given;
  const { years, atLeast } = rule;
  const unit = countedUnit(rule);
  const time = years === undefined ? `到${formatDay(on)}` : `${formatDay(on)}前近${years}年`;
  const verdict = met === null ? '不能判定' : met ? '符合' : '不符合';
  const late = entries.filter((entry) => entry.on > on).length;
  const twins = twinsIn([...counted, ...asked, ...open]);
  const words = (entry: CountedEntry) =>
    `${markedDay(entry.on)}：${entryWords(rule, entry)}${twins.has(entry) ? onceWords(rule) : ''}`;
  const isUnsure = count.least < count.most && met === null;
  return [
    `${time}${countedWhat(rule)} ${numberWords(count)} ${unit}，应不少于 ${atLeast} ${unit}，${verdict}`,
    ...counted.map(words),
    ...asked.map((entry) => `${words(entry)}（文件未列名，是否计入由考评组判定）`),
    ...open.map((entry) => `${words(entry)}，是否计入须看是哪一天，请填写具体日期`),
    ...(isUnsure && counted.some(isUnknownSecretary)
      ? ['有书记的荣誉没有写明姓名，单位登记也没有书记姓名，与其他人是否同一人不能判定，请补充姓名']
      : []),
    ...unclear.map(
      (name) => `有几个单位叫“${name}”，所属单位是谁的不能判定，没有计入，请在单位登记改用不同的名称`,
    ),
    ...(isComplete || met === true ? [] : [`本单位或所属单位的${registerName(rule)}尚未全部录入`]),
    ...(late > 0 ? [`${formatDay(on)}以后的 ${late} 项不计`] : []),
  ];
}

function numberWords({ least, most }: EntryCount): string {
  return least === most ? String(least) : `${least} 至 ${most}`;
}

/** What an entry that was registered before says. */
function onceWords(rule: CountRule): string {
  return `（与前面的一条是同一${rule.kind === 'appraisals' ? '次' : '项'}，计一次）`;
}
