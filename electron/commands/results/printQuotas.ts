import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { trackResult } from '../../../shared/nomination/trackResult.ts';

/**
 * How those put forward fit into each quota, with the calculation and what is still open.
 *
 * Units: whole places; `unit` is null where the quota is for all together.
 */
export function printQuotas(dossier: Dossier) {
  return dossier.scheme.tracks.flatMap((track) =>
    trackResult(dossier, track).quotas.map(
      ({ quotaId, unit, branches, asOf, result, overReason, tieRuling, open }) => ({
        track: track.id,
        id: quotaId,
        unit,
        branches,
        places: result?.places ?? null,
        asOf: asOf.on,
        asOfBasis: asOf.basis,
        held: result?.holders.length ?? null,
        titles: result?.held.map(({ organisation, on }) => ({ organisation, on })) ?? null,
        left: result?.left ?? null,
        taken: result?.taken ?? null,
        over: result?.over ?? null,
        calculation: result?.calculation ?? null,
        overReason: overReason?.reason ?? null,
        tieRuling: tieRuling?.reason ?? null,
        open,
      }),
    ),
  );
}
