// 会议模式: for whom an assessment may be opened to the panel's own devices, and what these are shown.
import { createHash } from 'node:crypto';
import { scorersOf } from '../../shared/assessment/panelRole.ts';
import type { Seat } from '../../shared/caller/caller.ts';
import type { CandidateSummary } from '../../shared/contract/answers.ts';
import type { MeetingSelf, OpenMeeting } from '../../shared/contract/meeting.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { slotsOf } from '../../shared/round/sheetSlot.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { seatIn } from './sheets.ts';

/** Who fills a sheet of their own. Errors: a Refusal where the panel fills one together, or may not score yet. */
export function panelistsOf(context: Context, assessmentId: string): readonly string[] {
  const { schemeDigest, panel, signedAt } = getAssessment(context, assessmentId);
  const scheme = getScheme(context, schemeDigest);
  if (!slotsOf(scheme, panel).some(({ panelist }) => panelist !== undefined))
    throw new Refusal('REFUSED', '这次考核由考评组共用一张评分表，不用会议模式');
  if (signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未签字，签字后才能开放会议', [], {
      screen: 'readings',
      assessmentId,
    });
  return scorersOf(panel).map(({ name }) => name);
}

/** Who a device is in an open meeting. */
export function selfOf(
  context: Context,
  { assessmentId, members }: OpenMeeting,
  guest: { readonly seat: Seat | null; readonly isAdmitted: boolean } | null,
): MeetingSelf {
  const seat = guest?.seat;
  return {
    assessmentId,
    assessment: getAssessment(context, assessmentId).name,
    panelists: members.map(({ panelist }) => panelist),
    seat: guest && seat ? { panelist: seat.panelist, isAdmitted: guest.isAdmitted } : null,
  };
}

/**
 * The candidates of which a panelist's sheet is asked for: none from which the panelist is recused; where the chair chose
 * so, in an order of the panelist's own, which is always the same.
 */
export function askedFor(
  context: Context,
  candidates: readonly CandidateSummary[],
  slot: string,
  { seat, isShuffled }: { readonly seat: Seat | null; readonly isShuffled: boolean },
): readonly CandidateSummary[] {
  const asked = candidates.filter(({ id }) => seatIn(context, id, slot) === null);
  if (!isShuffled) return asked;
  const place = new Map(asked.map(({ id }) => [id, chanceOf(`${seat?.panelist} ${id}`)]));
  return asked.toSorted((one, other) => ((place.get(one.id) ?? '') < (place.get(other.id) ?? '') ? -1 : 1));
}

function chanceOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of what is put down about a candidate, what a panelist's device is shown: nothing that another one gave. */
export function shownToPanelist(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ kind }) => kind === 'seat');
}
