import { z } from 'zod';
import type { Share } from '../number/comparison.ts';

/** A rate as the two whole numbers that were counted: 38 of 46. */
const rateSchema = z.strictObject({
  count: z.int().min(0).max(1_000_000),
  of: z.int().min(1).max(1_000_000),
});

/**
 * What a person entered for one rule: yes or no, a whole count, ticks by name, a level's id, points, a list of points, or
 * a rate. Points are hundredths here; only the command line takes them in 分.
 */
export const valueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(64),
  z.array(z.string().max(64)).max(200).readonly(),
  z.array(z.int()).max(200).readonly(),
  rateSchema.readonly(),
]);
export type Value = z.output<typeof valueSchema>;
/**
 * The value of a rule whose event has not been held yet in the round: it deducts nothing and is printed in these words.
 * Source: the schemes' rules that are `yearly`.
 */
export const notYet = '本轮尚未进行';

/** Values by rule id. A rule that is absent is untouched. */
export type Values = Readonly<Record<string, Value>>;

/** Whether it is a rate. */
export function isShare(value: Value | undefined): value is Share {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The amounts of a list of points; a single number of points is a list of one. Units: hundredths. */
export function amountsOf(value: Value | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  return isList(value) ? value.filter((each) => typeof each === 'number') : [];
}

function isList(value: Value | undefined): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

/** How many a count or a list of ticks stands for. @example countOf(['签到表', '其他']) // 2 */
export function countOf(value: Value): number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : 0;
}
