import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * A number that must be reached before 整改 is closed, with the document's sentence; `except` are the kinds of
 * organisations that the sentence does not speak of.
 */
const leastSchema = z.strictObject({
  count: z.int().positive(),
  of: textSchema,
  sentence: textSchema,
  except: z.array(z.string().min(1)).default([]),
});

/** 整改: what every organisation must have before sign-off, and which grades are followed closely. */
export const rectificationSchema = z.strictObject({
  for: z.literal('all'),
  text: textSchema,
  /** 清单 that each must have. */
  lists: z.array(textSchema).default([]),
  /** Least numbers; none where the document names none. */
  atLeast: z.array(leastSchema).default([]),
  /** When a problem counts as rectified. */
  countsWhen: textSchema,
  /** Grades, by their words, that are followed closely, with the document's sentence. */
  focus: z.strictObject({ grades: z.array(textSchema).min(1), sentence: textSchema }).optional(),
  /** What a branch's plan must name. */
  fields: z.array(textSchema).default([]),
  note: textSchema.optional(),
});
