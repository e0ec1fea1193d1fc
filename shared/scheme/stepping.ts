import { z } from 'zod';

/**
 * How a count becomes steps, each worth the rule's points: counted beyond `above`, in steps of `per` units; `started` says
 * that a step counts once it is begun, otherwise only whole ones do. Absent: every unit is a step.
 */
export const steppingShape = {
  per: z.int().min(1).max(10_000).optional(),
  started: z.literal(true).optional(),
};
export const aboveShape = { above: z.int().min(0).max(1_000_000).optional() };

/** A stepping as a rule has it. */
export interface Stepping {
  readonly per?: number | undefined;
  readonly started?: true | undefined;
  readonly above?: number | undefined;
}

/**
 * How many steps an amount of units makes, given as the fraction count/of so that a rate needs no rounding.
 *
 * @example stepsIn({ per: 5 }, 13) // 2
 * @example stepsIn({ per: 5, started: true }, 13) // 3
 */
export function stepsIn({ per = 1, started }: Stepping, count: number, of = 1): number {
  if (count <= 0) return 0;
  const steps = Math.floor(count / (per * of));
  return started && steps * per * of < count ? steps + 1 : steps;
}

/** The formula of the steps in an amount that is not below 0. @example stepsFormula({ per: 5 }, 'A1') // 'INT((A1)/5)' */
export function stepsFormula({ per = 1, started }: Stepping, amount: string, isRate = false): string {
  // A rate has a fraction even where a step is one unit.
  if (per === 1 && !isRate) return amount;
  return started ? `-INT(-(${amount})/${per})` : `INT((${amount})/${per})`;
}

/** What one step is, in words. @example stepWords({ per: 5 }, '人次') // '每5人次' */
export function stepWords({ per = 1 }: Stepping, unit: string): string {
  return per === 1 ? `每${unit}` : `每 ${per} ${unit}`;
}

/** What a step that is not whole counts for, in words; empty where every unit is a step. */
export function sheetPointsWords({ per = 1, started }: Stepping, unit: string): string {
  if (per === 1) return '';
  return started ? `，不足 ${per} ${unit}的按 ${per} ${unit}计` : `，不足 ${per} ${unit}的不计`;
}
