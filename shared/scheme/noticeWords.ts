import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * How a 公示 speaks of this document's results, where the general words would be wrong. `subject` stands in the title after
 * the year and the honour, `act` after the assessment, `listed` before the number of units, `result` beside each.
 */
export const noticeWordsSchema = z.strictObject({
  subject: textSchema,
  act: textSchema,
  listed: textSchema,
  result: textSchema,
});
