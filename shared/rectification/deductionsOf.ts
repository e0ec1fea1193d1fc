import { formatPoints, type Hundredths } from '../number/points.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { explainItem } from '../scoring/explainItem.ts';
import { scoreItem } from '../scoring/scoreItem.ts';
import { factsOf, type SheetOwner } from '../sheet/factsOf.ts';
import { noteOf, type SheetContent } from '../sheet/sheet.ts';

/** 扣分: what one item of a sheet lost and why. Units: hundredths, always negative. */
export interface Deduction {
  readonly itemId: string;
  readonly points: Hundredths;
  /** Why, as the explanation of the score says it. */
  readonly reason: string;
  /** Item and reason in one text, as 问题清单 names the origin. */
  readonly text: string;
  /** What the panel wrote beside the item; '' where nothing. */
  readonly remark: string;
}

/**
 * Every deduction of a sheet in the form's order: each rule that takes points, and for an item that starts at zero what
 * it has short of its full points. An unscored item has none yet.
 *
 * @example deductionsOf(form, content, { kind: '党支部' })[0]?.text // '1-2 全面从严治党责任落实到位：未签订党建工作责任书，扣 2 分'
 */
export function deductionsOf(
  form: SheetForm,
  content: SheetContent,
  owner: SheetOwner,
): readonly Deduction[] {
  const facts = factsOf(content, owner);
  return form.items.flatMap((item): Deduction[] => {
    const score = scoreItem(item, facts, form.capAdditions);
    if (typeof score !== 'number' || score >= item.max) return [];
    const head = `${item.id} ${wordsOf(item.content)}`;
    const { remark, evidence } = noteOf(content, item.id);
    const note = [evidence.trim(), remark.trim()].filter((text) => text !== '').join('；');
    const made = (points: Hundredths, reason: string): Deduction => ({
      itemId: item.id,
      points,
      reason,
      text: `${head}：${reason}`,
      remark: note,
    });
    const taken = explainItem(item, facts, form.capAdditions)
      .slice(1)
      .filter((step) => step.ruleId !== null && step.points < 0)
      .map((step) => made(step.points, step.text));
    if (taken.length > 0) return taken;
    const words = `得 ${formatPoints(score)} 分，比满分 ${formatPoints(item.max)} 分少 ${formatPoints(item.max - score)} 分`;
    return [made(score - item.max, words)];
  });
}
