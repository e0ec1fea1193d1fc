import { z } from 'zod';
import { textSchema } from './text.ts';

/** A whole number, or so many times the count entered for a rule. */
const boundSchema = z.union([
  z.number().int().nonnegative(),
  z.strictObject({ times: z.number().int().positive(), countOf: z.string() }),
]);
export type HintBound = z.output<typeof boundSchema>;

const factSchema = z.union([
  z.strictObject({ countOf: z.string(), moreThan: boundSchema }),
  z.strictObject({ countOf: z.string(), equals: boundSchema }),
  z.strictObject({ found: z.string() }),
  z.strictObject({ notFound: z.string() }),
  z.strictObject({ veto: z.string() }),
  /** The organisation was founded within the year that is assessed, so that its period is not full (考核期未满). */
  z.strictObject({ foundedInYear: z.literal(true) }),
]);
export type HintFact = z.output<typeof factSchema>;

/** A question that the program puts to the panel where entries do not fit together; it changes no score. */
export const hintSchema = z.strictObject({
  id: z.string().min(1),
  /** Any of these lists of facts, each true throughout, raises the hint. */
  when: z.array(z.array(factSchema).min(1)).min(1),
  say: textSchema,
});
export type Hint = z.output<typeof hintSchema>;
