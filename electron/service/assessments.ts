// Assessments: list, make, adjust, sign, remove.

import type { Assessment, AssessmentInput } from '../../shared/assessment/assessment.ts';
import { scorersOf } from '../../shared/assessment/panelRole.ts';
import type { AssessmentDetail, AssessmentSummary } from '../../shared/contract/answers.ts';
import { isOfRehearsal } from '../../shared/organisation/isOfRehearsal.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { createRegister } from '../../shared/register/register.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { seatOf } from '../../shared/round/seatOf.ts';
import { jointSlot, type SheetSlot, slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import type { Adjustments } from '../../shared/scheme/adjustments.ts';
import { sheetPartsOf } from '../../shared/scheme/part.ts';
import type { Outline } from '../../shared/scheme/readOutline.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { upgradeScheme } from '../../shared/scheme/upgrades/upgradeScheme.ts';
import { isBegun } from '../../shared/sheet/isBegun.ts';
import { flowSteps } from '../../shared/stage/flowSteps.ts';
import { positionOf } from '../../shared/stage/position.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import { Refusal } from '../refusal.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { isEmptySheet } from './isEmptySheet.ts';
import { recordRegister } from './keepFacts.ts';
import { adjust, pin } from './pinScheme.ts';
import { recuseOwn } from './recuseOwn.ts';
import { refuseAltered } from './refuseAltered.ts';
import { refuseFixed } from './refuseFixed.ts';
import { refuseSignedChange } from './refuseSignedChange.ts';
import { refuseTaken, tasksIn } from './refuseTaken.ts';
import { digestOf } from './schemeLibrary.ts';
import { baseOf, pinnedDocument, takeFromShelf } from './schemeShelf.ts';
import { screenOf } from './screenOf.ts';
import type { SourceDocument } from './sourceDocument.ts';

export function listAssessments(context: Context): AssessmentSummary[] {
  const { assessments, candidates, sheets, entries } = context.workspace;
  const problems = new Map(
    context.workspace.audit().unreadable.map(({ assessmentId, words }) => [assessmentId, words]),
  );
  return assessments.list().map(({ adjustments: _, ...assessment }) => {
    const problem = problems.get(assessment.id) ?? null;
    const scheme = outlineOf(context, assessment.schemeDigest);
    const units = candidates.list(assessment.id);
    if (!scheme)
      return {
        ...assessment,
        ...nothingRead,
        candidateCount: units.length,
        problem,
      };
    const stored = sheets.list(assessment.id);
    const begun = stored.filter(
      ({ content, submission }) => submission !== null || isBegun(undefined, content),
    );
    const entered = entries.list(assessment.id);
    const register = createRegister(entered);
    const last = lastSlots(scheme, assessment.panel);
    const signed = new Set(
      stored.flatMap(({ candidateId, slot, submission }) => (submission ? [`${candidateId}/${slot}`] : [])),
    );
    const isSigned = (candidateId: string) =>
      last.every(
        (slot) =>
          signed.has(`${candidateId}/${slotName(slot)}`) || seatOf(register, candidateId, slot) !== null,
      );
    const step = flowSteps(scheme)[positionOf(scheme, register)];
    return {
      ...assessment,
      schemeTitle: wordsOf(scheme.title),
      hasSheet: scheme.sheet !== undefined,
      candidateCount: units.length,
      startedCount: new Set([...begun, ...entered].flatMap(({ candidateId }) => candidateId ?? [])).size,
      submittedCount: units.filter(({ id }) => isSigned(id)).length,
      stage: step ? wordsOf(step.name) : null,
      problem,
    };
  });
}

/** The sheets that decide: the last one, or the panelists' where each fills one. */
function lastSlots(scheme: Outline, panel: Assessment['panel']): readonly SheetSlot[] {
  const slots = slotsOf(scheme, panel);
  const last = slots.at(-1) ?? jointSlot;
  return last.panelist === undefined
    ? [last]
    : slots.filter(({ roundId, partId }) => roundId === last.roundId && partId === last.partId);
}

function outlineOf({ workspace }: Context, schemeDigest: string): Outline | null {
  try {
    return workspace.schemes.findOutline(schemeDigest);
  } catch (error) {
    if (error instanceof SchemeError) return null;
    throw error;
  }
}

/** What is known of an assessment whose scheme cannot be read. */
const nothingRead = { schemeTitle: '', hasSheet: false, startedCount: 0, submittedCount: 0, stage: null };

export function getAssessmentDetail(context: Context, assessmentId: string): AssessmentDetail {
  const assessment = getAssessment(context, assessmentId);
  const scheme = getScheme(context, assessment.schemeDigest);
  const source = upgradeScheme(context.workspace.schemes.find(assessment.schemeDigest));
  const taken = tasksIn(context, assessmentId).map(({ key }) => key);
  return { ...assessment, scheme, source: source as SchemeSource, taken }; // Safe: getScheme has read it.
}

/** The document of the scheme that the assessment pins. Errors: a Refusal (MISSING) where there is none. */
export function documentOfAssessment(context: Context, assessmentId: string): SourceDocument {
  const document = pinnedDocument(context, getAssessment(context, assessmentId));
  if (!document) throw new Refusal('MISSING', '这次考核的方案没有载入文件原文');
  return document;
}

interface NewAssessment {
  readonly schemeId: string;
  readonly details: AssessmentInput;
  readonly adjustments: Adjustments;
  readonly isRehearsal: boolean;
}

/** Makes an assessment that pins the scheme as the panel adjusted it; its id comes back. */
export function createAssessment(
  context: Context,
  { schemeId, details, adjustments, isRehearsal }: NewAssessment,
): string {
  const { workspace, caller } = context;
  const { source, document } = takeFromShelf(context, schemeId);
  const adjusted = adjust(context, source, adjustments);
  return workspace.together(() => {
    // The scheme as it came is kept as well: the panel may adjust it otherwise later.
    const base = pin(context, source, document);
    const { schemeDigest, events } = adjusted === source ? base : pin(context, adjusted, document);
    const id = workspace.sources.newId();
    const assessment = { ...details, id, schemeDigest, isRehearsal };
    workspace.record(caller, [
      ...new Set([...base.events, ...events]),
      { kind: 'assessment-created', assessment, adjustments },
    ]);
    return id;
  });
}

interface AssessmentUpdate {
  readonly assessmentId: string;
  readonly details?: AssessmentInput | undefined;
  readonly adjustments?: Adjustments | undefined;
  /** Why the panel changes; required from when the readings are signed. */
  readonly reason?: string | undefined;
}

/** Lays what changes on what the file holds. Errors: a Refusal where that was signed. */
export function updateAssessment(context: Context, update: AssessmentUpdate): void {
  const { assessmentId, reason } = update;
  const assessment = getAssessment(context, assessmentId);
  refuseTaken(context, assessmentId);
  const { name, year, organiser, startsOn, endsOn, panel } = assessment;
  const {
    details = { name, year, organiser, startsOn, endsOn, panel },
    adjustments = assessment.adjustments,
  } = update;
  const adjusted = isSameJson(adjustments, assessment.adjustments)
    ? null
    : changedScheme(context, baseOf(context, assessment), assessment.adjustments, adjustments);
  if (adjusted && assessment.signedAt !== null) {
    throw new Refusal(
      'REFUSED',
      '考评口径已由考评组签字。需要改的，请先在“考评口径”页退回修改，写明原因',
      [],
      {
        screen: 'readings',
        assessmentId,
      },
    );
  }
  refuseSignedChange(context, assessment, details, reason);
  refuseSeated(context, assessment, details.panel);
  // The last day decides how far back some vetoes reach.
  if (details.startsOn !== startsOn || details.endsOn !== endsOn) refuseFixed(context, assessment);
  context.workspace.together(() => {
    const { schemeDigest, events } = adjusted
      ? pin(context, adjusted, pinnedDocument(context, assessment))
      : { schemeDigest: assessment.schemeDigest, events: [] };
    context.workspace.record(context.caller, [
      ...events,
      {
        kind: 'assessment-updated',
        assessmentId,
        schemeDigest,
        details,
        adjustments,
        ...(reason && { reason }),
      },
    ]);
  });
}

/** Who has filled a sheet of their own stays among those who score: it would count for nothing, and nobody would see it go. */
function refuseSeated(context: Context, { id, schemeDigest, panel }: Assessment, next: Assessment['panel']) {
  const gone = scorersOf(panel).filter(({ name }) => !scorersOf(next).some((each) => each.name === name));
  const scheme = gone.length > 0 ? getScheme(context, schemeDigest) : null;
  if (!scheme || !sheetPartsOf(scheme).some((part) => part.panel)) return;
  const sheets = context.workspace.sheets.list(id);
  const seated = gone.find(({ name }) =>
    slotsOf(scheme, [{ name }]).some(
      (slot) =>
        slot.panelist !== undefined &&
        sheets.some(
          (sheet) =>
            sheet.slot === slotName(slot) && isBegun(schemeOfSlot(scheme, slot).sheet, sheet.content),
        ),
    ),
  );
  if (seated)
    throw new Refusal(
      'REFUSED',
      `“${seated.name}”已有评分表，不能移出考评组。不计入的，请在评分页对各单位写明缺席、回避或替换`,
      [],
      { screen: 'score', assessmentId: id },
    );
}

/**
 * The scheme under the new adjustments; null where it is the one that the former ones make. Adjustments that were taken
 * once and would not be now keep nobody from changing anything else.
 */
function changedScheme(
  context: Context,
  shipped: SchemeSource,
  former: Adjustments,
  adjustments: Adjustments,
): SchemeSource | null {
  const adjusted = adjust(context, shipped, adjustments);
  try {
    return digestOf(adjusted) === digestOf(adjust(context, shipped, former)) ? null : adjusted;
  } catch (error) {
    if (error instanceof Refusal) return adjusted;
    throw error;
  }
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function signReadings(context: Context, assessmentId: string): string {
  const { panel, signedAt } = getAssessment(context, assessmentId);
  if (signedAt !== null) return signedAt;
  refuseAltered(context, assessmentId);
  const signedBy = panel.map((panelist) => panelist.name);
  return context.workspace.together(() => {
    const signed = context.workspace.record(context.caller, (at) => [
      { kind: 'readings-signed', assessmentId, at, signedBy },
    ]);
    recuseOwn(context, assessmentId, context.workspace.candidates.list(assessmentId));
    return signed;
  });
}

/** Errors: a Refusal where they are not signed, 公示 has begun and no 更正 is open, or a sheet is signed. */
export function reopenReadings(context: Context, assessmentId: string, reason: string): void {
  const assessment = getAssessment(context, assessmentId);
  refuseTaken(context, assessmentId);
  if (assessment.signedAt === null) throw new Refusal('REFUSED', '考评口径尚未签字，可以直接修改');
  refuseFixed(context, assessment);
  const { sheets, candidates } = context.workspace;
  const signed = new Set(sheets.listSigned(assessmentId).map(({ candidateId }) => candidateId));
  const locked = candidates.list(assessmentId).filter(({ id }) => signed.has(id));
  if (locked.length > 0) {
    const names = locked.slice(0, 5).map(({ name }) => name);
    throw new Refusal(
      'REFUSED',
      `${names.join('、')}${locked.length > names.length ? `等 ${locked.length} 个单位` : ''}的评分表已按现在的口径签字确认，请先退回这些评分表，再退回口径`,
      [],
      { screen: 'score', assessmentId, candidateId: locked[0]?.id },
    );
  }
  context.workspace.record(context.caller, [{ kind: 'readings-reopened', assessmentId, reason }]);
}

/** Errors: a Refusal for a real assessment with anything entered, a sheet that was ever signed, or 公示 begun. */
export function removeAssessment(context: Context, assessmentId: string): void {
  const assessment = getAssessment(context, assessmentId);
  const { name, isRehearsal } = assessment;
  const { log, sheets, entries } = context.workspace;
  if (!isRehearsal && log.hasSubmission(assessmentId)) {
    throw new Refusal('REFUSED', `考核《${name}》已有签字确认的评分表（含签字后退回的），不能删除`);
  }
  const filled = isRehearsal ? undefined : sheets.list(assessmentId).find((sheet) => !isEmptySheet(sheet));
  if (filled) {
    throw new Refusal('REFUSED', `考核《${name}》的评分表已有内容，不能删除。请先清空评分表`, [], {
      screen: 'score',
      assessmentId,
      candidateId: filled.candidateId,
    });
  }
  // What the program keeps of the register comes with the moves.
  const isCourse = new Set(['moves', 'stage-plan', 'stage-word', 'deadline', 'facts', 'package', 'task']);
  const entry = isRehearsal ? undefined : entries.list(assessmentId).find(({ kind }) => !isCourse.has(kind));
  if (entry) {
    throw new Refusal(
      'REFUSED',
      `考核《${name}》已有登记事项（测评、推荐、定级或整改等），不能删除。请先清空`,
      [],
      { screen: screenOf(entry), assessmentId, candidateId: entry.candidateId ?? undefined },
    );
  }
  if (!isRehearsal) refuseFixed(context, assessment);
  recordRegister(context, [
    { kind: 'assessment-removed', assessmentId },
    ...(isRehearsal ? rehearsedUnits(context, assessmentId) : []),
  ]);
}

/** What takes the units of a rehearsal, titles and all, out of the register; what another assessment needs stays. */
function rehearsedUnits({ workspace }: Context, assessmentId: string): WorkspaceEvent[] {
  const others = workspace.assessments.list().filter(({ id }) => id !== assessmentId);
  const listed = others.flatMap(({ id }) => workspace.candidates.list(id));
  const units = new Set(listed.map(unitKey));
  const parents = new Set(listed.map(({ parent }) => parent).filter((parent) => parent !== ''));
  const isNeeded = (unit: Organisation) =>
    units.has(unitKey(unit)) || parents.has(unit.parent) || parents.has(unit.name);
  return workspace.organisations
    .list()
    .filter((unit) => isOfRehearsal(unit) && !isNeeded(unit))
    .map(({ id }) => ({ kind: 'organisation-removed', organisationId: id }));
}
