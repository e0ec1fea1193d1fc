// Candidates of an assessment: list with progress, add, change, remove.
import { type Candidate, type CandidateInput, identityOf } from '../../shared/assessment/candidate.ts';
import type { CandidateSummary } from '../../shared/contract/contract.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { progressOf } from '../../shared/sheet/progress.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { Refusal } from '../refusal.ts';
import type { StoredSheet } from '../store/sheetStore.ts';
import { type Context, getAssessment, getScheme } from './context.ts';

/** Errors: a Refusal (MISSING) where there is no such candidate. */
export function getCandidate(
  { workspace }: Context,
  candidateId: string,
): { candidate: Candidate; assessmentId: string } {
  const candidate = workspace.candidates.find(candidateId);
  const assessmentId = workspace.candidates.findAssessmentId(candidateId);
  if (!candidate || !assessmentId)
    throw new Refusal('MISSING', '没有找到这个参评单位，可能已被移除，请返回刷新');
  return { candidate, assessmentId };
}

export function listCandidates(context: Context, assessmentId: string): CandidateSummary[] {
  const { schemeDigest } = getAssessment(context, assessmentId);
  const scheme = getScheme(context, schemeDigest);
  const sheets = context.workspace.sheets.list(assessmentId);
  return context.workspace.candidates
    .list(assessmentId)
    .map((candidate) => summaryOf(scheme, candidate, sheets.get(candidate.id)));
}

function summaryOf(scheme: Scheme, candidate: Candidate, sheet: StoredSheet | undefined): CandidateSummary {
  const status = sheet?.submission ? 'submitted' : sheet ? 'started' : 'untouched';
  return { ...candidate, status, ...progressOf(scheme.sheet, sheet?.content ?? emptyContent) };
}

export function addCandidates(
  context: Context,
  assessmentId: string,
  inputs: readonly CandidateInput[],
): string[] {
  const { workspace, actor } = context;
  getAssessment(context, assessmentId);
  refuseDuplicates(
    workspace.candidates.list(assessmentId),
    inputs,
    '参评单位重复，一个也没有加入。请删去重复的再试',
  );
  const candidates = inputs.map((input) => ({ ...input, id: workspace.sources.newId() }));
  workspace.record(actor, [{ kind: 'candidates-added', assessmentId, candidates }]);
  return candidates.map((candidate) => candidate.id);
}

export function updateCandidate(context: Context, candidateId: string, details: CandidateInput): void {
  const { assessmentId } = getCandidate(context, candidateId);
  const others = context.workspace.candidates.list(assessmentId).filter((other) => other.id !== candidateId);
  refuseDuplicates(others, [details], '与名单中的参评单位重复，没有修改');
  context.workspace.record(context.actor, [{ kind: 'candidate-updated', candidateId, details }]);
}

export function removeCandidate(context: Context, candidateId: string): void {
  const { candidate } = getCandidate(context, candidateId);
  const sheet = context.workspace.sheets.find(candidateId);
  const isEmpty =
    !sheet || (sheet.submission === null && JSON.stringify(sheet.content) === JSON.stringify(emptyContent));
  if (!isEmpty) throw new Refusal('REFUSED', `“${candidate.name}”的评分表已有内容，不能移除。请先清空评分表`);
  context.workspace.record(context.actor, [{ kind: 'candidate-removed', candidateId }]);
}

function refuseDuplicates(
  existing: readonly Candidate[],
  inputs: readonly CandidateInput[],
  sentence: string,
): void {
  const seen = new Set(existing.map(identityOf));
  const problems: string[] = [];
  inputs.forEach((input, index) => {
    const identity = identityOf(input);
    if (seen.has(identity)) {
      problems.push(
        `第 ${index + 1} 个“${input.name}”${input.parent ? `（${input.parent}）` : ''}已在名单中`,
      );
    }
    seen.add(identity);
  });
  if (problems.length > 0) throw new Refusal('REFUSED', sentence, problems);
}
