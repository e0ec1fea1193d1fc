import { formatDay } from '../assessment/day.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import { type CountedEntry, type CountRule, countEntries, countedEntries } from './countedEntries.ts';
import type { Judged } from './decision.ts';
import { countedUnit, countedWhat, entryWords, registerName } from './entryWords.ts';
import { isWithinYears } from './isWithinYears.ts';

/** Whether a register has at least so many entries of the kind, in the last years up to and including `on`. */
export function decideCount(rule: CountRule, facts: CandidateFacts, on: string): Judged {
  const entries = countedEntries(rule, facts);
  if (entries === null) {
    return { met: null, sentences: () => [`${registerName(rule)}尚未录入，不能判定`] };
  }
  const counted = entries.filter((entry) =>
    rule.years === undefined ? entry.on <= on : isWithinYears(entry.on, rule.years, on),
  );
  const count = countEntries(rule, counted);
  return { met: count >= rule.atLeast, sentences: () => describe(rule, on, count, counted, entries) };
}

function describe(
  rule: CountRule,
  on: string,
  count: number,
  counted: readonly CountedEntry[],
  entries: readonly CountedEntry[],
): string[] {
  const { years, atLeast } = rule;
  const unit = countedUnit(rule);
  const time = years === undefined ? `到${formatDay(on)}` : `${formatDay(on)}前近${years}年`;
  const verdict = count >= atLeast ? '符合' : '不符合';
  const late = entries.filter((entry) => entry.on > on).length;
  return [
    `${time}${countedWhat(rule)} ${count} ${unit}，应不少于 ${atLeast} ${unit}，${verdict}`,
    ...counted.map((entry) => `${formatDay(entry.on)}：${entryWords(rule, entry)}`),
    ...(late > 0 ? [`${formatDay(on)}以后的 ${late} 项不计`] : []),
  ];
}
