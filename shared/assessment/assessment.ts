import { z } from 'zod';
import { isDay } from './day.ts';

const daySchema = z.string().refine(isDay, '应为有效日期，如 2026-05-01');
const nameSchema = (what: string, most = 100) =>
  z.string().trim().min(1, `${what}不能为空`).max(most, `${what}不能超过 ${most} 个字`);

/** A member of the panel; one of them is 组长. Who has no role scores: 考评员. */
export const panelistSchema = z.strictObject({
  name: nameSchema('考评组成员姓名', 40),
  isChair: z.boolean(),
  role: z.enum(['secretary', 'supervisor']).optional(),
  /** Where they belong; where that takes part, they do not score it. */
  unit: nameSchema('所在单位', 60).optional(),
});
export type Panelist = z.output<typeof panelistSchema>;

/** What a secretary enters to begin 考核活动. Days are YYYY-MM-DD. */
export const assessmentInputSchema = z
  .strictObject({
    name: nameSchema('考核名称'),
    year: z.int('年度应为整数').min(2000, '年度应在 2000～2100 之间').max(2100, '年度应在 2000～2100 之间'),
    organiser: nameSchema('主办单位'),
    startsOn: daySchema,
    endsOn: daySchema,
    panel: z.array(panelistSchema).min(1, '考评组至少一人').max(30, '考评组不超过 30 人'),
  })
  .refine((input) => input.startsOn <= input.endsOn, '结束日期不能早于开始日期')
  .refine(
    (input) => input.panel.filter((panelist) => panelist.isChair).length === 1,
    '考评组须有且只有一名组长',
  )
  .refine(
    (input) => input.panel.every(({ isChair, role }) => !isChair || role === undefined),
    '组长参加评分，不能同时是秘书或监督',
  )
  .refine(
    (input) => new Set(input.panel.map((panelist) => panelist.name)).size === input.panel.length,
    '考评组成员姓名重复；同名的请加注单位以便区分',
  );
export type AssessmentInput = z.output<typeof assessmentInputSchema>;

/** 考核活动: one run of a scheme. It pins the version of the scheme by digest. */
export interface Assessment extends AssessmentInput {
  readonly id: string;
  readonly schemeDigest: string;
  /** 演练: made to try the program; marked on every screen and output. */
  readonly isRehearsal: boolean;
  /** When the panel signed the readings, which opens scoring; ISO instant, null before. */
  readonly signedAt: string | null;
  /** Who signed the readings, as they were named then; null before. */
  readonly signedBy: readonly string[] | null;
}
