import type { Rule } from '../scheme/rule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Item, withItems, withLimits } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';

/** One scheme a round, so that every sheet of a round is scored by the same form. */
const known = new WeakMap<Scheme, Map<string, Scheme>>();

/**
 * The scheme as it scores in a round: what must be reached is the round's, and 考评标准 says so behind its own words.
 * The scheme itself where it has no rounds, or nothing in it depends on them.
 *
 * @example schemeOfRound(tianjin, 'grading').sheet // 党员大会的季度数应达到 3
 */
export function schemeOfRound<S extends Scheme>(scheme: S, roundId: string | null): S {
  if (roundId === null || !scheme.sheet?.items.some((item) => isMoved(item, roundId))) return scheme;
  const ofScheme = known.get(scheme) ?? new Map<string, Scheme>();
  known.set(scheme, ofScheme);
  const found = ofScheme.get(roundId) ?? made(scheme, scheme.sheet, roundId);
  ofScheme.set(roundId, found);
  return found as S; // Safe: made from this very scheme, of which only the sheet is another.
}

function made(scheme: Scheme, form: NonNullable<Scheme['sheet']>, roundId: string): Scheme {
  const dimensions = form.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.map((item) => (isMoved(item, roundId) ? itemOf(item, roundId) : item)),
  }));
  return { ...scheme, sheet: withItems({ ...form, dimensions }) };
}

function isMoved({ rules }: Item, roundId: string): boolean {
  return rules.some((rule) => targetIn(rule, roundId) !== null);
}

function itemOf(item: Item, roundId: string): Item {
  const words = item.rules.flatMap((rule) => {
    const target = targetIn(rule, roundId);
    if (!target || !('unit' in rule)) return [];
    return [`${wordsOf(rule.label)}本轮应达到 ${target.count} ${rule.unit}（${wordsOf(target.note)}）`];
  });
  return withLimits({
    ...item,
    standard: { caption: `${wordsOf(item.standard)}${words.join('；')}。` },
    rules: item.rules.map((rule) => {
      const target = targetIn(rule, roundId);
      return target && rule.kind === 'deduct-short' ? { ...rule, target: target.count } : rule;
    }),
  });
}

/** What the rule must reach in the round; null where that is its whole target. */
function targetIn(rule: Rule, roundId: string) {
  return rule.kind === 'deduct-short' ? (rule.targets?.[roundId] ?? null) : null;
}
