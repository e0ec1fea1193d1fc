import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { ballotRulesSchema } from './ballotRules.ts';
import { buildingSchema } from './building.ts';
import { checksSchema } from './checks.ts';
import { deadlineSchema } from './deadline.ts';
import { gradeSchema } from './grade.ts';
import { gradeEffectSchema } from './gradeEffect.ts';
import { gradingSchema } from './grading.ts';
import { hintSchema } from './hint.ts';
import { measureSchema } from './measure.ts';
import { needSchema } from './need.ts';
import { noticeWordsSchema } from './noticeWords.ts';
import { outcomeSchema } from './outcomePlan.ts';
import { partSchema } from './part.ts';
import { recommendingSchema } from './recommending.ts';
import { rectificationSchema } from './rectification.ts';
import { roundSchema } from './round.ts';
import { schemeNamesSchema } from './schemeNames.ts';
import { sheetSchema } from './sheet.ts';
import { statusSchema } from './status.ts';
import { asIsSchema } from './takenIn.ts';
import { textSchema } from './text.ts';
import { trackSchema } from './track.ts';
import { currentLanguage } from './upgrades/upgradeScheme.ts';

/** The time in which a fact must lie for a veto to apply; a date outside warns. */
export const vetoWindowSchema = z.enum(['thisYear', 'last12Months', 'none']);
export type VetoWindow = z.output<typeof vetoWindowSchema>;

const vetoSchema = z.strictObject({
  id: z.string().min(1),
  text: textSchema,
  window: vetoWindowSchema,
  /** What it does to grade or total, the rank kept but for a fixed grade; absent: it decides `result`, without a rank. */
  effect: gradeEffectSchema.optional(),
});
export type Veto = z.output<typeof vetoSchema>;

/** 一票否决 / 直接认定: facts that decide the outcome whatever the score. */
const vetoesSchema = z.strictObject({
  lead: textSchema,
  note: textSchema,
  result: textSchema,
  list: z.array(vetoSchema).min(1),
});

export const stageSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  /** The document's time for it. */
  when: textSchema.optional(),
  text: textSchema,
  /** What must be complete before the next stage. */
  needs: z.array(needSchema).default([]),
});

/** A default reading of the document. `choice` names the setting that the panel may change through it. */
const readingNoteSchema = z.strictObject({
  id: z.string().min(1),
  text: textSchema,
  choice: z.enum(['capAdditions']).optional(),
  /** What the panel agreed instead or in addition, printed below the note. */
  agreed: z.string().optional(),
});

/** 方案: what is scored and how, from the first stage to the last. Data, not code. */
export const schemeSchema = z.strictObject({
  /** The version of the language that the file is in; one that says none is of the first, see upgrades/. */
  language: z.literal(currentLanguage).default(currentLanguage),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: textSchema,
  issuer: textSchema,
  documentTitle: textSchema,
  /** The file of the source document in resources/documents. */
  seed: z.string().min(1),
  candidateKinds: z.array(z.string().min(1)).min(1),
  sheet: sheetSchema.optional(),
  /** What the total is made of, in the order in which it is done; none: one sheet that the whole panel fills together. */
  parts: z.array(partSchema).default([]),
  /** What a panel may change before the assessment starts, because the document leaves it open. */
  adjustable: z.array(z.enum(['points', 'weights', 'measures', 'outcome'])).default([]),
  /** What of the scheme the document does not say, in one sentence; on screen, form and export. */
  defaultsNote: textSchema.optional(),
  vetoes: vetoesSchema.optional(),
  measures: z.array(measureSchema).default([]),
  ballotRules: ballotRulesSchema.optional(),
  /** Highest first, each from its bound (inclusive) up to the one before. None: the grade is null. */
  grades: z.array(gradeSchema).default([]),
  grading: gradingSchema.optional(),
  rounds: z.array(roundSchema).default([]),
  /** What may be recommended for, each with its conditions and quota. */
  tracks: z.array(trackSchema).default([]),
  stages: z.array(stageSchema).min(1),
  deadlines: z.array(deadlineSchema).default([]),
  statuses: z.array(statusSchema).default([]),
  building: buildingSchema.optional(),
  checks: checksSchema.optional(),
  rectification: rectificationSchema.optional(),
  attachments: z.array(attachmentSchema).default([]),
  /** The title that its document gives; null where it gives none. */
  honour: textSchema.nullable(),
  /** The kinds of organisations that its document gives the title to, where it names them, in its words. */
  honourKinds: z.strictObject({ kinds: z.array(z.string().min(1)).min(1), text: textSchema }).optional(),
  outcome: outcomeSchema.optional(),
  noticeWords: noticeWordsSchema.optional(),
  names: schemeNamesSchema.optional(),
  recommending: recommendingSchema.optional(),
  outcomeNote: textSchema,
  readingNotes: z.array(readingNoteSchema).default([]),
  hints: z.array(hintSchema).default([]),
  asIs: asIsSchema.optional(),
});

/** A scheme as its file has it: points in 分. This is what is stored, pinned and digested. */
export type SchemeSource = z.input<typeof schemeSchema>;
/** A scheme as the program works with it: points in hundredths. */
export type Scheme = z.output<typeof schemeSchema>;
export type ScoredScheme = Scheme & { readonly sheet: NonNullable<Scheme['sheet']> };

/** Whether the scheme has a scoring sheet (some are conditions and quotas only). */
export function hasSheet(scheme: Scheme): scheme is ScoredScheme {
  return scheme.sheet !== undefined;
}
