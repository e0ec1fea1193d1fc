import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { formatRatio } from '../../../shared/number/ratio.ts';
import { roundResult } from '../../../shared/outcome/roundResult.ts';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import { lastRoundOf } from '../../../shared/round/lastRoundOf.ts';
import { schemeOfRound } from '../../../shared/round/schemeOfRound.ts';
import { inPoints } from './inPoints.ts';
import { printParts } from './printParts.ts';

/**
 * Every candidate of a scheme with a sheet as it is ranked and graded, of the last round where there are several.
 *
 * Units: 分; totals as printed, two places, or more where ranks or grades would not show why.
 */
export function printCandidates(dossier: Dossier) {
  const roundId = lastRoundOf(dossier.scheme);
  const { sheet } = schemeOfRound(dossier.scheme, roundId);
  if (!sheet) return { candidates: [], isComplete: false };
  const { candidates, isComplete } = roundResult(dossier, roundId);
  const places = totalPlaces(
    candidates.map((result) => result.total),
    dossier.scheme,
  );
  return {
    isComplete,
    candidates: candidates.map((result) => ({
      id: result.candidate.id,
      name: result.candidate.name,
      rank: result.rank,
      total: result.total === null ? null : Number(formatRatio(result.total, places)),
      grade: result.grade,
      why: result.why,
      vetoed: result.vetoIds,
      missing: result.missing,
      submitted: result.isSubmitted,
      ...(dossier.scheme.parts.length > 0 && { sources: printParts(dossier.scheme, result.parts) }),
      dimensions: Object.fromEntries(
        sheet.dimensions.map((dimension, index) => [dimension.id, inPoints(result.score.dimensions[index])]),
      ),
      items: Object.fromEntries(
        sheet.items.map((item, index) => [item.id, inPoints(result.score.items[index])]),
      ),
    })),
  };
}
