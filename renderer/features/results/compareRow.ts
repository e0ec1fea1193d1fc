import type { Hundredths } from '../../../shared/number/points.ts';
import type { Ratio } from '../../../shared/number/ratio.ts';

/** One dimension of a comparison. Units: hundredths; null is unscored. */
export interface CompareRow {
  readonly id: string;
  readonly name: string;
  readonly max: Hundredths;
  /** The full points in words; 加分 where it has none. */
  readonly maxWords: string;
  readonly score: Hundredths | null;
  readonly mean: Ratio | null;
}
