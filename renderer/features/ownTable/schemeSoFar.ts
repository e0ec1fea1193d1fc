import { parseScheme } from '../../../shared/scheme/parseScheme.ts';
import type { Scheme, SchemeSource } from '../../../shared/scheme/scheme.ts';

/** The scheme as it is read; null while something is missing that a scheme cannot be without. */
export function schemeSoFar(source: SchemeSource | null): Scheme | null {
  try {
    return source && parseScheme(source);
  } catch {
    return null; // What is missing is said where it is to be put down.
  }
}
