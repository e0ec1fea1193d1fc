import type { Hundredths } from '../../../shared/number/points.ts';

/** The sum of the scores; null, which is unscored, where one of them is. Units: hundredths. */
export function sumOfScores(scores: readonly (Hundredths | null)[]): Hundredths | null {
  return scores.reduce((sum, score) => (sum === null || score === null ? null : sum + score), 0);
}
