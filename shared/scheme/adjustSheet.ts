import type { FullAdjustments } from './adjustments.ts';
import type { SchemeSource } from './scheme.ts';
import { withText } from './withText.ts';

type SheetSource = NonNullable<SchemeSource['sheet']>;
type RuleSource = SheetSource['dimensions'][number]['items'][number]['rules'][number];

/** The sheet with the panel's order of the cap, weights, full points, rules' points and targets, and 考评口径. */
export function adjustSheet(sheet: SheetSource, adjustments: FullAdjustments): SheetSource {
  const { capAdditions, weights, maxes } = adjustments;
  const shippedCap = sheet.capAdditions ?? 'beforeDeductions';
  return {
    ...sheet,
    ...(capAdditions && capAdditions !== shippedCap && { capAdditions }),
    ...(sheet.sources && {
      sources: sheet.sources.map((source) => ({ ...source, weight: weights[source.id] ?? source.weight })),
    }),
    dimensions: sheet.dimensions.map((dimension) => {
      const items = dimension.items.map((item) => ({
        ...item,
        max: maxes[item.id] ?? item.max,
        rules: item.rules.map((rule) => adjustRule(rule, adjustments)),
      }));
      return { ...dimension, items };
    }),
  };
}

function adjustRule(rule: RuleSource, { points, targets, conventions }: FullAdjustments): RuleSource {
  const own = points[rule.id];
  return {
    ...withText(rule, 'convention', conventions[rule.id]),
    ...(own !== undefined &&
      'points' in rule && { points: Array.isArray(rule.points) ? [rule.points[0], own] : own }),
    ...(targets[rule.id] !== undefined && { target: targets[rule.id] }),
  } as RuleSource; // Safe: only what the rule's kind has is replaced, by values of the same type; refuseUnknown saw to it.
}
