import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import type { Facts } from '../scoring/facts.ts';
import { givenFor } from '../scoring/givenFor.ts';
import { comparedCount } from '../scoring/ruleEffect.ts';
import { countOf, isShare, notYet } from '../scoring/value.ts';

/** How many were counted for a rule, with the unit; a rate as its two counts; '' where nothing is counted. @example '3 次', '38／46' */
export function countWords(rule: Rule, item: Item, facts: Facts): string {
  if (!('unit' in rule) || rule.kind === 'zero-if-measure') return '';
  const value = givenFor(rule, facts);
  if (value === notYet) return '';
  if (isShare(value)) return `${value.count}／${value.of}`;
  const count =
    'countOf' in rule && rule.countOf !== undefined
      ? comparedCount(rule, item.required, facts)
      : value === undefined
        ? null
        : countOf(value);
  return count === null ? '' : `${count} ${rule.unit}`;
}
