import { z } from 'zod';
import { dayText, idText, longText, signed } from './content.ts';

const line = z.string().trim().max(200, '文字不能超过 200 字');
/** A text of a document; null where the generated wording stands. */
const wording = longText.nullable();
const paper = z.enum(['A4', 'A3']);

/** One line of a published list, as it was when the document was issued. */
const listRowSchema = z.strictObject({
  candidateId: idText,
  name: z.string(),
  parent: z.string(),
  /** The honour or other heading that it stands under; empty where the list has one part. */
  group: z.string(),
  result: z.string(),
});
export type ListRow = z.output<typeof listRowSchema>;

/** What an issued document said: texts as printed, the wording generated beside them, and the list. */
const frozenSchema = z.strictObject({
  texts: z.record(z.string(), z.string()),
  generated: z.record(z.string(), z.string()),
  rows: z.array(listRowSchema).max(20_000),
});
export type Frozen = z.output<typeof frozenSchema>;

const document = {
  ...signed,
  /** Ids of the candidates listed; null for those whose result asks for it. */
  chosen: z.array(idText).max(20_000).nullable(),
  sender: line,
  /** The date printed below it; may lie ahead. */
  date: dayText,
  hasSeal: z.boolean(),
  paper,
  /** Null until it is issued. */
  frozen: frozenSchema.nullable(),
  issued: z.strictObject(signed).nullable(),
};

export const noticeTextNames = ['title', 'basis', 'list', 'period', 'objections'] as const;
export const decisionTextNames = ['title', 'basis', 'award', 'hope', 'call'] as const;

/** 公示: one issue of the notice, keyed 1, 2 and so on; each replaces the one before it. */
export const noticeSchema = z
  .strictObject({
    ...document,
    texts: z.partialRecord(z.enum(noticeTextNames), wording),
    listAs: z.enum(['table', 'paragraph']),
    firstDay: dayText,
    /** Working days. */
    days: z.int().min(1, '公示期至少 1 个工作日').max(60, '公示期不超过 60 个工作日'),
    lastDay: dayText,
    office: line,
    /** Who answers; absent in notices of before, like the postcode. */
    contact: line.optional(),
    telephone: line,
    /** Where letters and visitors go. */
    address: line,
    postcode: line.optional(),
    /** What changed against the issue before it, and why; empty for the first. */
    changes: longText,
    /** Why it lists units whose result does not ask for it, or begins before what it announces; not in its text. */
    reason: longText.optional(),
    closed: z.strictObject(signed).nullable(),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, '公示截止日期不能早于开始日期');
export type Notice = z.output<typeof noticeSchema>;

/** 表彰决定; one to an assessment. */
export const decisionSchema = z.strictObject({
  ...document,
  texts: z.partialRecord(z.enum(decisionTextNames), wording),
  /** 主送 */
  recipient: line,
  /** Why it lists units of which the document or the conditions do not say so; not in its text. */
  reason: longText.optional(),
});
export type Decision = z.output<typeof decisionSchema>;

/** 异议: what was received against a notice and what came of it. Of a sealed one nobody is named. */
export const objectionSchema = z.strictObject({
  /** The issue of the notice that it is about. */
  notice: idText,
  receivedOn: dayText,
  how: z.enum(['visit', 'letter', 'telephone', 'mail', 'other']),
  isSealed: z.boolean(),
  who: line,
  contact: line,
  candidateId: idText.nullable(),
  text: z.string().trim().min(1, '请写明异议的内容').max(2000),
  handler: z.string().trim().max(40),
  finding: longText,
  /** Whether it was found true; null while it is being looked into. */
  outcome: z.enum(['founded', 'partly', 'unfounded']).nullable(),
  settledOn: dayText.nullable(),
  /** What follows for the result from one that was found true, in whole or in part; absent until that is decided. */
  effect: z.strictObject({ kind: z.enum(['corrected', 'none']), reason: longText }).optional(),
});
export type Objection = z.output<typeof objectionSchema>;

/** A day of the calendar set right by hand, keyed by the day. */
export const calendarDaySchema = z.strictObject({ isWorkday: z.boolean(), name: z.string().trim().max(40) });
