import { z } from 'zod';
import { textSchema } from './text.ts';

/** A text that the document refers to and does not contain; the user attaches it. */
export const attachmentSchema = z.strictObject({
  id: z.string().min(1),
  title: textSchema,
  note: textSchema,
});
