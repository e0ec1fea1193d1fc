import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type QuotaResult, quotaOf } from '../honour/quotaOf.ts';
import type { Title } from '../honour/title.ts';
import type { BranchCount, OverReason, TieRuling } from '../register/content.ts';
import type { Quota } from '../scheme/quota.ts';
import { recommendingOf } from '../scheme/recommending.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { unitKey } from '../text/foldName.ts';
import type { NomineeResult } from './nomineeResult.ts';
import { openInQuota } from './openInQuota.ts';
import { type QuotaDay, quotaDay } from './quotaDay.ts';
import { quotaFacts } from './quotaFacts.ts';

/** How those put forward by one unit (or by all, `unit` null) fit into a quota. */
export interface QuotaStanding {
  readonly quotaId: string;
  readonly unit: string | null;
  /** The key of the entries about it: track/quota/unit. */
  readonly key: string;
  /** What the share is of, as it is called. */
  readonly counted: string;
  /** The branches that the share is of; null where it is not a share, or nobody has said. */
  readonly branches: number | null;
  /** Who put the number of branches down; null where it is the register's. */
  readonly stated: BranchCount | null;
  /** The unit's branches in the register of organisations. */
  readonly registered: number;
  /** The day as of which titles are looked at, that of the quota's stage. */
  readonly asOf: QuotaDay;
  /** Null while the number of branches is not known. */
  readonly result: QuotaResult | null;
  /** Ids of the candidates who stand level across the line. */
  readonly tied: readonly string[];
  readonly overReason: OverReason | null;
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
  if (track.quotas.length === 0) return [];
  const facts = quotaFacts(dossier, wordsOf(track.honour), nominees);
  const all = nominees.filter((nominee) => nominee.nomination?.isRecommended);
  return track.quotas.flatMap((quota) => {
    const asOf = quotaDay(dossier, quota);
    if ('places' in quota) {
      const counted = { unit: null, asOf, forward: all, titles: [], registered: 0 };
      return [standingOf(dossier, track, quota, counted)];
    }
    return facts.map(({ unit: { name: unit }, ...counted }) =>
      standingOf(dossier, track, quota, { unit, asOf, ...counted }),
    );
  });
}

interface Counted {
  readonly unit: string | null;
  readonly asOf: QuotaDay;
  readonly forward: readonly NomineeResult[];
  readonly titles: readonly Title[];
  readonly registered: number;
}

function standingOf(
  dossier: Dossier,
  track: Track,
  quota: Quota,
  { unit, asOf, forward, titles, registered }: Counted,
): QuotaStanding {
  const { register } = dossier;
  const { counted } = recommendingOf(dossier.scheme);
  const key = `${track.id}/${quota.id}/${unit ?? ''}`;
  const stated = unit === null ? null : register.find('branches', null, unit === '' ? '-' : unit);
  const branches = stated?.branches ?? (registered > 0 ? registered : null);
  const { on } = asOf;
  const base = {
    quotaId: quota.id,
    unit,
    key,
    counted,
    branches: unit === null ? null : branches,
    stated,
    registered,
    asOf,
    overReason: register.find('over-quota', null, key),
    tieRuling: register.find('tie-ruling', null, key),
  };
  if (unit !== null && branches === null) {
    const open = [
      `${unit === '' ? '没有填写上级单位的' : `“${unit}”的`}${counted}总数尚未填写，名额无法计算`,
    ];
    return { ...base, result: null, tied: [], open };
  }
  const result = quotaOf(quota, {
    branches: branches ?? 0,
    counted,
    titles,
    on,
    recommended: forward.map(({ candidate, nomination }) => ({
      organisationId: unitKey(candidate),
      organisation: candidate.name,
      rank: nomination?.rank ?? null,
    })),
  });
  if (result.undecided.length > 0) {
    const names = result.undecided.map((name) => `“${name}”`).join('、');
    const open = [
      `${names}的称号只有年月，到${formatDay(on)}是否计入须看是哪一天，请在单位登记填写具体日期，名额才能计算`,
    ];
    return { ...base, result: null, tied: [], open };
  }
  const level = new Set(result.tied);
  const tied = level.size === 0 ? [] : forward.filter(({ candidate }) => level.has(unitKey(candidate)));
  return {
    ...base,
    result,
    tied: tied.map(({ candidate }) => candidate.id),
    open: openInQuota(result, tied, base),
  };
}
