// Sheets: read, change, submit, reopen.
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { SheetDetail } from '../../shared/contract/answers.ts';
import { stepOfWork } from '../../shared/flow/followedMoves.ts';
import { needOfRound } from '../../shared/flow/workOf.ts';
import type { Hundredths } from '../../shared/number/points.ts';
import { isSettled } from '../../shared/outcome/secondEntries.ts';
import type { SeatContent } from '../../shared/register/content.ts';
import { createRegister, type Register } from '../../shared/register/register.ts';
import { seatKey } from '../../shared/round/partKey.ts';
import {
  problemOfSigners,
  problemOfSigning,
  type SigningProblem,
} from '../../shared/round/problemOfSigning.ts';
import { problemsOfSheetChange } from '../../shared/round/problemsOfSheetChange.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { screenOfStep } from '../../shared/round/screenOfStep.ts';
import { seatOf } from '../../shared/round/seatOf.ts';
import { sheetFacts } from '../../shared/round/sheetFacts.ts';
import { findSlot, placeOfSlot, type SheetSlot, slotName } from '../../shared/round/sheetSlot.ts';
import { openBefore, stepsOf } from '../../shared/round/stepsOf.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { conflictProblem } from '../../shared/sheet/conflictProblem.ts';
import { conflictsWith } from '../../shared/sheet/conflictsWith.ts';
import { emptyContent, type SheetChange, type SheetContent } from '../../shared/sheet/sheet.ts';
import type { Absence, Submission } from '../../shared/sheet/submission.ts';
import type { FlowStep } from '../../shared/stage/flowSteps.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { dayOf, getCandidateDossier } from './dossier.ts';
import { followWork } from './followWork.ts';
import { refuseAltered } from './refuseAltered.ts';
import { refuseFixed } from './refuseFixed.ts';
import { refuseTaken, tasksIn } from './refuseTaken.ts';

/** One of a candidate's sheets; `slot` as slotName has it. */
interface SheetKey {
  readonly candidateId: string;
  readonly slot: string;
}

export function getSheet(context: Context, { candidateId, slot }: SheetKey): SheetDetail {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const { scheme, register, sheetOf, assessment } = getCandidateDossier(context, assessmentId, candidate);
  const place = requireSlot(requireSheet(scheme), assessment, slot);
  const sheet = sheetOf(candidateId, slot);
  return {
    candidateId,
    slot,
    ...sheetFacts(scheme, place.roundId, register, candidate),
    content: sheet?.content ?? emptyContent,
    submission: sheet?.submission ?? null,
  };
}

/** Why the sheet of that name is not asked for; null where it is. */
export function seatIn(context: Context, candidateId: string, slot: string): SeatContent | null {
  const { assessmentId } = getCandidate(context, candidateId);
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  const place = placeOfSlot(scheme, slot);
  const register = createRegister(context.workspace.entries.listOfCandidate(candidateId));
  return place && seatOf(register, candidateId, place);
}

/**
 * Commits the change; the instant comes back. What it depends on is read in the transaction that it is written in. With
 * a basis it is refused where it would overwrite what its sender has not seen, and what is there already is not put down
 * again: a device that lost the answer may send it twice.
 */
export function changeSheetOf(
  context: Context,
  { candidateId, slot }: SheetKey,
  change: SheetChange,
  basis?: readonly SheetChange[],
): string {
  const { workspace, caller } = context;
  return workspace.together(() => {
    const { scheme, place, step, assessment } = requireOpenSheet(context, { candidateId, slot });
    const register = createRegister(workspace.entries.listOfCandidate(candidateId));
    const today = dayOf(workspace.sources.now());
    const problems = problemsOfSheetChange({ scheme, place, candidateId, register, today }, change);
    if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
    if (basis) {
      const content = workspace.sheets.find(candidateId, slot)?.content ?? emptyContent;
      const conflict = conflictsWith(content, change, basis);
      if (conflict) refuseProblem(conflictProblem(scheme, conflict, '另一台设备上'));
      if (isSameContent(changeSheet(content, change), content)) return workspace.sources.now().toISOString();
    }
    const moves = followWork(context, assessment, step);
    return workspace.record(caller, [
      { kind: 'sheet-changed', ...keyOf(candidateId, slot), change },
      ...moves,
    ]);
  });
}

function isSameContent(one: SheetContent, other: SheetContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is signed: a sheet of a candidate, with the total that its signers saw, in hundredths. */
export interface Signing extends SheetKey {
  readonly signedBy: readonly string[];
  readonly absent?: readonly Absence[];
  readonly total: Hundredths;
  /** When it was signed, where that was on another computer; ISO instant. */
  readonly at?: string;
}

/** Locks the sheet. Errors: a Refusal where it is not what its signers saw, or something before or in it is open. */
export function submitSheet(
  context: Context,
  { candidateId, slot, signedBy, absent = [], total, at: signedAt }: Signing,
): Submission {
  const { scheme, place, candidate, assessment } = requireOpenSheet(context, { candidateId, slot });
  const { register, sheetOf } = getCandidateDossier(context, assessment.id, candidate);
  const signing = { scheme, place, candidate, register };
  const panelists = assessment.panel.map(({ name }) => name);
  refuseProblem(problemOfSigners(signing, panelists, { signedBy, absent }));
  // What comes before is not on a panelist's own computer; it is asked for where the sheet comes back.
  if (tasksIn(context, assessment.id).length === 0)
    refuseOutOfOrder(scheme, place, assessment.id, {
      candidateId,
      register,
      panel: assessment.panel,
      isSubmitted: (name) => Boolean(sheetOf(candidateId, name)?.submission),
    });
  const content = sheetOf(candidateId, slot)?.content ?? emptyContent;
  refuseProblem(problemOfSigning({ ...signing, content }, total));
  refuseUnsettled(register, place, { assessmentId: assessment.id, candidateId, total });
  refuseAltered(context, assessment.id);
  const signers = { signedBy, ...(absent.length > 0 && { absent }) };
  const recorded = context.workspace.record(context.caller, (now) => [
    { kind: 'sheet-submitted', ...keyOf(candidateId, slot), at: signedAt ?? now, ...signers, total },
  ]);
  return { at: signedAt ?? recorded, ...signers };
}

/** A panelist's sheets of several candidates, with the totals that were read back, in hundredths. */
interface EachSigning {
  readonly slot: string;
  readonly sheets: readonly { readonly candidateId: string; readonly total: Hundredths }[];
}

/** Locks a panelist's sheets, all or none; the instant of the last comes back. Errors: as submitSheet, naming the candidate. */
export function submitEach(context: Context, { slot, sheets }: EachSigning): string {
  return context.workspace.together(() => {
    let at = '';
    for (const { candidateId, total } of sheets) {
      const { candidate, assessmentId } = getCandidate(context, candidateId);
      const scheme = requireSheet(getScheme(context, getAssessment(context, assessmentId).schemeDigest));
      const panelist = placeOfSlot(scheme, slot)?.panelist;
      if (panelist === undefined) throw new Refusal('REFUSED', '只有每名考评员各评一张的评分表可以一并签字');
      at = namingUnit(
        candidate.name,
        () => submitSheet(context, { candidateId, slot, signedBy: [panelist], total }).at,
      );
    }
    return at;
  });
}

/** What the work gives; a refusal of it says which unit it is about. */
export function namingUnit<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, `“${name}”：${error.message}`, error.problems, error.place);
  }
}

export function reopenSheet(context: Context, { candidateId, slot }: SheetKey, reason: string): void {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const assessment = getAssessment(context, assessmentId);
  refuseFixed(context, assessment);
  refuseTaken(context, assessmentId, { candidateId, slot });
  if (!context.workspace.sheets.find(candidateId, slot)?.submission) {
    throw new Refusal('REFUSED', `“${candidate.name}”的评分表尚未签字确认，可以直接修改`);
  }
  context.workspace.record(context.caller, [{ kind: 'sheet-reopened', ...keyOf(candidateId, slot), reason }]);
}

/** What is sent back: panelists' sheets of a candidate, why, and what was agreed on for all of them. */
interface SendingBack {
  readonly candidateId: string;
  readonly slots: readonly string[];
  readonly reason: string;
  readonly change?: SheetChange | undefined;
}

/** Opens signed sheets of a candidate again, all or none, and puts what was agreed on into each. Errors: as reopenSheet. */
export function sendBack(context: Context, { candidateId, slots, reason, change }: SendingBack): void {
  context.workspace.together(() => {
    for (const slot of slots) {
      reopenSheet(context, { candidateId, slot }, reason);
      if (change) changeSheetOf(context, { candidateId, slot }, change);
    }
  });
}

interface OpenSheet {
  readonly scheme: ScoredScheme;
  readonly place: SheetSlot;
  readonly candidate: Candidate;
  readonly assessment: Assessment;
  /** Where the course should stand while this sheet is filled; null where it is there. */
  readonly step: FlowStep | null;
}

/** Errors: a Refusal where the readings are not signed yet, the sheet is locked or 公示 has begun. */
function requireOpenSheet(context: Context, { candidateId, slot }: SheetKey): OpenSheet {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const assessment = getAssessment(context, assessmentId);
  if (assessment.signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未经考评组签字，不能评分。请先到“考评口径”页签字', [], {
      screen: 'readings',
      assessmentId,
    });
  const register = refuseFixed(context, assessment);
  const pinned = requireSheet(getScheme(context, assessment.schemeDigest));
  const place = requireSlot(pinned, assessment, slot);
  refuseTaken(context, assessmentId, { candidateId, slot });
  const scheme = schemeOfSlot(pinned, place);
  if (context.workspace.sheets.find(candidateId, slot)?.submission) {
    throw new Refusal(
      'REFUSED',
      `“${candidate.name}”的评分表已签字确认并锁定。需要修改的，请先退回并写明原因`,
      [],
      { screen: 'score', assessmentId, candidateId },
    );
  }
  const step = stepOfWork({ scheme: pinned, register }, needOfRound(place.roundId, 'sheets'));
  return { scheme, place, candidate, assessment, step };
}

function requireSlot(scheme: ScoredScheme, { panel }: Pick<Assessment, 'panel'>, slot: string): SheetSlot {
  const place = findSlot(scheme, panel, slot);
  if (!place) throw new Refusal('MISSING', `方案 ${scheme.id} 没有评分表 ${slot || '（考评组）'}`);
  return place;
}

function refuseProblem(problem: SigningProblem | null): void {
  if (problem) throw new Refusal('REFUSED', problem.message, problem.problems);
}

function refuseOutOfOrder(
  scheme: ScoredScheme,
  { roundId, partId }: SheetSlot,
  assessmentId: string,
  facts: Parameters<typeof stepsOf>[2],
): void {
  if (roundId === null || partId === null) return;
  const open = openBefore(stepsOf(scheme, roundId, facts), scheme, partId);
  const [first] = open;
  if (!first) return;
  const names = open.map((step) => `“${step.name}”`).join('、');
  throw new Refusal('REFUSED', `须先完成${names}，或写明理由略过，再签字确认`, [], {
    screen: screenOfStep(scheme, first),
    assessmentId,
    candidateId: facts.candidateId,
  });
}

/** What was keyed in twice and came out differently is ruled on before it is signed. */
function refuseUnsettled(
  register: Register,
  place: SheetSlot,
  at: { readonly assessmentId: string; readonly candidateId: string; readonly total: Hundredths },
): void {
  const { roundId, partId, panelist } = place;
  if (partId === null || panelist === undefined) return;
  const second = register.find('second-entry', at.candidateId, seatKey(roundId, partId, panelist));
  if (second === null || isSettled(at.total, second)) return;
  throw new Refusal(
    'REFUSED',
    `${panelist}的总分两次录入不一致，不能签字。请到“录入总分”录完复核，由组长裁定`,
    [],
    { screen: 'totals', assessmentId: at.assessmentId, slot: slotName(place) },
  );
}

function keyOf(candidateId: string, slot: string) {
  return { candidateId, ...(slot !== '' && { slot }) };
}
