import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { explainItem } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import type { Hundredths } from '../scoring/points.ts';
import { comparedCount, ruleEffect } from '../scoring/ruleEffect.ts';
import { type CapAdditions, isNotApplicable } from '../scoring/scoreItem.ts';
import { countOf } from '../scoring/value.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { describePoints } from './describePoints.ts';
import { noteLines } from './foundText.ts';

/** One deduction of an item. Units: signed hundredths. */
export interface Deduction {
  readonly item: Item;
  /** The rule's name; what limits a deduction has none of its own. */
  readonly rule: string;
  /** What was found, as it is explained everywhere else, without the rule's name. */
  readonly found: string;
  /** How many, with the unit; '' where nothing is counted. */
  readonly count: string;
  readonly measure: string;
  readonly points: Hundredths;
  /** Evidence and remark, with the item's first deduction only. */
  readonly notes: string;
}

/**
 * What lowers an item's score: every rule that deducts or sets the item to 0, and after them, positive, what 扣完为止
 * takes back. With `pointsBefore` they sum to the item's score.
 */
export function deductionEntries(
  item: Item,
  content: SheetContent,
  facts: Facts,
  capAdditions: CapAdditions,
): Deduction[] {
  if (isNotApplicable(item, facts)) return [];
  const steps = explainItem(item, facts, capAdditions).slice(1);
  const notes = noteLines(item, content).join('\n');
  const isLowered = steps.some((step) => isDeducting(step.ruleId, item, facts));
  if (!isLowered) return [];
  return steps
    .filter(({ ruleId, points }) => isDeducting(ruleId, item, facts) || (ruleId === null && points > 0))
    .map((step, index): Deduction => {
      const rule = item.rules.find(({ id }) => id === step.ruleId);
      return {
        item,
        rule: rule ? wordsOf(rule.label) : '扣完为止',
        found: rule ? withoutLabel(step.text, wordsOf(rule.label)) : step.text,
        count: rule ? countWords(rule, item, facts) : '',
        measure: rule ? describePoints(rule) : '每条最低 0 分',
        points: step.points,
        notes: index === 0 ? notes : '',
      };
    });
}

/** What an item has before anything is deducted: its start and its additions, capped. Units: hundredths. */
export function pointsBefore(
  item: Item,
  content: SheetContent,
  facts: Facts,
  capAdditions: CapAdditions,
): Hundredths {
  const taken = deductionEntries(item, content, facts, capAdditions).reduce(
    (sum, { points }) => sum + points,
    0,
  );
  const reached = explainItem(item, facts, capAdditions).reduce((sum, { points }) => sum + points, 0);
  return reached - taken;
}

function isDeducting(ruleId: string | null, item: Item, facts: Facts): boolean {
  const rule = item.rules.find(({ id }) => id === ruleId);
  if (!rule) return false;
  const effect = ruleEffect(rule, item, facts);
  return effect === 'zero' || (effect !== 'unknown' && effect < 0);
}

/** @example withoutLabel('材料缺少：2 份 × 0.5 分，扣 1 分', '材料缺少') // '2 份 × 0.5 分，扣 1 分' */
function withoutLabel(text: string, label: string): string {
  return text.startsWith(label) ? text.slice(label.length).replace(/^[：，]/, '') : text;
}

function countWords(rule: Rule, item: Item, facts: Facts): string {
  if (!('unit' in rule) || rule.kind === 'zero-if-measure') return '';
  const value = facts.values[rule.id];
  const count =
    'when' in rule ? comparedCount(rule, item.required, facts) : value === undefined ? null : countOf(value);
  return count === null ? '' : `${count} ${rule.unit}`;
}
