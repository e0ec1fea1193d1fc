import { type Ratio, ratio } from '../../../shared/number/ratio.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { pointsOf } from '../../../shared/scoring/sheetPoints.ts';

/**
 * The mean score of each dimension over the candidates that have one; null where none has.
 *
 * Units: exact ratios of hundredths; not rounded.
 */
export function meanScores(candidates: readonly CandidateResult[], dimensionCount: number): (Ratio | null)[] {
  return Array.from({ length: dimensionCount }, (_, index) => {
    const scores = candidates.flatMap(({ score }) => pointsOf(score.dimensions[index]) ?? []);
    return scores.length === 0
      ? null
      : ratio(
          scores.reduce((sum, score) => sum + score, 0),
          scores.length,
        );
  });
}
