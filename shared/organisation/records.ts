import { z } from 'zod';
import { daySpan, isDayOrMonth } from '../assessment/day.ts';
import { levelSchema } from '../scheme/level.ts';

const day = z.string().refine(isDayOrMonth, '日期应为有效日期，如 2026-05-01');
const name = z.string().trim().min(1, '名称不能为空').max(200, '名称不能超过 200 个字');

/** An honour in the register. `isParty`: 党内荣誉, or given by a party organisation. Days are YYYY-MM-DD, or YYYY-MM where only the month is known. */
export const awardSchema = z.strictObject({
  on: day,
  name,
  level: levelSchema,
  isParty: z.boolean(),
  to: z.enum(['organisation', 'secretary', 'member']),
  /** Whose it is, where it is a person's. */
  person: z.string().trim().max(40).optional(),
});
export type Award = z.output<typeof awardSchema>;

/** A past appraisal or grade, on the day on which its result was given. */
export const appraisalSchema = z.strictObject({ on: day, name, result: z.string().trim().min(1).max(40) });
export type Appraisal = z.output<typeof appraisalSchema>;

/** A project or research topic, on the day on which it was approved. */
export const projectSchema = z.strictObject({ on: day, name, level: levelSchema });
export type Project = z.output<typeof projectSchema>;

/** 称号: one row for the grant and one for each renewal; 不再保留 from `withdrawnOn` on. */
export const titleRecordSchema = z
  .strictObject({
    honour: name,
    on: day,
    isRenewal: z.boolean(),
    withdrawnOn: day.nullable(),
    basis: z.string().trim().max(200),
  })
  .refine(
    ({ on, withdrawnOn }) => withdrawnOn === null || daySpan(withdrawnOn).last >= daySpan(on).first,
    '不再保留的日期不能早于授予日期',
  );
export type TitleRecord = z.output<typeof titleRecordSchema>;
