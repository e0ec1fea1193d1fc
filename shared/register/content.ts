import { z } from 'zod';
import { formatDay, isDay } from '../assessment/day.ts';
import { organisationInputSchema } from '../organisation/organisation.ts';

export const idText = z.string().min(1).max(64);
export const dayText = z.string().refine(isDay, '日期应为有效日期，如 2026-05-01');
export const longText = z.string().trim().max(2000, '文字不能超过 2000 字');
const nameText = z.string().trim().min(1, '请写明经办人').max(40, '姓名不能超过 40 个字');
const reasonText = z.string().trim().min(1, '请写明理由').max(2000, '理由不能超过 2000 字');
const count = z.int('票数和人数应为整数').min(0, '票数和人数不能为负').max(1_000_000, '票数和人数过大');

/** Who put something down, and on which day. */
export const signed = { by: nameText, on: dayText };

/** Why something was let pass or left out, by whom and when. */
export const reasonSchema = z.strictObject({ ...signed, reason: reasonText });
export type Reason = z.output<typeof reasonSchema>;

/** A total of a ballot; null until it is entered. */
const total = count.nullable();

/** 民主测评 of one kind of voter, as counted; checkBallot says whether the counts agree. */
export const ballotContentSchema = z.strictObject({
  due: total,
  present: total,
  issued: total,
  returned: total,
  valid: total,
  invalid: total,
  abstained: total,
  counts: z.record(idText, count),
});

const points = z.int().min(0).max(10_000_000);

/** A score that comes from elsewhere, with what it rests on. Units: hundredths. */
export const givenSchema = z.strictObject({
  ...signed,
  points,
  evidence: z.string().trim().min(1, '请写明依据').max(2000, '依据不能超过 2000 字'),
});
export type GivenScore = z.output<typeof givenSchema>;

/** Why a panelist's sheet of a candidate is not asked for: 缺席, 回避, 由他人替换. */
export const seatSchema = z.strictObject({
  ...signed,
  state: z.enum(['absent', 'recused', 'replaced']),
  reason: reasonText,
});
export type SeatContent = z.output<typeof seatSchema>;

const seatStates = { absent: '缺席', recused: '回避', replaced: '由他人替换' } as const;

/** Why a panelist's sheet is not asked for, as printed. @example seatWords(seat) // '回避：本人所在支部（王五，2026-05-08）' */
export function seatWords({ state, reason, by, on }: SeatContent): string {
  return `${seatStates[state]}：${reason}（${by}，${formatDay(on)}）`;
}

/** Why the panelists' sheets stay as they are where they differ; `about`: what they said when that was ruled. */
export const differenceSchema = z.strictObject({
  ...signed,
  reason: reasonText,
  about: z.string().min(1).max(20_000),
});
export type DifferenceRuling = z.output<typeof differenceSchema>;

/**
 * 复核录入: a panelist's total as somebody else keyed it in once more from paper; where the two differed, what the chair
 * made it, with a reason where it is neither. `first`: the total that stood on the sheet then. Units: hundredths.
 */
export const secondEntrySchema = z.strictObject({
  ...signed,
  total: points,
  ruling: z.strictObject({ ...signed, first: points, total: points, reason: longText }).optional(),
});
export type SecondEntry = z.output<typeof secondEntrySchema>;

/** What the panel found about a condition. */
export const findingSchema = z.strictObject({ ...signed, isMet: z.boolean(), evidence: reasonText });

/** 推荐: an application for an honour and where it stands. */
export const nominationSchema = z.strictObject({
  ...signed,
  /** 申报日: the day as of which conditions are decided. */
  appliedOn: dayText,
  /** Whether it is put forward; an application that is not stays on file. */
  isRecommended: z.boolean(),
  /** Its place among those put forward, as the panel decided; ties are allowed. */
  rank: z.int().min(1).max(10_000).nullable(),
  /** Where it stands in the scheme's statuses, with the day; null before. */
  status: idText.nullable(),
  statusOn: dayText.nullable(),
  /** The statuses before this one with their days, first to last; absent where there were none. */
  passed: z
    .array(z.strictObject({ status: idText, on: dayText }))
    .max(20)
    .optional(),
  /** 成果 found at 验收, by id. */
  results: z.array(idText).max(50),
  remark: longText,
});
export type Nomination = z.output<typeof nominationSchema>;

/** The chair's ruling on a tie across the line of a quota: who goes forward. */
export const tieRulingSchema = z.strictObject({
  ...signed,
  reason: reasonText,
  chosen: z.array(idText).max(500),
});
export type TieRuling = z.output<typeof tieRulingSchema>;

/** Why more are put forward than a softened quota has places; `over`: how many it is for, absent in entries of before. */
export const overQuotaSchema = reasonSchema.extend({ over: z.int().min(1).max(100_000).optional() });
export type OverReason = z.output<typeof overQuotaSchema>;

/** How many branches a unit has on a day, where the register does not say so. */
export const branchCountSchema = z.strictObject({ ...signed, branches: z.int().min(0).max(100_000) });
export type BranchCount = z.output<typeof branchCountSchema>;

/** 定级 by the superior organisation. */
export const gradeSchema = z.strictObject({ ...signed, grade: idText, reason: longText });
export type GradeContent = z.output<typeof gradeSchema>;

/** 查摆: what was found about one row of the check list. */
export const checkSchema = z.strictObject({ ...signed, isFound: z.boolean(), problem: longText });

/** A row of 问题清单、任务清单、责任清单; `kind` says whether it is a problem or a rule that was set up. */
export const problemSchema = z.strictObject({
  kind: z.enum(['problem', 'rule', 'carrier']),
  problem: z.string().trim().min(1, '请写明问题').max(2000),
  /** Where it came from. */
  origin: z.strictObject({
    kind: z.enum(['item', 'check', 'other']),
    id: z.string().max(64),
    text: longText,
  }),
  isOutstanding: z.boolean(),
  task: longText,
  measure: longText,
  person: z.string().trim().max(40),
  deadline: dayText.nullable(),
  result: longText,
  /** 销号: who signed it off and when; null while it is open. */
  done: z.strictObject(signed).nullable(),
});
export type Problem = z.output<typeof problemSchema>;

/** 整改提高方案. */
export const planSchema = z.strictObject({
  goal: longText,
  tasks: longText,
  measures: longText,
  deadline: dayText.nullable(),
  /** 党员大会讨论日期 */
  discussedOn: dayText.nullable(),
});
export type Plan = z.output<typeof planSchema>;

/** A file that the user attached; its bytes lie apart under the digest. */
export const attachmentContentSchema = z.strictObject({
  ...signed,
  name: z.string().min(1).max(200),
  size: z.int().min(0),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The days planned for a stage. */
export const stagePlanSchema = z
  .strictObject({ from: dayText.nullable(), to: dayText.nullable() })
  .refine(({ from, to }) => from === null || to === null || from <= to, '计划的结束日期不能早于开始日期');

/** 办理情况: whether the work of a stage that is over was done, where nothing in the program shows it. */
export const stageWordSchema = z
  .strictObject({ ...signed, isHeld: z.boolean(), reason: longText })
  .refine(({ isHeld, reason }) => isHeld || reason !== '', '没有组织的，请写明理由');

/** A day by which something is handed in, as the organiser set it in place of the document's, and by what. */
export const deadlineContentSchema = z.strictObject({ ...signed, day: dayText, basis: reasonText });
export type DeadlineContent = z.output<typeof deadlineContentSchema>;

/** What decided the assessment as the register of organisations had it when 公示 began. */
export const factsSchema = z.strictObject({
  on: dayText,
  organisations: z.array(organisationInputSchema.extend({ id: idText })).max(200_000),
});
export type FactsContent = z.output<typeof factsSchema>;

/**
 * The steps that the assessment took through its stages; moving back has a reason. `byWork`: put down by the program when
 * the work on that step began; a person's word on it goes before. `through`: gone over by a move to a later step.
 */
export const movesSchema = z.strictObject({
  moves: z
    .array(
      z.strictObject({
        ...signed,
        to: idText,
        reason: z.string().trim().max(2000),
        byWork: z.literal(true).optional(),
        through: z.literal(true).optional(),
      }),
    )
    .max(1000),
});
export type Moves = z.output<typeof movesSchema>;

/**
 * 更正: why something that decides an outcome is changed after 公示 began; open until it is closed. `afterMoves` is how
 * many moves had been made before it, which tells whether 公示 was issued anew since.
 */
export const correctionSchema = z.strictObject({
  ...signed,
  reason: reasonText,
  afterMoves: z.int().min(0),
  closed: z.strictObject(signed).nullable(),
});
export type Correction = z.output<typeof correctionSchema>;
