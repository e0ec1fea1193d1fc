import { z } from 'zod';
import { parsePoints } from '../number/points.ts';
import { denominatorSchema } from './measure.ts';
import { panelRuleSchema } from './panelRule.ts';

const text = z.string().max(500);
const points = z.number().min(0, '分值不能小于 0 分').max(100, '分值不能大于 100 分');

/**
 * What a panel may change in a scheme before it scores: the cap's order, the 考评口径 of rules, remarks on notes, and
 * what the scheme calls adjustable. Units: points in 分, weights in percent.
 */
export const adjustmentsSchema = z.strictObject({
  capAdditions: z.enum(['beforeDeductions', 'afterDeductions']).optional(),
  conventions: z.record(z.string(), text).default({}),
  agreed: z.record(z.string(), text).default({}),
  /** By part id; all of them together sum to 100. */
  weights: z
    .record(
      z.string(),
      z
        .number()
        .min(0, '权重不能小于 0')
        .max(100, '权重不能大于 100')
        .refine((weight) => parsePoints(String(weight)) !== null, '权重至多两位小数'),
    )
    .default({}),
  /** Full points by item id. */
  maxes: z.record(z.string(), points).default({}),
  /** By rule id: its points, or the upper bound of its range. */
  points: z.record(z.string(), points).default({}),
  /** By id of a deduct-short rule: what it must reach in every round; by round/rule what it must reach in that one. */
  targets: z
    .record(
      z.string(),
      z.int('应达到的次数应为整数').min(1, '应达到的次数不能少于 1').max(366, '应达到的次数不能多于 366'),
    )
    .default({}),
  /** By measure id: the options that count, and what they are divided by. */
  measures: z
    .record(
      z.string(),
      z.strictObject({ counted: z.array(z.string()).min(1, '测评至少计入一个选项'), of: denominatorSchema }),
    )
    .default({}),
  /** Each panelist fills a sheet of their own, and they are combined so; absent: one sheet that the panel fills together. */
  panel: panelRuleSchema.optional(),
  /** The grades that reach 创建标准. */
  meets: z.array(z.string()).min(1, '达到标准的等次至少选一个').optional(),
});
/** As they are sent and stored: what is not named is as shipped. */
export type Adjustments = z.input<typeof adjustmentsSchema>;
/** With every group in place. */
export type FullAdjustments = z.output<typeof adjustmentsSchema>;
