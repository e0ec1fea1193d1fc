import { addMonths, monthsAfter } from '../assessment/addMonths.ts';
import { dayNumber, daySpan, formatDay } from '../assessment/day.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { PlainRule, Term } from '../scheme/conditionRule.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import { type Judged, LazyDecision } from './decision.ts';

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
export function decideAge(rule: AgeRule, facts: CandidateFacts, on: string): Judged {
  return new Aged(rule, facts[rule.since], on);
}

type AgeRule = Extract<PlainRule, { kind: 'age' }>;

class Aged extends LazyDecision {
  readonly #rule: AgeRule;
  readonly #since: string | null;
  readonly #on: string;

  constructor(rule: AgeRule, since: string | null, on: string) {
    super(since === null ? null : isFull(rule, since, on), false);
    this.#rule = rule;
    this.#since = since;
    this.#on = on;
  }

  sentences(): readonly string[] {
    const { since: name, term } = this.#rule;
    const { what, absent } = words[name];
    const since = this.#since;
    if (since === null) return [absent];
    const { first, last } = daySpan(since);
    const [earliest, latest] = [addMonths(first, monthsOf(term)), addMonths(last, monthsOf(term))];
    const full = `${fullInWords(earliest, latest, this.met)}满${termInWords(term)}`;
    return [`${markedDay(since)}${what}，${full}，到${formatDay(this.#on)}${verdictOf(this.met, what)}`];
  }
}

function isFull({ term }: AgeRule, since: string, on: string): boolean | null {
  const months = monthsOf(term);
  const day = dayNumber(on) ?? 0;
  const { first, last } = daySpan(since);
  const isFullLast = monthsAfter(last, months) <= day;
  if (first === last) return isFullLast;
  return monthsAfter(first, months) <= day === isFullLast ? isFullLast : null;
}

function monthsOf(term: Term): number {
  return 'years' in term ? term.years * 12 : term.months;
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
