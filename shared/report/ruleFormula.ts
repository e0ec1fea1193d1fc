import { assertNever } from '../assertNever.ts';
import type { Comparison } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';
import { isRate, type Rule } from '../scheme/rule.ts';
import { stepsFormula } from '../scheme/stepping.ts';
import { wordsOf } from '../scheme/text.ts';
import { notYet } from '../scoring/value.ts';
import { lineFormula } from './lineFormula.ts';

/** What the effect cell of a zero rule says where it holds; the item's formula looks for it. */
export const zeroMark = '本项0分';

/** Where a rule's numbers stand in a worksheet. */
export interface RuleCells {
  /** What was entered; for a measure its count. */
  readonly value: string;
  /** For a measure: of how many. */
  readonly base: string;
  /** The count that the rule compares, its own or another rule's. */
  readonly counted: string;
}

/**
 * The formula of what a rule does to its item: signed points, the zero mark, or "" while a value that `mustBeKnown` is
 * blank. The same arithmetic as ruleEffect, over cells.
 *
 * @example ruleFormula(deductPer, { value: 'K5', base: 'L5', counted: 'K5' }, false) // '-0.5*K5'
 */
export function ruleFormula(rule: Rule, cells: RuleCells, mustBeKnown: boolean): string {
  const effect = effectFormula(rule, cells);
  if (isRate(rule)) {
    const blank = mustBeKnown ? '""' : '0';
    return unlessNotYet(rule, cells, `IF(OR(${cells.value}="",${cells.base}=""),${blank},${effect})`);
  }
  const known = unlessNotYet(rule, cells, effect);
  return mustBeKnown ? `IF(${cells.counted}="","",${known})` : known;
}

/** What has not been held yet in the round deducts nothing, whatever its formula would say. */
function unlessNotYet(rule: Rule, { value }: RuleCells, formula: string): string {
  return rule.yearly ? `IF(${value}=${quote(notYet)},0,${formula})` : formula;
}

function effectFormula(rule: Rule, { value, base, counted }: RuleCells): string {
  switch (rule.kind) {
    case 'zero-if':
      return `IF(${value}="是","${zeroMark}",0)`;
    case 'zero-if-measure':
      return `IF(${value}*100${comparison(rule.when)}*${base},"${zeroMark}",0)`;
    case 'deduct-if':
      return `IF(${value}="是",-${points(rule.points)},0)`;
    case 'add-if':
      return `IF(${value}="是",${points(rule.points)},0)`;
    case 'deduct-per':
      return `-${perFormula(rule, value, base)}`;
    case 'add-per':
      return perFormula(rule, value, base);
    case 'deduct-if-count':
      if (rule.rate) return `IF(${lineFormula(rule.when, value, base)},-${points(rule.points)},0)`;
      return `IF(${counted}${comparison(rule.when)},-${points(rule.points)},0)`;
    case 'add-if-count':
      if (rule.rate) return `IF(${lineFormula(rule.when, value, base)},${points(rule.points)},0)`;
      return `IF(${counted}${comparison(rule.when)},${points(rule.points)},0)`;
    case 'award-bands':
    case 'deduct-bands': {
      const sign = rule.kind === 'award-bands' ? '' : '-';
      const holds = (when: Comparison) =>
        isRate(rule) ? lineFormula(when, value, base) : `${value}${comparison(when)}`;
      return rule.bands.reduceRight(
        (otherwise, band) => `IF(${holds(band.when)},${sign}${points(band.points)},${otherwise})`,
        '0',
      );
    }
    case 'award-share':
      return `ROUND(${points(rule.points)}*${value}/${base},${rule.places})`;
    case 'deduct-short':
      if (rule.rate) {
        const short = `MAX(0,${rule.target}*${base}-${value}*100)/${base}`;
        return `-${points(rule.points)}*${stepsFormula(rule, short, true)}`;
      }
      return `-${points(rule.points)}*${stepsFormula(rule, `MAX(0,${rule.target}-${value})`)}`;
    case 'deduct-range':
      return `-${value}`;
    case 'award-range':
      return value;
    case 'levels':
      return rule.levels.reduceRight(
        (otherwise, level) =>
          `IF(${value}=${quote(wordsOf(level.name))},${points(level.points)},${otherwise})`,
        '""',
      );
  }
}

type PerRule = Extract<Rule, { kind: 'deduct-per' | 'add-per' }>;

function perFormula(rule: PerRule, value: string, base: string): string {
  const { above = 0, cap } = rule;
  const plain = above === 0 ? value : `MAX(0,${value}-${above})`;
  const counted = rule.rate ? `MAX(0,${value}*100-${above}*${base})/${base}` : plain;
  const product = `${points(rule.points)}*${stepsFormula(rule, counted, rule.rate === true)}`;
  return cap === undefined ? product : `MIN(${points(cap)},${product})`;
}

/** @example comparison({ atMost: 4 }) // '<=4' */
function comparison(when: Comparison): string {
  if ('lessThan' in when) return `<${when.lessThan}`;
  if ('atMost' in when) return `<=${when.atMost}`;
  if ('atLeast' in when) return `>=${when.atLeast}`;
  if ('moreThan' in when) return `>${when.moreThan}`;
  return assertNever(when);
}

function points(hundredths: Hundredths): string {
  return String(hundredths / 100);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
