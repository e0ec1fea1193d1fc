import { z } from 'zod';
import { assessmentInputSchema } from '../assessment/assessment.ts';
import { candidateInputSchema, identityOf } from '../assessment/candidate.ts';
import { entryInputSchema } from '../register/entry.ts';
import { adjustmentsSchema } from '../scheme/adjustments.ts';
import { readSheetContent } from '../sheet/readSheetContent.ts';

const id = z.string().min(1).max(64);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const names = z.array(z.string().min(1).max(40)).max(60);
const contentSchema = z.unknown().transform((value, context) => {
  const content = readSheetContent(value);
  if (content !== null) return content;
  context.addIssue('评分表内容读不出来');
  return z.NEVER;
});

/** A sheet as it travels: what it holds, and its signature with the total that was signed. Units: hundredths. */
export const packagedSheetSchema = z.strictObject({
  candidateId: id,
  slot: z.string().max(130),
  content: contentSchema,
  signed: z
    .strictObject({
      at: z.iso.datetime(),
      signedBy: names,
      absent: z.array(z.strictObject({ name: z.string(), reason: z.string() })).optional(),
      total: z.int().nullable(),
    })
    .nullable(),
});
export type PackagedSheet = z.output<typeof packagedSheetSchema>;

const taskFieldsSchema = z.strictObject({
  assessment: z.strictObject({
    details: assessmentInputSchema,
    schemeDigest: digest,
    isRehearsal: z.boolean(),
    signedAt: z.iso.datetime(),
    signedBy: names,
    adjustments: adjustmentsSchema,
  }),
  /** As it was pinned, with its document; the bytes in base64. */
  scheme: z.looseObject({}),
  document: z.strictObject({ name: z.string().max(300), base64: z.string() }).nullable(),
  candidates: z.array(candidateInputSchema.extend({ id })).max(20_000),
  /** What their score rests on: ballots, waived steps, given scores, seats. */
  entries: z.array(entryInputSchema).max(200_000),
  /** Theirs, and those of no single panelist that may have to be signed before. */
  sheets: z.array(packagedSheetSchema).max(200_000),
  privateKey: z.string().regex(/^[0-9a-f]{90,100}$/),
});
/** 任务包: all that a panelist needs to fill their sheets on a computer of their own, and the key that signs what comes back. */
export const taskBodySchema = taskFieldsSchema.refine(({ candidates, sheets, entries }) => {
  const ids = new Set(candidates.map((candidate) => candidate.id));
  const isWhole = [ids, new Set(candidates.map(identityOf))].every(({ size }) => size === candidates.length);
  const about = [...sheets, ...entries].map(({ candidateId }) => candidateId);
  return isWhole && about.every((candidateId) => candidateId !== null && ids.has(candidateId));
}, '单位与评分表对不上');
export type TaskBody = z.output<typeof taskBodySchema>;

/** 结果包: a panelist's sheets as they stand on their computer. */
export const resultBodySchema = z.strictObject({ sheets: z.array(packagedSheetSchema).max(200_000) });
export type ResultBody = z.output<typeof resultBodySchema>;
