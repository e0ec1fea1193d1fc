import { z } from 'zod';
import { comparisonSchema } from '../number/comparison.ts';
import { pointsSchema } from './pointsSchema.ts';
import { textSchema } from './text.ts';

/** An option of the ballot paper, whether a vote for it counts towards the measure, and what one is worth where votes give points. */
const optionSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  isCounted: z.boolean(),
  /** 1 is full points; at most two decimals, read into hundredths. */
  value: pointsSchema.optional(),
});

/** What the counted votes are divided by: 有效票, 有效票 without 弃权, 收回票, or 应到 people. */
export const denominatorSchema = z.enum(['valid', 'expressed', 'returned', 'due']);
export type Denominator = z.output<typeof denominatorSchema>;

/**
 * 满意率 等: a share that 民主测评 gives and that a rule or `must` compares, on the exact counts.
 *
 * Units: the bound of `must` in percent.
 */
export const measureSchema = z.strictObject({
  id: z.string().min(1),
  title: textSchema,
  /** What the printed ballot asks, without the line that the share must reach. */
  ask: textSchema.optional(),
  /** What is counted, where and when, in words; the formula itself follows from the options and `of`. */
  counted: textSchema,
  /** Who votes; each kind of voter has a ballot of its own. */
  voters: z.array(textSchema).min(1),
  options: z.array(optionSchema).min(2),
  of: denominatorSchema,
  must: comparisonSchema.optional(),
  /** Whether it is counted anew in each round; what a part votes on always is. */
  byRound: z.literal(true).optional(),
});
export type Measure = z.output<typeof measureSchema>;
