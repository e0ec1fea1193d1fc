import type { Candidate } from '../assessment/candidate.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** One level of 逐级定级: who grades, and whom. */
export interface GradingLevel {
  /** Who grades; null for candidates whose kind no level of the scheme names. */
  readonly by: string | null;
  readonly kinds: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** The candidates by level from the top down, each level in the roster's order; those whom nobody grades come last. */
export function levelsOf(
  { grading }: Pick<Scheme, 'grading'>,
  candidates: readonly Candidate[],
): readonly GradingLevel[] {
  const levels = (grading?.levels ?? []).map(({ by, kinds }) => ({
    by: wordsOf(by),
    kinds,
    candidates: candidates.filter(({ kind }) => kinds.includes(kind)),
  }));
  const named = new Set(levels.flatMap(({ kinds }) => kinds));
  const others = candidates.filter(({ kind }) => !named.has(kind));
  const last = { by: null, kinds: [...new Set(others.map(({ kind }) => kind))], candidates: others };
  return [...levels, last].filter((level) => level.candidates.length > 0);
}
