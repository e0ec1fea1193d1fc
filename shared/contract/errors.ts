import { z } from 'zod';
import { placeSchema } from '../assessment/place.ts';

/**
 * What a person can run into. The message is a Chinese sentence that says what happened, where, and what to do;
 * `problems` lists single causes (a row, a rule) where there are several; `place` is where it is mended, where that is not
 * what was being done.
 */
const data = z.object({ problems: z.array(z.string()), place: placeSchema.optional() });

export const errors = {
  /** The data does not allow it: a value out of range, a locked sheet, a name used twice. */
  REFUSED: { status: 422, data },
  /** What was asked for is not there (any more). */
  MISSING: { status: 404, data },
  /** The disk or the file did not take it; nothing was changed, the same call may go through later. */
  STORAGE: { status: 507, data },
} as const;
export type ErrorCode = keyof typeof errors;
