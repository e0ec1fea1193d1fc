import { z } from 'zod';
import { type Hundredths, parsePoints } from '../number/points.ts';

/** Points as a scheme file writes them, of either sign, read into hundredths. */
const signedPointsSchema = z.number().transform((points, context) => {
  const hundredths = parsePoints(String(points));
  if (hundredths === null) {
    context.addIssue({ code: 'custom', message: `分值 ${points} 不是最多两位小数的数` });
    return z.NEVER;
  }
  return hundredths;
});

/**
 * 限额 of an item, a dimension or a sheet: how low its points may fall and how high they may rise; null is no limit.
 * Absent, an item's floor is 0 and its cap its full points, a dimension and a sheet have none. So a bonus item is `max` 0,
 * `cap` 5; 上不封顶 is `cap` null; 减分项 is `max` 0, `floor` −10.
 */
export const limitsShape = {
  floor: signedPointsSchema.nullable().optional(),
  cap: signedPointsSchema.nullable().optional(),
};

/** Hundredths; null is no limit. */
export interface Limits {
  readonly floor: Hundredths | null;
  readonly cap: Hundredths | null;
}

interface Limited {
  readonly floor?: Hundredths | null | undefined;
  readonly cap?: Hundredths | null | undefined;
}

/** The limits of an item. */
export function limitsOfItem({ floor = 0, cap, max }: Limited & { readonly max: Hundredths }): Limits {
  return { floor, cap: cap === undefined ? max : cap };
}

/** The limits of a dimension or a sheet. */
export function limitsOfSum({ floor = null, cap = null }: Limited): Limits {
  return { floor, cap };
}

/** The points within the limits. @example withinLimits(-50, { floor: 0, cap: null }) // 0 */
export function withinLimits(points: Hundredths, { floor, cap }: Limits): Hundredths {
  const below = cap !== null && points > cap ? cap : points;
  return floor !== null && below < floor ? floor : below;
}

/** The formula of a sum within limits, in 分. @example limitFormula('A1+A2', { floor: 0, cap: null }) // 'MAX(0,A1+A2)' */
export function limitFormula(sum: string, { floor, cap }: Limits): string {
  const below = cap === null ? sum : `MIN(${cap / 100},${sum})`;
  return floor === null ? below : `MAX(${floor / 100},${below})`;
}
