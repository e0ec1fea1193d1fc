import type { Hundredths } from '../../../shared/scoring/points.ts';
import type { Ratio } from '../../../shared/scoring/ratio.ts';

/** One dimension of a comparison. Units: hundredths; null is unscored. */
export interface CompareRow {
  readonly id: string;
  readonly name: string;
  readonly max: Hundredths;
  readonly score: Hundredths | null;
  readonly mean: Ratio | null;
}
