import { formatDay } from '../assessment/day.ts';
import { formatPoints, type Hundredths } from '../number/points.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { notApplicable } from '../scoring/sheetPoints.ts';
import { type SumLimit, sumLimits } from '../scoring/sumLimits.ts';
import { factsOf, type SheetOwner } from '../sheet/factsOf.ts';
import { isTotalsOnly, scoreContent } from '../sheet/scoreContent.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { type Deduction, deductionEntries } from './deductionEntries.ts';

/** What is read aloud before a sheet is signed; the three lists explain its total to the hundredth. */
export interface ReadOut {
  /** The full points and what became of them; null where there is no total, or only totals were given. */
  readonly sum: string | null;
  /** What was not earned in the first place. */
  readonly short: readonly string[];
  readonly deducted: readonly string[];
  /** What 扣完为止, surplus additions, limits of sums and scaling take or give. */
  readonly limits: readonly string[];
  /** The facts that decide whatever the score, as confirmed. */
  readonly vetoes: readonly string[];
  /** That there is none of the others; null where the scheme has no vetoes, or all are confirmed. */
  readonly noVeto: string | null;
}

/**
 * What is read aloud before a sheet is signed.
 *
 * @example readOut(shandong, form, content, owner).sum // '满分 100 分，未得 1 分，扣 0.5 分，得 98.5 分'
 */
export function readOut(
  { vetoes }: Pick<ScoredScheme, 'vetoes'>,
  form: SheetForm,
  content: SheetContent,
  owner: SheetOwner,
): ReadOut {
  const facts = factsOf(content, owner);
  const score = scoreContent(form, content, owner);
  const isWhole = !isTotalsOnly(content);
  const entries = isWhole
    ? form.items.flatMap((item) => deductionEntries(item, content, facts, form.capAdditions))
    : [];
  const limits = isWhole ? sumLimits(form, score) : [];
  const full = form.items.reduce(
    (sum, { max }, index) => sum + (score.items[index] === notApplicable ? 0 : max),
    0,
  );
  const short = entries.filter(({ kind }) => kind === 'short');
  const deducted = entries.filter(({ kind }) => kind === 'deducted');
  const back = entries.filter(({ kind }) => kind === 'back');
  const found = (vetoes?.list ?? []).flatMap((veto) => {
    const fact = content.vetoes[veto.id];
    return fact ? [{ veto, fact }] : [];
  });
  const none = (vetoes?.list.length ?? 0) - found.length;
  return {
    sum: isWhole && score.total !== null ? sumWords(full, entries, limits, score.total) : null,
    short: short.map(({ item, ruleId, rule, found: words, points }) => {
      const name = ruleId === null ? '' : `${rule}：`;
      return `${item.id} ${name}${words}，未得 ${formatPoints(-points)} 分`;
    }),
    deducted: deducted.map(lineOf),
    limits: [
      ...back.map((entry) => `${lineOf(entry)}，${movedWords(entry.points)}`),
      ...limits.map(({ name, points, text }) => `${name}：${text}，${movedWords(points)}`),
    ],
    vetoes: found.map(
      ({ veto, fact }) =>
        `直接认定情形：${wordsOf(veto.text)}（${fact.date ? formatDay(fact.date) : '日期未填'}，${fact.text || '依据未填'}）`,
    ),
    noVeto: none === 0 ? null : `${found.length > 0 ? '其余' : '直接认定情形'} ${none} 项：无`,
  };
}

/** Each part by which the full points come to the total. */
function sumWords(
  full: Hundredths,
  entries: readonly Deduction[],
  limits: readonly SumLimit[],
  total: Hundredths,
): string {
  const sumOf = (kind: Deduction['kind']) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.points : 0), 0);
  const moved = limits.reduce((sum, { points }) => sum + points, 0);
  const [short, deducted, back] = [sumOf('short'), sumOf('deducted'), sumOf('back')];
  return [
    `满分 ${formatPoints(full)} 分`,
    ...(short === 0 ? [] : [`未得 ${formatPoints(-short)} 分`]),
    ...(deducted === 0 ? [] : [`扣 ${formatPoints(-deducted)} 分`]),
    ...(back === 0 ? [] : [movedWords(back)]),
    ...(moved === 0 ? [] : [`限额、折算${movedWords(moved)}`]),
    `得 ${formatPoints(total)} 分`,
  ].join('，');
}

function lineOf({ item, rule, found }: Deduction): string {
  if (found.startsWith(rule)) return `${item.id} ${found}`;
  return found === '' ? `${item.id} ${rule}` : `${item.id} ${rule}：${found}`;
}

/** @example movedWords(50) // '加回 0.5 分' */
function movedWords(points: Hundredths): string {
  return points < 0 ? `减去 ${formatPoints(-points)} 分` : `加回 ${formatPoints(points)} 分`;
}
