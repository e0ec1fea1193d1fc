// Candidates of an assessment: list with progress, add, change, remove.
import type { Candidate, CandidateInput } from '../../shared/assessment/candidate.ts';
import type { CandidateSummary } from '../../shared/contract/answers.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { registerMatch } from '../../shared/organisation/registerMatch.ts';
import { measuresOf } from '../../shared/round/measuresOf.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { findSlot, jointSlot, slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { sheetStanding } from '../../shared/round/sheetStanding.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import { Refusal } from '../refusal.ts';
import type { PlacedCandidate } from '../store/candidateStore.ts';
import { bringIn } from './bringIn.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { dayOf, getDossier } from './dossier.ts';
import { isEmptySheet } from './isEmptySheet.ts';
import { recordRegister } from './keepFacts.ts';
import { recuseOwn } from './recuseOwn.ts';
import { refuseFixed } from './refuseFixed.ts';
import { refuseKindOfOtherTrack, refuseKindOfSigned, refuseKinds } from './refuseKinds.ts';
import { refuseTaken } from './refuseTaken.ts';
import { screenOf } from './screenOf.ts';

/** Errors: a Refusal (MISSING) where there is no such candidate. */
export function getCandidate({ workspace }: Context, candidateId: string): PlacedCandidate {
  const found = workspace.candidates.find(candidateId);
  if (!found) throw new Refusal('MISSING', '没有找到这个参评单位，可能已被移除，请返回刷新');
  return found;
}

/** The candidates with the progress of one of their sheets: the last one where none is named. */
export function listCandidates(context: Context, assessmentId: string, slot?: string): CandidateSummary[] {
  const dossier = getDossier(context, assessmentId);
  const { scheme, register, sheetOf } = dossier;
  const { panel } = dossier.assessment;
  const named = slot === undefined ? null : findSlot(scheme, panel, slot);
  const place = named ?? slotsOf(scheme, panel).at(-1) ?? jointSlot;
  const { sheet: form } = schemeOfSlot(scheme, place);
  return dossier.candidates.map((candidate) => {
    const sheet = sheetOf(candidate.id, slotName(place));
    const facts = {
      kind: candidate.kind,
      measures: measuresOf(scheme, place.roundId, register, candidate.id),
    };
    const held = sheet && { content: sheet.content, isSigned: sheet.submission !== null };
    return { ...candidate, ...sheetStanding(form, held, facts) };
  });
}

/**
 * Adds all or none; the ids come back. A unit without 上级单位 that the register has once is that unit.
 *
 * Errors: a Refusal that names every one that is there already, is founded on a day that lies ahead, has a name that
 * the register has several times, or a 类型 that the scheme does not have.
 */
export function addCandidates(
  context: Context,
  assessmentId: string,
  inputs: readonly CandidateInput[],
): string[] {
  const { workspace } = context;
  const assessment = getAssessment(context, assessmentId);
  refuseTaken(context, assessmentId);
  refuseFixed(context, assessment);
  refuseKinds(getScheme(context, assessment.schemeDigest), inputs);
  const known = knownUnits(workspace.organisations.list(), inputs);
  refuseDuplicates(
    workspace.candidates.list(assessmentId),
    known,
    '参评单位重复，一个也没有加入。请删去重复的再试',
  );
  refuseDaysAhead(context, known);
  const candidates = known.map((input) => ({ ...input, id: workspace.sources.newId() }));
  workspace.together(() => {
    recordRegister(context, [
      { kind: 'candidates-added', assessmentId, candidates },
      ...bringIn(context, known),
    ]);
    recuseOwn(context, assessmentId, candidates);
  });
  return candidates.map((candidate) => candidate.id);
}

/** The units with the 上级单位 of the one in the register that they can only be. */
function knownUnits(
  organisations: readonly Organisation[],
  inputs: readonly CandidateInput[],
): readonly CandidateInput[] {
  if (inputs.every(({ parent }) => parent !== '')) return inputs;
  const match = registerMatch(organisations);
  const problems: string[] = [];
  const known = inputs.map((input) => {
    if (input.parent !== '') return input;
    const found = match(input);
    if (found.kind === 'several') {
      const parents = found.organisations.map(({ parent }) => `“${parent}”`).join('、');
      problems.push(`单位登记中有几个“${input.name}”，上级单位分别是${parents}，请写明上级单位`);
    }
    return found.kind === 'one' ? { ...input, parent: found.organisation.parent } : input;
  });
  if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
  return known;
}

/** Errors: a Refusal where its sheet is signed under another name, the name is taken, or the 类型 cannot be its own. */
export function updateCandidate(context: Context, candidateId: string, details: CandidateInput): void {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  refuseTaken(context, assessmentId);
  const isRenamed = details.name !== candidate.name || details.parent !== candidate.parent;
  refuseFixed(context, getAssessment(context, assessmentId));
  if (isRenamed && isSigned(context, candidateId)) {
    throw new Refusal(
      'REFUSED',
      `“${candidate.name}”的评分表已签字确认，单位名称和上级单位不能再改。需要修改的，请先退回评分表并写明原因`,
      [],
      { screen: 'score', assessmentId, candidateId },
    );
  }
  if (isRenamed) {
    const others = context.workspace.candidates
      .list(assessmentId)
      .filter((other) => other.id !== candidateId);
    refuseDuplicates(others, [details], '与名单中的参评单位重复，没有修改');
  }
  refuseDaysAhead(context, [details]);
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  refuseKinds(scheme, [details]);
  refuseKindOfOtherTrack(context, scheme, candidate, details.kind, assessmentId);
  if (isSigned(context, candidateId)) refuseKindOfSigned(scheme, candidate, details.kind, assessmentId);
  recordRegister(context, [
    { kind: 'candidate-updated', candidateId, details },
    ...bringIn(context, [details]),
  ]);
}

export function removeCandidate(context: Context, candidateId: string): void {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const { sheets, entries } = context.workspace;
  refuseTaken(context, assessmentId);
  refuseFixed(context, getAssessment(context, assessmentId));
  if (!sheets.listOfCandidate(candidateId).every(isEmptySheet))
    throw new Refusal('REFUSED', `“${candidate.name}”的评分表已有内容，不能移除。请先清空评分表`, [], {
      screen: 'score',
      assessmentId,
      candidateId,
    });
  const [entry] = entries.listOfCandidate(candidateId);
  if (entry)
    throw new Refusal(
      'REFUSED',
      `“${candidate.name}”已有登记事项（测评、推荐、定级或整改），不能移除。请先清空`,
      [],
      { screen: screenOf(entry), assessmentId, candidateId },
    );
  context.workspace.record(context.caller, [{ kind: 'candidate-removed', candidateId }]);
}

function isSigned({ workspace }: Context, candidateId: string): boolean {
  return workspace.sheets.listOfCandidate(candidateId).some((sheet) => sheet.submission !== null);
}

function refuseDuplicates(
  existing: readonly Candidate[],
  inputs: readonly CandidateInput[],
  sentence: string,
): void {
  const seen = new Set(existing.map(unitKey));
  const problems: string[] = [];
  inputs.forEach((input, index) => {
    const key = unitKey(input);
    if (seen.has(key)) {
      problems.push(
        `第 ${index + 1} 个“${input.name}”${input.parent ? `（${input.parent}）` : ''}已在名单中`,
      );
    }
    seen.add(key);
  });
  if (problems.length > 0) throw new Refusal('REFUSED', sentence, problems);
}

/** Nobody is founded on a day that lies ahead. */
function refuseDaysAhead({ workspace }: Context, inputs: readonly CandidateInput[]): void {
  const today = dayOf(workspace.sources.now());
  const problems = inputs.flatMap(({ name, foundedOn }) =>
    foundedOn !== null && foundedOn > today
      ? [`“${name}”的成立日期 ${foundedOn} 晚于今天（${today}），请核对`]
      : [],
  );
  if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
}
