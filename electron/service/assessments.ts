// Assessments: list, make, adjust, sign, remove.
import type { AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { AssessmentDetail, AssessmentSummary } from '../../shared/contract/contract.ts';
import { type Adjustments, adjustScheme } from '../../shared/scheme/adjustScheme.ts';
import { canAssess } from '../../shared/scheme/canAssess.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { Refusal } from '../refusal.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { digestOf } from './schemeLibrary.ts';

export function listAssessments(context: Context): AssessmentSummary[] {
  const { assessments, candidates, sheets } = context.workspace;
  return assessments.list().map(({ adjustments: _, ...assessment }) => {
    const stored = [...sheets.list(assessment.id).values()];
    return {
      ...assessment,
      schemeTitle: wordsOf(getScheme(context, assessment.schemeDigest).title),
      candidateCount: candidates.list(assessment.id).length,
      startedCount: stored.length,
      submittedCount: stored.filter((sheet) => sheet.submission !== null).length,
    };
  });
}

export function getAssessmentDetail(context: Context, assessmentId: string): AssessmentDetail {
  const assessment = getAssessment(context, assessmentId);
  const scheme = context.workspace.schemes.find(assessment.schemeDigest);
  if (!scheme) throw new Refusal('MISSING', '数据文件中缺少这次考核的方案，请用“检查数据文件”查看');
  return { ...assessment, scheme };
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
  const { workspace, actor } = context;
  const shipped = context.library.get(schemeId);
  if (!canAssess(shipped)) {
    throw new Refusal('REFUSED', `方案 ${schemeId} 的考核流程本版本尚未提供，请选用其他方案`);
  }
  const { schemeDigest, events } = pin(context, adjust(shipped, adjustments));
  const id = workspace.sources.newId();
  const assessment = { ...details, id, schemeDigest, isRehearsal };
  workspace.record(actor, [...events, { kind: 'assessment-created', assessment, adjustments }]);
  return id;
}

export function updateAssessment(
  context: Context,
  assessmentId: string,
  details: AssessmentInput,
  adjustments: Adjustments,
): void {
  const assessment = getAssessment(context, assessmentId);
  const shipped = context.library.get(getScheme(context, assessment.schemeDigest).id);
  const adjusted = adjust(shipped, adjustments);
  const isAdjusted = digestOf(adjusted) !== digestOf(adjust(shipped, assessment.adjustments));
  if (isAdjusted && assessment.signedAt !== null) {
    throw new Refusal('REFUSED', '考评口径已由考评组签认，不能再改。需要改的，请另建一次考核');
  }
  const { schemeDigest, events } = isAdjusted
    ? pin(context, adjusted)
    : { schemeDigest: assessment.schemeDigest, events: [] };
  context.workspace.record(context.actor, [
    ...events,
    { kind: 'assessment-updated', assessmentId, schemeDigest, details, adjustments },
  ]);
}

export function signReadings(context: Context, assessmentId: string): string {
  const { panel, signedAt } = getAssessment(context, assessmentId);
  if (signedAt !== null) return signedAt;
  const at = context.workspace.sources.now().toISOString();
  const signedBy = panel.map((panelist) => panelist.name);
  context.workspace.record(context.actor, [{ kind: 'readings-signed', assessmentId, at, signedBy }]);
  return at;
}

export function removeAssessment(context: Context, assessmentId: string): void {
  const assessment = getAssessment(context, assessmentId);
  const sheets = [...context.workspace.sheets.list(assessmentId).values()];
  if (!assessment.isRehearsal && sheets.some((sheet) => sheet.submission !== null)) {
    throw new Refusal('REFUSED', `考核《${assessment.name}》已有签字确认的评分表，不能删除`);
  }
  context.workspace.record(context.actor, [{ kind: 'assessment-removed', assessmentId }]);
}

function adjust(shipped: SchemeSource, adjustments: Adjustments): SchemeSource {
  try {
    return adjustScheme(shipped, adjustments);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('REFUSED', error.message);
    throw error;
  }
}

/** The digest to pin, and the event that stores the scheme where the workspace does not have it yet. */
function pin(
  { workspace }: Context,
  source: SchemeSource,
): { schemeDigest: string; events: WorkspaceEvent[] } {
  const digest = digestOf(source);
  const events: WorkspaceEvent[] = workspace.schemes.find(digest)
    ? []
    : [{ kind: 'scheme-added', digest, source }];
  return { schemeDigest: digest, events };
}
