import type { PartTotal } from '../../../shared/outcome/assessmentResult.ts';
import { inPercent, leavesOf } from '../../../shared/scheme/part.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { inPoints } from './inPoints.ts';

/**
 * What each part of a total gave; `sources` in what is printed, as the first release called them. Where each panelist
 * fills a sheet, what each gave and whether it counts.
 *
 * Units: 分; weights in percent, null where points count as they are.
 */
export function printParts(scheme: Scheme, parts: readonly PartTotal[]) {
  const own = new Map(parts.map((part) => [part.partId, part]));
  return leavesOf(scheme).map(({ id, name, takes, weight }) => {
    const { total, panel } = own.get(id) ?? { total: null, panel: undefined };
    return {
      id,
      name: wordsOf(name),
      takes,
      weight: weight === undefined ? null : inPercent(weight),
      total: inPoints(total),
      ...(panel && {
        panel: panel.seats.map((seat) => ({
          panelist: seat.panelist,
          total: inPoints(seat.total),
          use: seat.use,
        })),
      }),
    };
  });
}
