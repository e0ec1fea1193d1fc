import { schemeErrorOf } from './SchemeError.ts';
import { type Scheme, schemeSchema } from './scheme.ts';
import { upgradeScheme } from './upgrades/upgradeScheme.ts';

/**
 * A scheme that was taken in once, in whatever version of the language: brought forward and checked by the schema. It is
 * never linted again, so that what a later version would remark upon keeps nobody from their own data.
 *
 * Errors: throws SchemeError with every problem found.
 */
export function readScheme(source: unknown): Scheme {
  const parsed = schemeSchema.safeParse(upgradeScheme(source));
  if (parsed.success) return parsed.data;
  throw schemeErrorOf(parsed.error);
}
