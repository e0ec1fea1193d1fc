import type { FullAdjustments } from './adjustments.ts';
import type { SchemeSource } from './scheme.ts';
import { wordsOf } from './text.ts';
import { withText } from './withText.ts';

export type ItemSource = NonNullable<SchemeSource['sheet']>['dimensions'][number]['items'][number];
type RuleSource = ItemSource['rules'][number];

/**
 * The item with the panel's full points, rules' points, targets and 考评口径. Where a number differs, its 考评标准 says so
 * behind its own words, so that form and score never say two things.
 */
export function adjustItem(
  item: ItemSource,
  adjustments: FullAdjustments,
  roundNames: ReadonlyMap<string, string>,
): ItemSource {
  const adjusted = {
    ...item,
    max: adjustments.maxes[item.id] ?? item.max,
    rules: item.rules.map((rule) => adjustRule(rule, adjustments)),
  };
  const words = changesOf(item, adjusted, roundNames);
  if (words.length === 0) return adjusted;
  return {
    ...adjusted,
    standard: { caption: `${wordsOf(item.standard)}（考评组调整：${words.join('；')}）` },
  };
}

function adjustRule(rule: RuleSource, { points, targets, conventions }: FullAdjustments): RuleSource {
  const own = points[rule.id];
  return {
    ...withText(rule, 'convention', conventions[rule.id]),
    ...(own !== undefined &&
      'points' in rule && { points: Array.isArray(rule.points) ? [rule.points[0], own] : own }),
    ...adjustedTargets(rule, targets),
  } as RuleSource; // Safe: only what the rule's kind has is replaced, by values of the same type; refuseUnknown saw to it.
}

/** A number for the rule counts in every round; one for a round and the rule in that round alone. */
function adjustedTargets(rule: RuleSource, targets: FullAdjustments['targets']): Partial<RuleSource> {
  if (rule.kind !== 'deduct-short') return {};
  const whole = targets[rule.id] === rule.target ? undefined : targets[rule.id];
  if (!rule.targets) return whole === undefined ? {} : { target: whole };
  const byRound = Object.entries(rule.targets).map(([roundId, target]) => {
    const count = targets[`${roundId}/${rule.id}`] ?? whole ?? target.count;
    return [roundId, count === target.count ? target : { count, note: { caption: '考评组调整' } }] as const;
  });
  return { ...(whole !== undefined && { target: whole }), targets: Object.fromEntries(byRound) };
}

function changesOf(
  item: ItemSource,
  adjusted: ItemSource,
  roundNames: ReadonlyMap<string, string>,
): string[] {
  const rules = item.rules.flatMap((rule, index) => {
    const next = adjusted.rules[index] ?? rule;
    return [
      ...(targetOf(next) === targetOf(rule)
        ? []
        : [`“${wordsOf(rule.label)}”应达到的数由 ${targetOf(rule)} 改为 ${targetOf(next)}`]),
      ...roundTargetChanges(rule, next, roundNames),
      ...(pointsOf(next) === pointsOf(rule)
        ? []
        : [`“${wordsOf(rule.label)}”的分值由 ${pointsOf(rule)} 分改为 ${pointsOf(next)} 分`]),
    ];
  });
  return [...(adjusted.max === item.max ? [] : [`满分由 ${item.max} 分改为 ${adjusted.max} 分`]), ...rules];
}

/** What must be reached in a round, where the panel set it; not said where it follows from the number for all rounds. */
function roundTargetChanges(
  rule: RuleSource,
  next: RuleSource,
  roundNames: ReadonlyMap<string, string>,
): string[] {
  if (rule.kind !== 'deduct-short' || next.kind !== 'deduct-short') return [];
  return Object.entries(next.targets ?? {}).flatMap(([roundId, { count }]) => {
    const former = rule.targets?.[roundId]?.count;
    return count === former || (count === next.target && next.target !== rule.target)
      ? []
      : [`“${wordsOf(rule.label)}”${roundNames.get(roundId) ?? roundId}应达到的数由 ${former} 改为 ${count}`];
  });
}

/** The points of the rule, or the upper bound of its range; null where it has none of its own. */
function pointsOf(rule: RuleSource): number | null {
  if (!('points' in rule)) return null;
  return Array.isArray(rule.points) ? rule.points[1] : rule.points;
}

function targetOf(rule: RuleSource): number | null {
  return 'target' in rule ? rule.target : null;
}
