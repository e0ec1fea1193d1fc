import type { Candidate } from '../assessment/candidate.ts';
import type { Nomination } from '../register/content.ts';
import type { EntryInput } from '../register/entry.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Status, verdictOf } from '../scheme/status.ts';
import type { NomineeResult } from './nomineeResult.ts';

/** Who put a step down and when. */
interface Signed {
  readonly by: string;
  readonly on: string;
}

/** The nomination as an entry. */
export function nominationEntry(
  { id }: Pick<Candidate, 'id'>,
  trackId: string,
  content: Nomination | null,
): EntryInput {
  return { kind: 'nomination', candidateId: id, key: trackId, content };
}

/** 申报, not put forward yet. */
export function applying({ by, on }: Signed, appliedOn: string): Nomination {
  return {
    by,
    on,
    appliedOn,
    isRecommended: false,
    rank: null,
    status: null,
    statusOn: null,
    results: [],
    remark: '',
  };
}

/** 列入推荐, or another rank for one that is; where the scheme has statuses, the first begins. */
export function recommending(
  { statuses }: Pick<Scheme, 'statuses'>,
  former: Nomination,
  { by, on, rank }: Signed & { readonly rank: number | null },
): Nomination {
  const status = former.status ?? statuses[0]?.id ?? null;
  return {
    ...former,
    by,
    on,
    isRecommended: true,
    rank,
    status,
    statusOn: former.statusOn ?? (status && on),
  };
}

/** 撤回推荐: the application stays on file. */
export function withdrawing(former: Nomination, { by, on, remark }: Signed & { remark: string }): Nomination {
  return { ...applying({ by, on }, former.appliedOn), remark };
}

/** The next status; the one left is kept with its day. */
export function advancing(
  former: Nomination,
  change: Pick<Nomination, 'by' | 'on' | 'status' | 'statusOn' | 'results' | 'remark'>,
): Nomination {
  const { status, statusOn, passed = [] } = former;
  const left = status !== null && statusOn !== null ? [{ status, on: statusOn }] : [];
  return { ...former, ...change, passed: [...passed, ...left] };
}

/** The statuses that may follow; none where there are none or it is the last. */
export function nextStatuses(
  { statuses }: Pick<Scheme, 'statuses'>,
  { status, isRecommended }: Nomination,
): readonly Status[] {
  if (!isRecommended) return [];
  const ids = status === null ? statuses.slice(0, 1).map(({ id }) => id) : nextOf(statuses, status);
  return statuses.filter(({ id }) => ids.includes(id));
}

/**
 * Whether the title may be entered: put forward, and 验收 passed where the scheme has statuses, or else nothing failed
 * since.
 */
export function isTitleDue(
  { statuses }: Pick<Scheme, 'statuses'>,
  { nomination, isEligible }: Pick<NomineeResult, 'nomination' | 'isEligible'>,
): boolean {
  if (!nomination?.isRecommended) return false;
  return statuses.length === 0 ? isEligible !== false : verdictOf(statuses, nomination.status) === 'passed';
}

function nextOf(statuses: readonly Status[], status: string): readonly string[] {
  return statuses.find(({ id }) => id === status)?.next ?? [];
}
