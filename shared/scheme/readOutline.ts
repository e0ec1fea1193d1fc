import { z } from 'zod';
import { outcomeSchema } from './outcomePlan.ts';
import { partSchema } from './part.ts';
import { roundSchema } from './round.ts';
import { schemeErrorOf } from './SchemeError.ts';
import { stageSchema } from './scheme.ts';
import { textSchema } from './text.ts';
import { upgradeScheme } from './upgrades/upgradeScheme.ts';

const outlineSchema = z.object({
  title: textSchema,
  rounds: z.array(roundSchema).default([]),
  stages: z.array(stageSchema).min(1),
  outcome: outcomeSchema.optional(),
  // That there is one, not what is in it.
  sheet: z
    .object({})
    .transform((sheet): object => sheet)
    .optional(),
  parts: z.array(partSchema).default([]),
});
/** What a list of assessments says of a scheme: its title, its rounds and stages, and who fills its sheet. */
export type Outline = z.output<typeof outlineSchema>;

/**
 * The outline of a scheme, without the reading of all its rules: a list of hundreds opens without it.
 *
 * Errors: throws SchemeError where not even that can be read.
 */
export function readOutline(source: unknown): Outline {
  const parsed = outlineSchema.safeParse(upgradeScheme(source));
  if (parsed.success) return parsed.data;
  throw schemeErrorOf(parsed.error);
}
