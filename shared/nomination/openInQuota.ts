import type { QuotaResult } from '../honour/quotaOf.ts';
import type { OverReason, TieRuling } from '../register/content.ts';
import type { NomineeResult } from './nomineeResult.ts';

interface Recorded {
  readonly overReason: OverReason | null;
  readonly tieRuling: TieRuling | null;
}

/**
 * What a quota still asks for: a reason where those put forward are over it, anew where more are than it was given for, the chair's ruling on a tie, and after the
 * ruling that those whom it did not choose are taken back. Chinese sentences, empty where it is in order.
 */
export function openInQuota(
  result: QuotaResult,
  tied: readonly NomineeResult[],
  { overReason, tieRuling }: Recorded,
): readonly string[] {
  return [...openOver(result, overReason), ...openTie(result, tied, tieRuling)];
}

function openOver({ overNeeds, over, notices }: QuotaResult, reason: OverReason | null): readonly string[] {
  if (overNeeds === 'nothing') return [];
  const [notice = ''] = notices;
  if (overNeeds === 'refusal' || !reason) return [notice];
  return isOutgrown(reason, over)
    ? [notice.replace('超出的须记录理由', `已记录的理由是超出 ${reason.over} 个时写的，请重新记录理由`)]
    : [];
}

/** Whether more are over a quota than the reason was given for; one of before does not say for how many. */
export function isOutgrown({ over: given }: OverReason, over: number): boolean {
  return given !== undefined && over > given;
}

/** @example outgrownWords({ ...reason, over: 1 }, 2) // '，超出 1 个时记录' */
export function outgrownWords(reason: OverReason, over: number): string {
  return isOutgrown(reason, over) ? `，超出 ${reason.over} 个时记录` : '';
}

function openTie(
  { notices }: QuotaResult,
  tied: readonly NomineeResult[],
  ruling: TieRuling | null,
): readonly string[] {
  const isChosen = ({ candidate }: NomineeResult) => ruling?.chosen.includes(candidate.id) ?? false;
  const left = tied.filter((each) => !isChosen(each));
  if (left.length === 0) return [];
  // A ruling on another tie says nothing about this one.
  if (!ruling || (ruling.chosen.length > 0 && left.length === tied.length)) return notices.slice(-1);
  const names = left.map(({ candidate }) => candidate.name).join('、');
  return [`组长裁定没有选定${names}，请撤回推荐，或重新裁定`];
}
