import { formatPoints, type Hundredths } from '../number/points.ts';
import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { explainItem } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import { ruleEffect } from '../scoring/ruleEffect.ts';
import { type CapAdditions, isNotApplicable, scoreItem } from '../scoring/scoreItem.ts';
import { pointsOf } from '../scoring/sheetPoints.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { noteLines } from './foundText.ts';

/** One deduction of an item. Units: signed hundredths. */
export interface Deduction {
  readonly item: Item;
  /** Whether it was deducted, was not earned in the first place, or is taken or given back in the end. */
  readonly kind: 'deducted' | 'short' | 'back';
  /** Null for what no rule of its own takes or gives back. */
  readonly ruleId: string | null;
  /** The rule's name; what limits a deduction has none of its own. */
  readonly rule: string;
  /** What was found, as it is explained everywhere else, without the rule's name. */
  readonly found: string;
  readonly points: Hundredths;
  /** Evidence and remark, with the item's first deduction only. */
  readonly notes: string;
}

/**
 * Where an item lost its points: every rule that deducts or sets the item to 0; what was judged or added short of the
 * item's full points; and after them, positive, what 扣完为止 or a surplus of additions takes back. Of a scored item they
 * sum to its score less its full points; of one that has none yet the deductions so far are listed.
 */
export function deductionEntries(
  item: Item,
  content: SheetContent,
  facts: Facts,
  capAdditions: CapAdditions,
): Deduction[] {
  if (isNotApplicable(item, facts)) return [];
  const score = pointsOf(scoreItem(item, facts, capAdditions));
  const deducted = deductedEntries(item, facts, capAdditions);
  const isZero = item.rules.some((rule) => ruleEffect(rule, item, facts) === 'zero');
  const lost = score === null || isZero ? deducted : [...shortEntries(item, facts), ...deducted];
  const rest = score === null ? 0 : score - item.max - sumOf(lost);
  const all = rest === 0 ? lost : [...lost, backEntry(item, rest, score ?? 0)];
  const notes = noteLines(item, content).join('\n');
  return all.map((entry, index) => (index === 0 ? { ...entry, notes } : entry));
}

/** What each rule deducts; a rule that sets the item to 0 takes its full points. */
function deductedEntries(item: Item, facts: Facts, capAdditions: CapAdditions): Deduction[] {
  return explainItem(item, facts, capAdditions).flatMap(({ ruleId, points, text }): Deduction[] => {
    const rule = item.rules.find(({ id }) => id === ruleId);
    const effect = rule && ruleEffect(rule, item, facts);
    if (!rule || effect === undefined || effect === 'unknown' || (effect !== 'zero' && effect >= 0))
      return [];
    // A zero takes nothing from an item without full points.
    if (effect === 'zero' && item.max === 0) return [];
    const found = withoutLabel(text, wordsOf(rule.label));
    return [entryOf(item, rule, 'deducted', { found, points: effect === 'zero' ? -item.max : points })];
  });
}

/** What was judged below the most there is, and what the additions lack of the item's full points. */
function shortEntries(item: Item, facts: Facts): Deduction[] {
  const gained = item.rules.flatMap((rule) => {
    const effect = ruleEffect(rule, item, facts);
    return typeof effect === 'number' && effect >= 0 && mostOf(rule) !== 0 ? [{ rule, effect }] : [];
  });
  const reached =
    (item.start === 'full' ? item.max : 0) + gained.reduce((sum, { effect }) => sum + effect, 0);
  let open = Math.max(0, item.max - reached);
  const entries: Deduction[] = [];
  const short = (lack: Hundredths, entry: (points: Hundredths) => Deduction) => {
    const points = Math.min(open, lack);
    if (points <= 0) return;
    open -= points;
    entries.push(entry(-points));
  };
  for (const { rule, effect } of gained) {
    const most = mostOf(rule);
    if (most === null) continue;
    const found = `得 ${formatPoints(effect)} 分，最多 ${formatPoints(most)} 分`;
    short(most - effect, (points) => entryOf(item, rule, 'short', { found, points }));
  }
  const added = gained.filter(({ rule, effect }) => mostOf(rule) === null && effect > 0);
  const words = added.map(({ rule, effect }) => `${wordsOf(rule.label)}加 ${formatPoints(effect)} 分`);
  short(open, (points) => ({
    item,
    kind: 'short',
    ruleId: null,
    rule: '加分未满',
    found: `${words.join('，') || '没有加分'}；本项满分 ${formatPoints(item.max)} 分`,
    points,
    notes: '',
  }));
  return entries;
}

/** The most that a rule by which points are judged can give; null for one that adds, 0 for one that does neither. */
function mostOf(rule: Rule): Hundredths | null {
  switch (rule.kind) {
    case 'award-range':
      return rule.points[1];
    case 'award-share':
      return rule.points;
    case 'award-bands':
      return Math.max(...rule.bands.map(({ points }) => points));
    case 'levels':
      return Math.max(...rule.levels.map(({ points }) => points));
    case 'add-if':
    case 'add-per':
    case 'add-if-count':
      return null;
    case 'zero-if':
    case 'zero-if-measure':
    case 'deduct-if':
    case 'deduct-per':
    case 'deduct-if-count':
    case 'deduct-short':
    case 'deduct-range':
    case 'deduct-bands':
      return 0;
  }
}

/** What is not lost after all. */
function backEntry(item: Item, points: Hundredths, score: Hundredths): Deduction {
  if (score > item.max)
    return {
      item,
      kind: 'back',
      ruleId: null,
      rule: '超过满分',
      found: `本项得 ${formatPoints(score)} 分`,
      points,
      notes: '',
    };
  return score === item.limits.floor
    ? {
        item,
        kind: 'back',
        ruleId: null,
        rule: notBelowZero,
        found: `扣完为止，不低于 ${formatPoints(score)} 分`,
        points,
        notes: '',
      }
    : {
        item,
        kind: 'back',
        ruleId: null,
        rule: '加分抵扣',
        found: '超过满分的加分抵去扣分',
        points,
        notes: '',
      };
}

const notBelowZero = '扣完为止';

interface Found {
  readonly found: string;
  readonly points: Hundredths;
}

function entryOf(item: Item, rule: Rule, kind: Deduction['kind'], { found, points }: Found): Deduction {
  return { item, kind, ruleId: rule.id, rule: wordsOf(rule.label), found, points, notes: '' };
}

function sumOf(entries: readonly Deduction[]): Hundredths {
  return entries.reduce((sum, { points }) => sum + points, 0);
}

/** @example withoutLabel('材料缺少：2 份 × 0.5 分，扣 1 分', '材料缺少') // '2 份 × 0.5 分，扣 1 分' */
function withoutLabel(text: string, label: string): string {
  return text.startsWith(label) ? text.slice(label.length).replace(/^[：，]/, '') : text;
}
