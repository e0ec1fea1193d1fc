import { identityOf } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type QuotaResult, quotaOf } from '../honour/quotaOf.ts';
import type { Title } from '../honour/title.ts';
import type { Reason, TieRuling } from '../register/content.ts';
import type { Quota } from '../scheme/quota.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import type { NomineeResult } from './nomineeResult.ts';

/** How those put forward by one unit (or by all, `unit` null) fit into a quota. */
export interface QuotaStanding {
  readonly quotaId: string;
  readonly unit: string | null;
  /** The key of the entries about it: track/quota/unit. */
  readonly key: string;
  /** The branches that the share is of; null where it is not a share, or nobody has said. */
  readonly branches: number | null;
  /** Null while the number of branches is not known. */
  readonly result: QuotaResult | null;
  readonly overReason: Reason | null;
  readonly tieRuling: TieRuling | null;
  /** What must still be done, Chinese sentences; empty where it is in order. */
  readonly open: readonly string[];
}

/** A track's quotas: a share is counted for each unit that puts somebody forward, places for all together. */
export function quotaStandings(
  dossier: Dossier,
  track: Track,
  nominees: readonly NomineeResult[],
): readonly QuotaStanding[] {
  const forward = nominees.filter((nominee) => nominee.nomination?.isRecommended);
  const titles = titlesOf(dossier, wordsOf(track.honour));
  return track.quotas.flatMap((quota) => {
    if ('places' in quota) return [standingOf(dossier, track, quota, null, forward, titles)];
    const units = [
      ...new Set(nominees.filter((each) => each.nomination).map((each) => each.candidate.parent)),
    ];
    return units.map((unit) => {
      const own = forward.filter((nominee) => nominee.candidate.parent === unit);
      return standingOf(
        dossier,
        track,
        quota,
        unit,
        own,
        titles.filter((title) => title.unit === unit),
      );
    });
  });
}

interface UnitTitle extends Title {
  readonly unit: string;
}

/** The rows of the honour register that carry the honour. */
function titlesOf({ organisations }: Dossier, honour: string): readonly UnitTitle[] {
  return organisations.flatMap((organisation) =>
    organisation.titles
      .filter((title) => title.honour === honour)
      .map(({ on, withdrawnOn }) => ({
        organisationId: identityOf(organisation),
        organisation: organisation.name,
        unit: organisation.parent,
        on,
        ...(withdrawnOn !== null && { withdrawnOn }),
      })),
  );
}

function standingOf(
  dossier: Dossier,
  track: Track,
  quota: Quota,
  unit: string | null,
  forward: readonly NomineeResult[],
  titles: readonly UnitTitle[],
): QuotaStanding {
  const { register } = dossier;
  const key = `${track.id}/${quota.id}/${unit ?? ''}`;
  const overReason = register.find('over-quota', null, key);
  const tieRuling = register.find('tie-ruling', null, key);
  const branches = unit === null ? 0 : branchesOf(dossier, unit);
  const base = {
    quotaId: quota.id,
    unit,
    key,
    branches: unit === null ? null : branches,
    overReason,
    tieRuling,
  };
  if (branches === null) {
    return { ...base, result: null, open: [`“${unit}”的党支部总数尚未填写，名额无法计算`] };
  }
  const on =
    forward
      .map((each) => each.nomination?.appliedOn ?? dossier.today)
      .sort()
      .pop() ?? dossier.today;
  const result = quotaOf(quota, {
    branches,
    titles,
    on,
    recommended: forward.map(({ candidate, nomination }) => ({
      organisationId: identityOf(candidate),
      organisation: candidate.name,
      rank: nomination?.rank ?? null,
    })),
  });
  return { ...base, result, open: openOf(result, overReason, tieRuling) };
}

/** The number that was put down for the unit, otherwise its branches in the register; null where there is neither. */
function branchesOf({ register, organisations }: Dossier, unit: string): number | null {
  const stated = register.find('branches', null, unit === '' ? '-' : unit);
  if (stated) return stated.branches;
  const known = organisations.filter((each) => each.parent === unit && each.kind.endsWith('支部'));
  return known.length > 0 ? known.length : null;
}

function openOf(result: QuotaResult, over: Reason | null, ruling: TieRuling | null): string[] {
  const [overNotice] = result.notices;
  return [
    ...(result.overNeeds === 'refusal' && overNotice ? [overNotice] : []),
    ...(result.overNeeds === 'reason' && !over && overNotice ? [overNotice] : []),
    ...(result.tied.length > 0 && !ruling ? result.notices.slice(-1) : []),
  ];
}
