import { formatDay } from '../assessment/day.ts';
import type { PlainRule, Term } from '../scheme/conditionRule.ts';
import { addMonths } from './addMonths.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import type { Judged } from './decision.ts';

const words = {
  foundedOn: { what: '成立', absent: '没有录入成立日期，不能判定' },
  acceptedOn: { what: '通过验收', absent: '没有录入通过验收的日期，不能判定' },
} as const;

/**
 * Whether so much time has passed since the candidate was founded or accepted, by `on` (that day included).
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
  const full = addMonths(since, 'years' in rule.term ? rule.term.years * 12 : rule.term.months);
  const met = full <= on;
  const sentences = () => [
    `${formatDay(since)}${what}，${formatDay(full)}满${termInWords(rule.term)}，到${formatDay(on)}${met ? '已满' : '未满'}`,
  ];
  return { met, sentences };
}

function termInWords(term: Term): string {
  return 'years' in term ? `${term.years}年` : `${term.months}个月`;
}
