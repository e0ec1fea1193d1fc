import type { Seat } from '../../shared/caller/caller.ts';
import { placeOfSlot } from '../../shared/round/sheetSlot.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from '../service/candidates.ts';
import { type Context, getAssessment, getScheme } from '../service/context.ts';
import { seatIn } from '../service/sheets.ts';

/** What is asked for, as it came: nothing of it is checked yet. */
type Asked = Readonly<Record<string, unknown>>;

/** What a panelist's device may ask, each within the panelist's own seat; everything else is the chair's. */
const allowed: Readonly<Record<string, (context: Context, seat: Seat, asked: Asked) => boolean>> = {
  'assessment.get': (_, seat, asked) => asked.assessmentId === seat.assessmentId,
  'candidate.list': (context, seat, asked) =>
    asked.assessmentId === seat.assessmentId && isOwnSlot(context, seat, asked.slot),
  // What is changed or signed there is refused in the words of the recusal.
  'sheet.get': (context, seat, asked) =>
    isOwnSheet(context, seat, asked) &&
    seatIn(context, String(asked.candidateId), String(asked.slot)) === null,
  'sheet.change': isOwnSheet,
  'sheet.submit': isOwnSheet,
  'entry.list': (context, seat, asked) =>
    asked.assessmentId === seat.assessmentId && isOwnCandidate(context, seat, asked.candidateId),
};

/** Errors: a Refusal where a panelist's device asks for anything but its own sheets. @example refuseOthers(context, seat, ['sheet', 'get'], input) */
export function refuseOthers(context: Context, seat: Seat, path: readonly string[], input: unknown): void {
  const asked = typeof input === 'object' && input !== null ? (input as Asked) : {}; // Safe: an object's own fields.
  const isAllowed = allowed[path.join('.')]?.(context, seat, asked) ?? false;
  if (!isAllowed)
    throw new Refusal('REFUSED', `会议中${seat.panelist}只能看和填写本人的评分表，其他由组长在主机上办理`);
}

function isOwnSheet(context: Context, seat: Seat, asked: Asked): boolean {
  const { candidateId, slot } = asked;
  return isOwnCandidate(context, seat, candidateId) && isOwnSlot(context, seat, slot);
}

function isOwnCandidate(context: Context, seat: Seat, candidateId: unknown): boolean {
  return (
    typeof candidateId === 'string' && getCandidate(context, candidateId).assessmentId === seat.assessmentId
  );
}

function isOwnSlot(context: Context, seat: Seat, slot: unknown): boolean {
  const scheme = getScheme(context, getAssessment(context, seat.assessmentId).schemeDigest);
  return typeof slot === 'string' && placeOfSlot(scheme, slot)?.panelist === seat.panelist;
}
