import type { Hundredths } from '../number/points.ts';
import { contentWords } from '../scheme/contentWords.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { treatmentWords } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import { ruleEffect } from '../scoring/ruleEffect.ts';
import { isNotApplicable, whyNotApplicable } from '../scoring/scoreItem.ts';
import { notApplicable, type SheetPoints } from '../scoring/sheetPoints.ts';
import { sumLimits } from '../scoring/sumLimits.ts';
import type { CandidateSource } from './candidateSource.ts';
import { type Deduction, deductionEntries } from './deductionEntries.ts';

/** One deduction with its reason. Units: hundredths taken; negative is what was added. */
export interface DeductionLine {
  readonly points: Hundredths;
  readonly reason: string;
}

/** What one 考评内容, or the limit of a sum, lost: its full points, what it came to, and each deduction. */
export interface DeductionGroup {
  readonly name: string;
  readonly max: SheetPoints;
  readonly score: SheetPoints;
  readonly lines: readonly DeductionLine[];
}

/**
 * Where a candidate lost points, in the form's order, then what limits of sums took or gave. The lines of a scored item sum
 * to its full points less its score.
 */
export function deductionGroups(
  { sheet }: ScoredScheme,
  { result: { score }, content, facts }: CandidateSource,
): DeductionGroup[] {
  const ofItems = sheet.items.flatMap((item, index): DeductionGroup[] => {
    const own = score.items[index] ?? null;
    const name = `${item.id} ${contentWords(item)}`;
    const lines = [
      ...takenLines(deductionEntries(item, content, facts, sheet.capAdditions)),
      ...missingLines(item, facts),
    ];
    if (lines.length > 0) return [{ name, max: item.max, score: own, lines }];
    const why = whyNotApplicable(item, facts);
    if (why === null) return [];
    const reason = `不适用，${treatmentWords(item)}：${why}`;
    return [{ name, max: item.max, score: own, lines: [{ points: 0, reason }] }];
  });
  const ofSums = sumLimits(sheet, score).map(({ name, points, text }) => ({
    name,
    max: null,
    score: null,
    lines: [{ points: 0 - points, reason: text }],
  }));
  return [...ofItems, ...ofSums];
}

/** What the items have before anything is taken. Units: hundredths. */
export function fullPoints({ sheet }: ScoredScheme, { result }: CandidateSource): Hundredths {
  return sheet.items.reduce(
    (sum, { max }, index) => sum + (result.score.items[index] === notApplicable ? 0 : max),
    0,
  );
}

/** What must still be filled in before the item has a score. */
function missingLines(item: Item, facts: Facts): DeductionLine[] {
  if (isNotApplicable(item, facts)) return [];
  return item.rules
    .filter((rule) => ruleEffect(rule, item, facts) === 'unknown')
    .map((rule) => ({ points: 0, reason: `${wordsOf(rule.label)}：尚未填写` }));
}

/**
 * The deductions as they were taken: what 扣完为止 or a surplus of additions gives back is taken off the last of them;
 * what goes beyond the full points stands for itself.
 */
function takenLines(entries: readonly Deduction[]): DeductionLine[] {
  const lost = entries.filter(({ points }) => points < 0);
  const back = entries.find(({ points }) => points > 0);
  const taken = lost.reduce((sum, { points }) => sum - points, 0);
  if (!back || back.points > taken)
    return entries.map((entry) => ({ points: 0 - entry.points, reason: reasonOf(entry) }));
  let open = back.points;
  return lost
    .map((entry) => ({ entry, points: 0 - entry.points }))
    .reverse()
    .map(({ entry, points }): DeductionLine => {
      const given = Math.min(open, points);
      open -= given;
      const reason = given > 0 ? `${reasonOf(entry)}（${back.rule}）` : reasonOf(entry);
      return { points: points - given, reason };
    })
    .reverse();
}

/** @example reasonOf(entry) // '材料缺少：2 份 × 0.5 分\n依据：检查记录' */
function reasonOf({ rule, found, notes }: Deduction): string {
  const more = found.replace(/(?:^|，)扣 [\d.]+ 分$/u, '');
  const words = more === '' ? rule : `${rule}：${more}`;
  return notes === '' ? words : `${words}\n${notes}`;
}
