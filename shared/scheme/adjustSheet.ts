import { adjustItem, type ItemSource } from './adjustItem.ts';
import type { FullAdjustments } from './adjustments.ts';
import type { SchemeSource } from './scheme.ts';

type SheetSource = NonNullable<SchemeSource['sheet']>;

/**
 * The sheet with the panel's order of the cap, full points, rules' points and targets, and 考评口径. A dimension's
 * points follow from its items; that all of them sum to the total is for lintScheme.
 */
export function adjustSheet(
  sheet: SheetSource,
  adjustments: FullAdjustments,
  roundNames: ReadonlyMap<string, string>,
): SheetSource {
  const { capAdditions, maxes } = adjustments;
  const shippedCap = sheet.capAdditions ?? 'beforeDeductions';
  return {
    ...sheet,
    ...(capAdditions && capAdditions !== shippedCap && { capAdditions }),
    dimensions: sheet.dimensions.map((dimension) => {
      const items = dimension.items.map((item) => adjustItem(item, adjustments, roundNames));
      const isMoved = dimension.items.some((item) => maxes[item.id] !== undefined);
      return { ...dimension, ...(isMoved && { max: sumOf(items) }), items };
    }),
  };
}

/** Units: 分 with at most two decimals, added in hundredths so that nothing is lost. */
function sumOf(items: readonly ItemSource[]): number {
  return items.reduce((sum, { max }) => sum + Math.round(max * 100), 0) / 100;
}
