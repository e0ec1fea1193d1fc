// Sheets: read, change, submit, reopen.
import type { SheetDetail, Submission } from '../../shared/contract/contract.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { openPoints, problemsOfChange } from '../../shared/sheet/checkSheet.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import { emptyContent, type SheetChange } from '../../shared/sheet/sheet.ts';
import { Refusal } from '../refusal.ts';
import type { StoredSheet } from '../store/sheetStore.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';

export function getSheet(context: Context, candidateId: string): SheetDetail {
  getCandidate(context, candidateId);
  const sheet = context.workspace.sheets.find(candidateId);
  return { candidateId, content: sheet?.content ?? emptyContent, submission: sheet?.submission ?? null };
}

/** Commits the change; the instant comes back. */
export function changeSheetOf(context: Context, candidateId: string, change: SheetChange): string {
  const { scheme } = requireOpenSheet(context, candidateId);
  const problems = problemsOfChange(scheme, change);
  if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
  context.workspace.record(context.actor, [{ kind: 'sheet-changed', candidateId, change }]);
  return context.workspace.sources.now().toISOString();
}

export function submitSheet(context: Context, candidateId: string, signedBy: readonly string[]): Submission {
  const { scheme, sheet, panelists } = requireOpenSheet(context, candidateId);
  const stranger = signedBy.find((name) => !panelists.includes(name));
  if (stranger !== undefined) throw new Refusal('REFUSED', `签字人“${stranger}”不是考评组成员`);
  const absent = panelists.filter((name) => !signedBy.includes(name));
  if (absent.length > 0) throw new Refusal('REFUSED', `评分表须由考评组全体签字，还缺：${absent.join('、')}`);
  const content = sheet?.content ?? emptyContent;
  const open = openPoints(scheme, content);
  if (open.length > 0) {
    throw new Refusal(
      'REFUSED',
      `还有 ${open.length} 处没有完成，不能签字确认`,
      open.map((point) => point.text),
    );
  }
  const { total } = scoreSheet(scheme.sheet, factsOf(content));
  const at = context.workspace.sources.now().toISOString();
  context.workspace.record(context.actor, [{ kind: 'sheet-submitted', candidateId, at, signedBy, total }]);
  return { at, signedBy };
}

export function reopenSheet(context: Context, candidateId: string, reason: string): void {
  const { candidate } = getCandidate(context, candidateId);
  if (!context.workspace.sheets.find(candidateId)?.submission) {
    throw new Refusal('REFUSED', `“${candidate.name}”的评分表尚未签字确认，可以直接修改`);
  }
  context.workspace.record(context.actor, [{ kind: 'sheet-reopened', candidateId, reason }]);
}

/** Errors: a Refusal where the readings are not signed yet or the sheet is locked. */
function requireOpenSheet(
  context: Context,
  candidateId: string,
): { scheme: ScoredScheme; sheet: StoredSheet | null; panelists: readonly string[] } {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const assessment = getAssessment(context, assessmentId);
  if (assessment.signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未经考评组签认，不能评分。请先到“考评口径”页签认');
  const sheet = context.workspace.sheets.find(candidateId);
  if (sheet?.submission) {
    throw new Refusal(
      'REFUSED',
      `“${candidate.name}”的评分表已签字确认并锁定。需要修改的，请先退回并写明原因`,
    );
  }
  const scheme = requireSheet(getScheme(context, assessment.schemeDigest));
  return { scheme, sheet, panelists: assessment.panel.map((panelist) => panelist.name) };
}
