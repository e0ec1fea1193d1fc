import type { Comparison } from '../number/comparison.ts';
import { formatPoints, type Hundredths } from '../number/points.ts';
import { mostInYear } from '../scheme/mostInYear.ts';
import type { Rule } from '../scheme/rule.ts';
import { type Item, itemsOf, type SheetForm } from '../scheme/sheet.ts';
import { stepWords } from '../scheme/stepping.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { ruleEffect } from '../scoring/ruleEffect.ts';
import type { CapAdditions } from '../scoring/scoreItem.ts';
import { countOf } from '../scoring/value.ts';

/** A count that is compared is asked about where it has a figure too many: so many times what it is compared with. */
const figureTooMany = 10;

/**
 * How large a rule's count can be and still be of use to its item: what is added fills the item, what is deducted
 * empties it, each within the rule's cap; null where the rule has no count. A count that the document compares may well
 * be larger than what it is compared with; it is of no use from ten times that on, as with a figure too many, nor where
 * a year has no more of the unit.
 *
 * @example usefulCount(commended, item41, facts, 'beforeDeductions') // 2: at 2 points each, in an item of 4
 */
export function usefulCount(rule: Rule, item: Item, facts: Facts, capAdditions: CapAdditions): number | null {
  const compared = item.rules
    .filter((other) => 'countOf' in other && other.countOf === rule.id)
    .map((other) => ('when' in other ? boundOf(other.when) : 0));
  switch (rule.kind) {
    case 'add-per':
    case 'deduct-per': {
      const room = Math.min(
        roomOf(rule.kind, item, facts, capAdditions),
        rule.cap ?? Number.POSITIVE_INFINITY,
      );
      if (room <= 0 || room === Number.POSITIVE_INFINITY || rule.points <= 0) return null;
      const steps = Math.ceil(room / rule.points);
      return Math.max((rule.above ?? 0) + steps * (rule.per ?? 1), ...compared);
    }
    case 'add-if-count':
    case 'deduct-if-count':
      return rule.countOf === undefined ? Math.max(1, boundOf(rule.when)) * figureTooMany - 1 : null;
    case 'deduct-short':
      return mostInYear(rule.unit) ?? rule.target * figureTooMany - 1;
    default:
      return null;
  }
}

/** Why a count is to be looked at again: it is larger than its item can use; null where it is not. */
export function countDoubt(
  rule: Rule,
  item: Item,
  count: number,
  { facts, capAdditions }: { readonly facts: Facts; readonly capAdditions: CapAdditions },
): string | null {
  const useful = usefulCount(rule, item, facts, capAdditions);
  if (useful === null || count <= useful || !('unit' in rule)) return null;
  const { unit } = rule;
  if (rule.kind === 'add-per' || rule.kind === 'deduct-per') {
    const what = rule.kind === 'add-per' ? '加' : '扣';
    const most =
      rule.cap === undefined
        ? `本项 ${formatPoints(item.max)} 分`
        : `最多${what} ${formatPoints(rule.cap)} 分`;
    return `填了 ${count} ${unit}：${stepWords(rule, unit)}${what} ${formatPoints(rule.points)} 分，${most}，${useful} ${unit}就${what}到头了`;
  }
  if (rule.kind === 'deduct-short' && mostInYear(unit) !== null)
    return `填了 ${count} ${unit}：一年只有 ${useful} ${unit}`;
  const compared = rule.kind === 'deduct-short' ? rule.target : 'when' in rule ? boundOf(rule.when) : 0;
  return `填了 ${count} ${unit}：与 ${compared} ${unit}相比，大得多`;
}

/** The counts on a sheet that are larger than their items can use, a sentence each, in the order of the form. */
export function countDoubts(form: SheetForm, facts: Facts): string[] {
  return itemsOf(form).flatMap((item) =>
    item.rules.flatMap((rule) => {
      const value = facts.values[rule.id];
      if (value === undefined || typeof value === 'boolean' || typeof value === 'string') return [];
      const doubt = countDoubt(rule, item, countOf(value), { facts, capAdditions: form.capAdditions });
      return doubt === null ? [] : [`${item.id} “${wordsOf(rule.label)}”${doubt}，请核对`];
    }),
  );
}

/** Up to how many points the rule can move its item, as its other rules stand. */
function roomOf(
  kind: 'add-per' | 'deduct-per',
  item: Item,
  facts: Facts,
  capAdditions: CapAdditions,
): Hundredths {
  const effects = item.rules
    .map((rule) => ruleEffect(rule, item, facts))
    .filter((it) => typeof it === 'number');
  const sumOf = (sign: 1 | -1) => effects.reduce((sum, it) => (it * sign > 0 ? sum + it * sign : sum), 0);
  const isAfter = capAdditions === 'afterDeductions';
  const start = item.start === 'full' ? item.max : 0;
  const { floor, cap } = item.limits;
  const [lowest, highest] = [floor ?? Number.NEGATIVE_INFINITY, cap ?? Number.POSITIVE_INFINITY];
  if (kind === 'add-per') return highest - start + (isAfter ? sumOf(-1) : 0);
  const reached = isAfter
    ? Math.max(item.max, start + sumOf(1))
    : Math.min(highest, Math.max(item.max, start + sumOf(1)));
  return reached - lowest;
}

function boundOf(when: Comparison): number {
  return Math.ceil(Object.values(when)[0] ?? 0);
}
