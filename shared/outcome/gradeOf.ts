import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Ratio } from '../scoring/ratio.ts';

/**
 * The grade: the veto's result where one is confirmed (also while the total is missing), otherwise the band of the
 * unrounded total, `from` inclusive; null where the scheme has no bands or there is no total.
 *
 * Units: total in hundredths, exact.
 */
export function gradeOf(scheme: Scheme, total: Ratio | null, vetoIds: readonly string[]): string | null {
  if (vetoIds.length > 0 && scheme.vetoes) return wordsOf(scheme.vetoes.result);
  if (total === null) return null;
  const band = scheme.grades.find((grade) => total.numerator >= grade.from * total.denominator);
  return band ? wordsOf(band.name) : null;
}
