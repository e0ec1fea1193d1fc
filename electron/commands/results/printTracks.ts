import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { deadlinesOf } from '../../../shared/nomination/deadlinesOf.ts';
import { lateApplication } from '../../../shared/nomination/lateApplication.ts';
import type { NomineeResult, Tested } from '../../../shared/nomination/nomineeResult.ts';
import { trackResult } from '../../../shared/nomination/trackResult.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/**
 * Each honour that may be recommended for, and how every candidate of its kinds stands, in the roster's order.
 *
 * Units: a measure as the two counts that are compared, never as a rounded percentage.
 */
export function printTracks(dossier: Dossier) {
  return dossier.scheme.tracks.map((track) => ({
    id: track.id,
    honour: wordsOf(track.honour),
    nominees: trackResult(dossier, track).nominees.map((nominee) => printNominee(dossier, nominee)),
  }));
}

function printNominee({ scheme, register }: Dossier, nominee: NomineeResult) {
  const { candidate, nomination } = nominee;
  const shares = measuresOf(scheme, null, register, candidate.id);
  return {
    id: candidate.id,
    name: candidate.name,
    unit: nominee.unit.name,
    applied: nomination?.appliedOn ?? null,
    late: nomination
      ? lateApplication({ deadlines: deadlinesOf({ scheme, register }) }, nomination.appliedOn)
      : null,
    eligible: nominee.isEligible,
    recommended: nomination?.isRecommended ?? false,
    rank: nomination?.rank ?? null,
    renews: nominee.held && { on: nominee.held.on, validUntil: nominee.held.validUntil },
    status: nomination?.status ?? null,
    statusName: statusName(scheme, nomination?.status ?? null),
    conditions: nominee.conditions.map(printTested),
    measures: nominee.measures.map((tested) => ({
      ...printTested(tested),
      count: shares[tested.id]?.count ?? null,
      of: shares[tested.id]?.of ?? null,
    })),
  };
}

function printTested({ id, decision, waiver, isPassed }: Tested) {
  return {
    id,
    met: decision.met,
    passed: isPassed,
    waiver: waiver?.reason ?? null,
    evidence: decision.evidence,
  };
}

function statusName({ statuses }: Scheme, status: string | null): string | null {
  const known = statuses.find(({ id }) => id === status);
  return known ? wordsOf(known.name) : null;
}
