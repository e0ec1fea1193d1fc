import type { Scheme } from '../scheme/scheme.ts';

/** The round whose result is the assessment's: the last one; null where the scheme has none. */
export function lastRoundOf({ rounds }: Pick<Scheme, 'rounds'>): string | null {
  return rounds.at(-1)?.id ?? null;
}
