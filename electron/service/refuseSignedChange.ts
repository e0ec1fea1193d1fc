import type { Assessment, AssessmentInput, Panelist } from '../../shared/assessment/assessment.ts';
import { roleWords } from '../../shared/assessment/panelRole.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/**
 * Nothing that people have signed changes behind them: year and panel stay while a sheet is submitted, and from when
 * the readings are signed another panel needs a reason.
 *
 * Errors: a Refusal that says what stays, and why.
 */
export function refuseSignedChange(
  { workspace }: Context,
  assessment: Assessment,
  details: AssessmentInput,
  reason: string | undefined,
): void {
  if (assessment.signedAt === null) return;
  const isPanelChanged = textOf(details.panel) !== textOf(assessment.panel);
  const changed = [
    ...(details.year === assessment.year ? [] : ['年度']),
    ...(isPanelChanged ? ['考评组成员'] : []),
  ];
  if (changed.length === 0) return;
  const signed = workspace.sheets.list(assessment.id).filter(({ submission }) => submission !== null);
  const submissions = signed.flatMap(({ submission }) => submission ?? []);
  if (submissions.length > 0) {
    const signers = [...new Set(submissions.flatMap(({ signedBy }) => signedBy))].join('、');
    throw new Refusal(
      'REFUSED',
      `${changed.join('、')}不能再改：已有 ${submissions.length} 份评分表由${signers}签字确认。需要改的，请先退回这些评分表并写明原因`,
      [],
      { screen: 'score', assessmentId: assessment.id, candidateId: signed[0]?.candidateId },
    );
  }
  if (isPanelChanged && !reason) {
    const signers = (assessment.signedBy ?? []).join('、');
    throw new Refusal('REFUSED', `考评口径已由${signers}签字。此后变更考评组成员，须写明变更原因`);
  }
}

/** The panel as a text, whatever the order of its members. */
function textOf(panel: readonly Panelist[]): string {
  return JSON.stringify(panel.map((panelist) => `${roleWords(panelist)} ${panelist.name}`).sort());
}
