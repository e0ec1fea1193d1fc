import { z } from 'zod';
import { isDay } from '../assessment/day.ts';
import { textSchema } from './text.ts';

/** A day by which something must be handed in. */
export const deadlineSchema = z.strictObject({
  id: z.string().min(1),
  day: z.string().refine(isDay, '应为有效日期，如 2024-03-15'),
  sentence: textSchema,
  /** Whether applications are due by it: one of a later day is marked. */
  ofApplications: z.literal(true).optional(),
});
export type Deadline = z.output<typeof deadlineSchema>;
