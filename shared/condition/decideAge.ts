import { daySpan, formatDay } from '../assessment/day.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { PlainRule, Term } from '../scheme/conditionRule.ts';
import { addMonths } from './addMonths.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import type { Judged } from './decision.ts';

const words = {
  foundedOn: { what: '成立', absent: '没有录入成立日期，不能判定' },
  acceptedOn: { what: '通过验收', absent: '没有录入通过验收的日期，不能判定' },
} as const;

/**
 * Whether so much time has passed since the candidate was founded or accepted, by `on` (that day included). Of a month
 * alone both ends of it must say the same; otherwise the day is asked for.
 *
 * @example 2025-08-31 + 6 months is over on 2026-02-28, the last day of the shorter month
 */
export function decideAge(
  rule: Extract<PlainRule, { kind: 'age' }>,
  facts: CandidateFacts,
  on: string,
): Judged {
  const since = facts[rule.since];
  const { what, absent } = words[rule.since];
  if (since === null) return { met: null, sentences: () => [absent] };
  const { first, last } = daySpan(since);
  const months = 'years' in rule.term ? rule.term.years * 12 : rule.term.months;
  const [earliest, latest] = [addMonths(first, months), addMonths(last, months)];
  const met = latest <= on ? true : earliest > on ? false : null;
  const term = `满${termInWords(rule.term)}`;
  const sentences = () => [
    `${markedDay(since)}${what}，${fullInWords(earliest, latest, met)}${term}，到${formatDay(on)}${verdictOf(met, what)}`,
  ];
  return { met, sentences };
}

/** When the term is full; of a month alone, the end of its span that decides. */
function fullInWords(earliest: string, latest: string, met: boolean | null): string {
  if (earliest === latest) return formatDay(latest);
  if (met === null) return `${formatDay(earliest)}至${formatDay(latest)}之间`;
  return met ? `最迟${formatDay(latest)}` : `最早${formatDay(earliest)}`;
}

function verdictOf(met: boolean | null, what: string): string {
  if (met === null) return `是否已满不能判定，请填写${what}的具体日期`;
  return met ? '已满' : '未满';
}

function termInWords(term: Term): string {
  return 'years' in term ? `${term.years}年` : `${term.months}个月`;
}
