import { z } from 'zod';
import { levelSchema } from './level.ts';
import { textSchema } from './text.ts';

/** A length of time by the calendar. */
export const termSchema = z.union([
  z.strictObject({ years: z.int().positive() }),
  z.strictObject({ months: z.int().positive() }),
]);
export type Term = z.output<typeof termSchema>;

const atLeast = z.int().positive();
/** 近 N 年; all times where it is absent. */
const years = z.int().positive().optional();

const ageSchema = z.strictObject({
  kind: z.literal('age'),
  since: z.enum(['foundedOn', 'acceptedOn']),
  term: termSchema,
});

const awardsSchema = z.strictObject({
  kind: z.literal('awards'),
  /** Whose honours count. Those of members alone are counted by person, the others by honour. */
  to: z.array(z.enum(['organisation', 'secretary', 'member'])).min(1),
  /** 党内荣誉 only. */
  isParty: z.boolean(),
  level: levelSchema,
  /** What the document names before its 等; other honours are marked in the evidence. */
  examples: z.array(textSchema).default([]),
  /** Whether honours that the document does not name wait for the panel's decision; they count where it is absent. */
  others: z.literal('ask').optional(),
  /** Whether the honours of the branches below the organisation count as its own. */
  ofBranches: z.literal(true).optional(),
  years,
  atLeast,
});

const appraisalsSchema = z.strictObject({
  kind: z.literal('appraisals'),
  /** The appraisals that count, by name, together. */
  names: z.array(textSchema).min(1),
  /** Shorter names by which people know them. */
  aliases: z.array(textSchema).default([]),
  result: textSchema,
  years,
  atLeast,
});

const projectsSchema = z.strictObject({ kind: z.literal('projects'), level: levelSchema, years, atLeast });

export const plainRuleSchema = z.discriminatedUnion('kind', [
  ageSchema,
  awardsSchema,
  appraisalsSchema,
  projectsSchema,
]);
export type PlainRule = z.output<typeof plainRuleSchema>;

/** What the program can decide from dates and registers; `any` holds where one of its rules does. */
export const conditionRuleSchema = z.union([
  plainRuleSchema,
  z.strictObject({ kind: z.literal('any'), of: z.array(plainRuleSchema).min(2) }),
]);
export type ConditionRule = z.output<typeof conditionRuleSchema>;
