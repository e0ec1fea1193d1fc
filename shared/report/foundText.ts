import { formatDay, isDay } from '../assessment/day.ts';
import { describeShare } from '../number/describeShare.ts';
import { measureOf, type Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { explainItem } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import type { CapAdditions } from '../scoring/scoreItem.ts';
import { countOf, isShare } from '../scoring/value.ts';
import { itemState } from '../sheet/itemState.ts';
import { type Evidence, noteOf, type SheetContent } from '../sheet/sheet.ts';

/**
 * What was found for an item, a line each: the steps of its score, counts entered that moved nothing, evidence, remark;
 * 无 where it was looked at and nothing found; nothing where nobody looked yet.
 */
export function foundLines(
  item: Item,
  content: SheetContent,
  facts: Facts,
  capAdditions: CapAdditions,
): string[] {
  const { kind = '', measures } = facts;
  const state = itemState(item, content, { kind, measures });
  const explained = explainItem(item, facts, capAdditions);
  // What does not apply has one step, which says so.
  const steps = state === 'notApplicable' ? explained : explained.slice(1);
  const named = new Set(steps.map((step) => step.ruleId));
  const lines = [
    ...item.rules.flatMap((rule) => (named.has(rule.id) ? [] : enteredLine(rule, content, facts))),
    ...(state === 'unseen' ? [] : steps.map((step) => step.text)),
  ];
  if (lines.length === 0 && state === 'clear') lines.push(nothingFound);
  return [...lines, ...noteLines(item, content)];
}

const nothingFound = '无';

/** Evidence of zero rules, then the item's own evidence and remark. */
export function noteLines(item: Item, content: SheetContent): string[] {
  const note = noteOf(content, item.id);
  return [
    ...item.rules.flatMap((rule) => {
      const evidence = content.evidence[rule.id];
      return evidence && content.values[rule.id] === true ? [evidenceText(evidence)] : [];
    }),
    ...(note.evidence.trim() === '' ? [] : [`依据：${note.evidence.trim()}`]),
    ...(note.remark.trim() === '' ? [] : [`备注：${note.remark.trim()}`]),
  ];
}

/** The evidence as printed. @example evidenceText({ date: '2026-06-15', text: '纪委通报。' }) // '依据（2026年6月15日）：纪委通报。' */
export function evidenceText({ date, text }: Evidence): string {
  const day = isDay(date) ? formatDay(date) : date.trim();
  return `依据${day === '' ? '' : `（${day}）`}：${text.trim()}`;
}

function enteredLine(rule: Rule, { values }: SheetContent, { measures }: Facts): string[] {
  const measure = measureOf(rule);
  if (measure !== undefined) {
    const share = measures[measure];
    return share ? [`民主测评 ${describeShare(share)}`] : [];
  }
  const value = values[rule.id];
  if (value === undefined || typeof value === 'boolean' || !('unit' in rule)) return [];
  return [
    `${wordsOf(rule.label)}：${isShare(value) ? describeShare(value) : `${countOf(value)} ${rule.unit}`}`,
  ];
}
