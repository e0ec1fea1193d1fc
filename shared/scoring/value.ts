import { z } from 'zod';

/**
 * What a person entered for one rule: yes or no, a whole count, ticks by name, a level's id, or points. Points are
 * hundredths here; only the command line takes them in 分.
 */
export const valueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(64),
  z.array(z.string().max(64)).max(200).readonly(),
]);
export type Value = z.output<typeof valueSchema>;
/**
 * The value of a rule whose event has not been held yet in the round: it deducts nothing and is printed in these words.
 * Source: the schemes' rules that are `yearly`.
 */
export const notYet = '本轮尚未进行';

/** Values by rule id. A rule that is absent is untouched. */
export type Values = Readonly<Record<string, Value>>;

/** How many a count or a list of ticks stands for. @example countOf(['签到表', '其他']) // 2 */
export function countOf(value: Value): number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : 0;
}
