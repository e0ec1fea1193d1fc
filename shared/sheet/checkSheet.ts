import { isDay } from '../assessment/day.ts';
import { formatPoints } from '../number/points.ts';
import { mostOfDimension, mostOfItem, mostOfSheet } from '../scheme/mostOf.ts';
import { leafOf } from '../scheme/part.ts';
import { pointsStep } from '../scheme/pointsStep.ts';
import { entryOf, measureOf, type Rule } from '../scheme/rule.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { vetoName } from '../scheme/vetoName.ts';
import { checkValue } from '../scoring/checkValue.ts';
import { isNotApplicable } from '../scoring/scoreItem.ts';
import { missingOnSheet } from '../scoring/scoreSheet.ts';
import { innerQuotes } from '../text/innerQuotes.ts';
import { factsOf, type SheetOwner } from './factsOf.ts';
import { itemState } from './itemState.ts';
import { type HeldMeasures, notYetDoubt } from './notYetDoubt.ts';
import { ruleName } from './ruleName.ts';
import { isTotalsOnly, problemsOfTotals, scoreContent, wholeTotal } from './scoreContent.ts';
import { type Evidence, isComplete, type SheetChange, type SheetContent } from './sheet.ts';

/** Why a change cannot be entered, a Chinese sentence for each part of it; empty where all of it can. */
export function problemsOfChange(scheme: ScoredScheme, change: SheetChange): string[] {
  const items = itemsOf(scheme.sheet);
  const rules = new Map(items.flatMap((item) => item.rules.map((rule) => [rule.id, rule] as const)));
  const itemIds = new Set(items.map((item) => item.id));
  const vetoIds = new Set(scheme.vetoes?.list.map((veto) => veto.id));
  return [
    ...Object.entries(change.values ?? {}).flatMap(([id, value]) => {
      const rule = rules.get(id);
      if (!rule) return [`本方案没有编号为 ${id} 的考评标准`];
      const problem = value === null ? null : checkValue(rule, value);
      return problem ? [problem] : [];
    }),
    ...Object.keys(change.items ?? {}).flatMap((id) =>
      itemIds.has(id) ? [] : [`本方案没有编号为 ${id} 的考评内容`],
    ),
    ...Object.keys(change.evidence ?? {}).flatMap((id) =>
      rules.get(id)?.kind === 'zero-if' ? [] : [`${id} 不是“为 0 分”的考评标准，不需另填依据`],
    ),
    ...Object.entries(change.notApplicable ?? {}).flatMap(([id, reason]) =>
      reason === null || items.some((item) => item.id === id && item.notApplicable)
        ? []
        : [`考评内容 ${id} 不能标为不适用`],
    ),
    ...Object.keys(change.vetoes ?? {}).flatMap((id) =>
      vetoIds.has(id) ? [] : [`本方案没有编号为 ${id} 的否决情形`],
    ),
  ];
}

/** Why totals cannot be given: the part's form is filled line by line, or they are of no part of it, or too many points. */
export function problemsOfGiven(
  scheme: ScoredScheme,
  partId: string | null,
  { totals = {} }: SheetChange,
): string[] {
  const { sheet } = scheme;
  if (Object.keys(totals).length === 0) return [];
  const part = leafOf(scheme, partId);
  if (part?.takes !== 'sheet' || !part.totals) return ['这张评分表须逐条填写，不能只填总分'];
  const full = new Map([
    ...sheet.dimensions.map((dimension) => [dimension.id, mostOfDimension(dimension)] as const),
    ...sheet.items.map((item) => [item.id, mostOfItem(item)] as const),
    [wholeTotal, mostOfSheet(sheet)],
  ]);
  // A panelist scores by this form; what a unit says of itself may come from another one.
  const step = part.panel ? pointsStep(sheet) : 1;
  return Object.entries(totals).flatMap(([id, points]) => {
    const max = full.get(id);
    if (max === undefined) return [`本方案没有编号为 ${id} 的项目或考评内容`];
    if (points === null) return [];
    if (points > max) return [`得分 ${formatPoints(points)} 超过满分 ${formatPoints(max)} 分`];
    return points % step === 0
      ? []
      : [`得分 ${formatPoints(points)} 不是 ${formatPoints(step)} 分的整数倍，按评分标准得不出，请核对`];
  });
}

/** Why the days of facts in a change cannot be: what is established lies not ahead of `today`. */
export function problemsOfDays(
  scheme: ScoredScheme,
  { evidence = {}, vetoes = {} }: SheetChange,
  today: string,
): string[] {
  const facts = [
    ...Object.entries(evidence).map(([id, fact]) => ({ name: ruleName(scheme, id), fact })),
    ...Object.entries(vetoes).map(([id, fact]) => ({ name: vetoName(scheme, id), fact })),
  ];
  return facts.flatMap(({ name, fact }) =>
    fact !== null && isDay(fact.date) && fact.date > today
      ? [`${name}的日期 ${fact.date} 晚于今天（${today}），请核对`]
      : [],
  );
}

/** Something that keeps a sheet from being submitted, and where it is mended. */
export interface OpenPoint {
  /** The item or veto. */
  readonly at: string;
  /** The rule inside the item; null for the item as a whole or a veto. */
  readonly ruleId: string | null;
  readonly text: string;
  /** Whether nobody has looked at the item yet, and nothing else of it is open. */
  readonly isUnseen?: true;
}

/** Whose sheet it is, and of which measures the round has ballots. */
export interface HeldOwner extends SheetOwner {
  readonly held?: HeldMeasures;
}

/** What must be done before the sheet can be submitted; empty where it can. */
export function openPoints(scheme: ScoredScheme, content: SheetContent, owner: HeldOwner): OpenPoint[] {
  if (isTotalsOnly(content)) {
    return problemsOfTotals(scheme.sheet, content, owner).map((text) => ({ at: '', ruleId: null, text }));
  }
  const missing = new Set(missingOnSheet(scheme.sheet, factsOf(content, owner)));
  const ofItems = itemsOf(scheme.sheet).flatMap((item) =>
    openInItem(item, content, missing, { scheme, owner }),
  );
  const ofVetoes = (scheme.vetoes?.list ?? []).flatMap((veto): OpenPoint[] => {
    const evidence = content.vetoes[veto.id];
    if (!evidence || isComplete(evidence)) return [];
    return [{ at: veto.id, ruleId: null, text: `${vetoName(scheme, veto.id)}${lackOf(evidence)}` }];
  });
  const isNothing = ofItems.length === 0 && scoreContent(scheme.sheet, content, owner).total === null;
  const [first] = scheme.sheet.items;
  const all: OpenPoint[] = [
    ...ofItems,
    ...(isNothing && first ? [{ at: first.id, ruleId: null, text: '没有适用的考评内容，得不出总分' }] : []),
    ...ofVetoes,
  ];
  return all.map((point) => ({ ...point, text: innerQuotes(point.text) }));
}

/** What a fact still needs before it counts. */
function lackOf(evidence: Evidence | undefined): string {
  const lacks = [
    ...(evidence && isDay(evidence.date) ? [] : ['日期']),
    ...(evidence && evidence.text.trim() !== '' ? [] : ['依据']),
  ];
  return `须填写${lacks.join('和')}`;
}

/** That nothing was entered for the rule; a 0 is only spoken of where one can be entered. */
function lackingWords(rule: Rule): string {
  if (measureOf(rule) !== undefined) return '依据的民主测评尚未录入';
  switch (entryOf(rule)) {
    case 'yesNo':
    case 'level':
      return '尚未选定';
    case 'rate':
      return '尚未填写';
    default:
      return '尚未填写，没有的填 0';
  }
}

function openInItem(
  item: Item,
  content: SheetContent,
  missing: ReadonlySet<string>,
  { scheme, owner }: { readonly scheme: ScoredScheme; readonly owner: HeldOwner },
): OpenPoint[] {
  // What was entered before it was set aside is neither shown nor counted.
  if (isNotApplicable(item, factsOf(content, owner))) return [];
  const points = item.rules.flatMap((rule): OpenPoint[] => {
    const point = (words: string) => [
      { at: item.id, ruleId: rule.id, text: `${item.id} “${wordsOf(rule.label)}”${words}` },
    ];
    if (missing.has(rule.id)) {
      return point(lackingWords(rule));
    }
    const doubt = notYetDoubt(scheme, rule, content, owner.held ?? []);
    if (doubt !== null) return point(doubt);
    const isZero = rule.kind === 'zero-if' && content.values[rule.id] === true;
    return isZero && !isComplete(content.evidence[rule.id]) ? point(lackOf(content.evidence[rule.id])) : [];
  });
  const isUnseen = points.length === 0 && itemState(item, content, owner) === 'unseen';
  return isUnseen
    ? [{ at: item.id, ruleId: null, text: `${item.id} 尚未核对`, isUnseen: true as const }]
    : points;
}
