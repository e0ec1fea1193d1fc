import { z } from 'zod';
import {
  attachmentContentSchema,
  ballotContentSchema,
  branchCountSchema,
  checkSchema,
  correctionSchema,
  deadlineContentSchema,
  differenceSchema,
  factsSchema,
  findingSchema,
  givenSchema,
  gradeSchema,
  idText,
  longText,
  movesSchema,
  nominationSchema,
  overQuotaSchema,
  planSchema,
  problemSchema,
  reasonSchema,
  seatSchema,
  secondEntrySchema,
  signed,
  stagePlanSchema,
  stageWordSchema,
  tieRulingSchema,
} from './content.ts';
import { calendarDaySchema, decisionSchema, noticeSchema, objectionSchema } from './noticeContent.ts';
import { packageSchema, taskSchema } from './packageContent.ts';

const key = z.string().min(1).max(200);
const ofCandidate = <K extends string, C extends z.ZodType>(kind: K, content: C) =>
  z.strictObject({ kind: z.literal(kind), candidateId: idText, key, content: content.nullable() });
const ofAssessment = <K extends string, C extends z.ZodType>(kind: K, content: C) =>
  z.strictObject({ kind: z.literal(kind), candidateId: z.null(), key, content: content.nullable() });

/**
 * 登记: something that people put down about one candidate, or about the assessment (`candidateId` null), beside its
 * sheets. An entry is found by its kind and key; null takes it back, and the log keeps what it was.
 *
 * Keys: `ballot` roundOrDash/measure/voterIndex; `step-waiver` round/step; `look` round/index; `given` roundOrDash/part; `seat` and `second-entry` roundOrDash/part/panelist; `difference` roundOrDash/part/rule, veto or `total`; `reveal` roundOrDash/part; `standard-ruling` the round or a dash; `finding` and `waiver`
 * the condition; `nomination` the track; `over-quota` and `tie-ruling` track/quota/unit, a ruling also grade/roundOrDash/grade; `branches` the unit; `grade`
 * first or second; `check` the row; `problem` any; `plan`, `moves`, `facts` themselves; `attachment`, `stage-plan`, `stage-word`, `deadline` their id;
 * `correction` and `notice` a number from 1; `objection` any; `decision` itself; `calendar-day` the day; `package` its id; `task` the panelist, or unit/candidate.
 */
export const entryInputSchema = z.discriminatedUnion('kind', [
  ofCandidate('ballot', ballotContentSchema),
  ofCandidate('step-waiver', reasonSchema),
  ofCandidate('standard-ruling', reasonSchema),
  ofCandidate('given', givenSchema),
  ofCandidate('seat', seatSchema),
  ofCandidate('difference', differenceSchema),
  ofCandidate('reveal', reasonSchema),
  ofCandidate('second-entry', secondEntrySchema),
  ofCandidate('look', z.strictObject({ ...signed, text: longText })),
  ofCandidate('finding', findingSchema),
  ofCandidate('waiver', reasonSchema),
  ofCandidate('nomination', nominationSchema),
  ofCandidate('grade', gradeSchema),
  ofCandidate('check', checkSchema),
  ofCandidate('problem', problemSchema),
  ofCandidate('plan', planSchema),
  ofAssessment('over-quota', overQuotaSchema),
  ofAssessment('tie-ruling', tieRulingSchema),
  ofAssessment('branches', branchCountSchema),
  ofAssessment('attachment', attachmentContentSchema),
  ofAssessment('stage-plan', stagePlanSchema),
  ofAssessment('stage-word', stageWordSchema),
  ofAssessment('deadline', deadlineContentSchema),
  ofAssessment('moves', movesSchema),
  ofAssessment('facts', factsSchema),
  ofAssessment('correction', correctionSchema),
  ofAssessment('notice', noticeSchema),
  ofAssessment('objection', objectionSchema),
  ofAssessment('decision', decisionSchema),
  ofAssessment('calendar-day', calendarDaySchema),
  ofAssessment('package', packageSchema),
  ofAssessment('task', taskSchema),
]);
export type EntryInput = z.output<typeof entryInputSchema>;
export type EntryKind = EntryInput['kind'];
export const entryKindSchema = z.enum(entryInputSchema.options.map((option) => option.shape.kind.value));

/** What an entry of a kind says. */
export type ContentOf<K extends EntryKind> = NonNullable<Extract<EntryInput, { kind: K }>['content']>;

/** An entry that stands. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];
export interface EntryOf<K extends EntryKind> {
  readonly kind: K;
  readonly candidateId: string | null;
  readonly key: string;
  readonly content: ContentOf<K>;
}
