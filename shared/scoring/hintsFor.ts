import { daySpan } from '../assessment/day.ts';
import type { Hint, HintBound, HintFact } from '../scheme/hint.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { countOf, type Values } from './value.ts';

/** What hints go by beside the values. */
export interface HintContext {
  readonly vetoIds: readonly string[];
  /** YYYY-MM-DD, or YYYY-MM where only the month is known; null where it is not known. */
  readonly foundedOn: string | null;
  /** The year that is assessed. */
  readonly year: number;
}

/** The hints of the scheme that the entries raise. They ask for a second look and change no score. */
export function hintsFor(scheme: Scheme, values: Values, { vetoIds, foundedOn, year }: HintContext): Hint[] {
  const isTrue = (fact: HintFact): boolean => {
    if ('foundedInYear' in fact) return foundedOn !== null && daySpan(foundedOn).last > `${year}-01-01`;
    if ('veto' in fact) return vetoIds.includes(fact.veto);
    if ('found' in fact) return isFound(values, fact.found);
    if ('notFound' in fact) return !isFound(values, fact.notFound);
    const count = counted(values, fact.countOf);
    return 'moreThan' in fact
      ? isBoundEntered(values, fact.moreThan) && count > boundOf(values, fact.moreThan)
      : isEntered(values, fact.countOf) && count === boundOf(values, fact.equals);
  };
  return scheme.hints.filter((hint) => hint.when.some((facts) => facts.every(isTrue)));
}

function isFound(values: Values, ruleId: string): boolean {
  const value = values[ruleId];
  return value === true || (value !== undefined && countOf(value) > 0);
}

function isEntered(values: Values, ruleId: string): boolean {
  return values[ruleId] !== undefined;
}

function counted(values: Values, ruleId: string): number {
  const value = values[ruleId];
  return value === undefined ? 0 : countOf(value);
}

function isBoundEntered(values: Values, bound: HintBound): boolean {
  return typeof bound === 'number' || isEntered(values, bound.countOf);
}

function boundOf(values: Values, bound: HintBound): number {
  return typeof bound === 'number' ? bound : bound.times * counted(values, bound.countOf);
}
