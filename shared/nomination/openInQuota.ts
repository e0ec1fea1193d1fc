import type { QuotaResult } from '../honour/quotaOf.ts';
import type { Reason, TieRuling } from '../register/content.ts';
import type { NomineeResult } from './nomineeResult.ts';

interface Recorded {
  readonly overReason: Reason | null;
  readonly tieRuling: TieRuling | null;
}

/**
 * What a quota still asks for: a reason where those put forward are over it, the chair's ruling on a tie, and after the
 * ruling that those whom it did not choose are taken back. Chinese sentences, empty where it is in order.
 */
export function openInQuota(
  result: QuotaResult,
  tied: readonly NomineeResult[],
  { overReason, tieRuling }: Recorded,
): readonly string[] {
  const [overNotice = ''] = result.notices;
  const needsReason = result.overNeeds === 'refusal' || (result.overNeeds === 'reason' && !overReason);
  return [...(needsReason ? [overNotice] : []), ...openTie(result, tied, tieRuling)];
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
