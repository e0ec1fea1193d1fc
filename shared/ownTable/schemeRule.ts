import { assertNever } from '../assertNever.ts';
import type { ClauseLevel, ClauseRule } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import { conventionOf } from './conventionOf.ts';
import type { DraftItem } from './ownTableDraft.ts';
import { schemeEffect } from './schemeEffect.ts';
import { checklistOf, labelOf, wordsFrom } from './schemeWords.ts';

type SheetSource = NonNullable<SchemeSource['sheet']>;
export type ItemSource = SheetSource['dimensions'][number]['items'][number];
export type RuleSource = ItemSource['rules'][number];
type TextSource = ItemSource['content'];

/** The most that the item can come to, by which points that a clause leaves open are bounded. */
export function mostOf({ max, cap, floor }: DraftItem): Hundredths {
  return (max?.points || cap || (floor ? -floor : 0)) ?? 0;
}

/** A clause as a rule of a scheme. */
export function schemeRule(
  rule: ClauseRule,
  id: string,
  item: DraftItem,
  grades: readonly string[],
): RuleSource {
  const most = mostOf(item);
  const label = labelOf(rule, item);
  const common = { id, label: wordsFrom(item, label) };
  const convention = conventionOf({ ...rule, label });
  const counted = { ...common, ...(convention !== null && { convention }) };
  const unit = rule.unit ?? (rule.rate ? '%' : '次');
  // What is entered is how many there were, not how often the condition held.
  const asked =
    rule.countOf === undefined ? { ...counted, label: { caption: askedWords(rule.label, unit) } } : counted;
  const rate = rule.rate && { rate: rule.rate };
  const stepping = { ...(rule.per !== undefined && rule.per > 1 && { per: rule.per }) };
  const range = rangeOf(rule.points, most);
  const points = range[1] / 100;
  const found = rule.effect && schemeEffect(rule.effect, grades);
  const effect = found ? { effect: found } : {};
  switch (rule.kind) {
    case 'zero-if':
      if (rule.when)
        return { ...asked, kind: 'deduct-if-count', points: most / 100, unit, when: rule.when, ...rate };
      // Among deductions all that may be taken is taken: 有违纪的扣完.
      return item.floor === undefined
        ? { ...common, kind: 'zero-if', ...effect }
        : { ...common, kind: 'deduct-if', points: most / 100, ...effect };
    case 'deduct-if':
    case 'add-if':
      return isFixed(rule.points)
        ? { ...common, kind: rule.kind, points, ...(rule.kind === 'deduct-if' && effect) }
        : ranged(common, rule.kind === 'add-if' ? 'award-range' : 'deduct-range', range, rule.each);
    case 'deduct-per':
    case 'add-per':
      if (!isFixed(rule.points))
        return ranged(counted, rule.kind === 'add-per' ? 'award-range' : 'deduct-range', range, true);
      return {
        ...counted,
        kind: rule.kind,
        points,
        unit,
        ...stepping,
        ...(rule.cap !== undefined && rule.cap !== null && { cap: rule.cap / 100 }),
        ...(rule.above !== undefined && { above: rule.above }),
        ...rate,
        ...(!rule.rate && checklistOf(rule, item)),
      };
    case 'deduct-if-count':
    case 'add-if-count':
      if (!rule.when)
        return ranged(common, rule.kind === 'add-if-count' ? 'award-range' : 'deduct-range', range);
      return { ...asked, kind: rule.kind, points, unit, when: rule.when, ...rate };
    case 'deduct-short':
      return {
        ...asked,
        kind: 'deduct-short',
        points,
        unit,
        target: rule.target ?? 1,
        ...stepping,
        ...rate,
      };
    case 'deduct-range':
    case 'award-range':
      return ranged(common, rule.kind, range, rule.each);
    case 'levels':
      return levelsRule(common, rule.levels ?? [], item) ?? byPanel(id, common.label, [0, most]);
    case 'award-bands':
    case 'deduct-bands':
      return (
        bandsRule(asked, rule.kind, unit, rate, rule.levels ?? []) ??
        ranged(common, rule.kind === 'award-bands' ? 'award-range' : 'deduct-range', [0, most])
      );
    case 'award-share':
      return { ...common, kind: 'award-share', points };
    case 'veto':
      throw new RangeError('a veto is no rule of an item');
    default:
      return assertNever(rule.kind);
  }
}

/** @example askedWords('全年学习少于4次', '次') // '全年学习少于4次：实际次数' */
function askedWords(label: string, unit: string): string {
  const what = unit === '%' ? '实际比率' : `实际${unit === '名' ? '人' : unit}数`;
  return label === '' ? what : `${label}：${what}`;
}

type Bounds = readonly [Hundredths, Hundredths];
type Common = Pick<RuleSource, 'id' | 'label' | 'convention'>;

/** The bounds of a clause's points: up to the item's most where it has none of its own. */
function rangeOf(points: ClauseRule['points'], most: Hundredths): Bounds {
  if (points === null) return [0, most];
  return typeof points === 'number' ? [0, points] : points;
}

function isFixed(points: ClauseRule['points']): points is Hundredths {
  return typeof points === 'number';
}

function ranged(
  common: Common,
  kind: 'deduct-range' | 'award-range',
  [low, high]: Bounds,
  each?: true,
): RuleSource {
  return {
    ...common,
    kind,
    points: [low / 100, high / 100],
    step: stepOf(low, high) / 100,
    ...(each && { each }),
  };
}

/** Half points, unless the bounds are finer. */
function stepOf(low: Hundredths, high: Hundredths): Hundredths {
  return [50, 10, 5].find((step) => low % step === 0 && high % step === 0) ?? 1;
}

/** 由考评组评分: any points within the bounds. */
export function byPanel(id: string, label: TextSource, bounds: Bounds): RuleSource {
  return ranged({ id, label }, 'award-range', bounds);
}

/** Levels of which each has one number of points; null otherwise. */
function levelsRule(common: Common, levels: readonly ClauseLevel[], item: DraftItem): RuleSource | null {
  if (levels.length === 0 || new Set(levels.map(({ name }) => name)).size < levels.length) return null;
  const fixed = levels.flatMap(({ name, points }, index) =>
    typeof points === 'number'
      ? [{ id: `L${index + 1}`, name: wordsFrom(item, name), points: points / 100 }]
      : [],
  );
  return fixed.length === levels.length ? { ...common, kind: 'levels', levels: fixed } : null;
}

function bandsRule(
  common: Common,
  kind: 'award-bands' | 'deduct-bands',
  unit: string,
  rate: { readonly rate: true } | undefined,
  levels: readonly ClauseLevel[],
): RuleSource | null {
  const bands = levels.flatMap(({ when, points }) =>
    when && typeof points === 'number' ? [{ when, points: points / 100 }] : [],
  );
  if (bands.length === 0 || bands.length < levels.length) return null;
  return { ...common, kind, unit, ...rate, bands };
}
