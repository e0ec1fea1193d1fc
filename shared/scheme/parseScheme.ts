import { lintScheme } from './lintScheme.ts';
import { readScheme } from './readScheme.ts';
import { SchemeError } from './SchemeError.ts';
import type { Scheme } from './scheme.ts';

/**
 * A scheme that enters the program, checked by schema and lint. What only has to be confirmed says remarksOn.
 *
 * Errors: throws SchemeError with every problem found.
 */
export function parseScheme(source: unknown): Scheme {
  const scheme = readScheme(source);
  const problems = lintScheme(scheme);
  if (problems.length > 0) throw new SchemeError(problems);
  return scheme;
}
