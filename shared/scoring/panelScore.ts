import type { Hundredths } from '../number/points.ts';
import { type Ratio, ratio } from '../number/ratio.ts';

/** Whether so many panelists leave somebody to average after `trimEachEnd` are dropped from each end. */
export function isEnoughPanelists(count: number, trimEachEnd: number): boolean {
  return count > 2 * trimEachEnd;
}

/**
 * Combines the panelists' totals for one candidate: the exact mean of what is left after the `trimEachEnd` lowest and
 * highest are dropped. Not rounded.
 *
 * Units: hundredths of a point in, a ratio of hundredths out.
 * Errors: throws RangeError when nothing is left to average; callers ask `isEnoughPanelists` first.
 * Source: the scheme's `panel` section, printed on every output.
 * @example panelScore([9000, 8500, 8700], 1) // 8700/1
 */
export function panelScore(totals: readonly Hundredths[], trimEachEnd: number): Ratio {
  if (!isEnoughPanelists(totals.length, trimEachEnd)) {
    throw new RangeError(`cannot trim ${trimEachEnd} from each end of ${totals.length} totals`);
  }
  const kept = [...totals].sort((a, b) => a - b).slice(trimEachEnd, totals.length - trimEachEnd);
  return ratio(
    kept.reduce((sum, points) => sum + points, 0),
    kept.length,
  );
}
