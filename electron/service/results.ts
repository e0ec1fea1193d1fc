import { type AssessmentResult, assessmentResult } from '../../shared/outcome/assessmentResult.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { type Context, getAssessment, getScheme } from './context.ts';

/** The result of an assessment as its sheets stand. */
export function getResult(context: Context, assessmentId: string): AssessmentResult {
  const { schemeDigest } = getAssessment(context, assessmentId);
  const sheets = context.workspace.sheets.list(assessmentId);
  return assessmentResult(
    getScheme(context, schemeDigest),
    context.workspace.candidates.list(assessmentId).map((candidate) => {
      const sheet = sheets.get(candidate.id);
      return { candidate, content: sheet?.content ?? emptyContent, isSubmitted: sheet?.submission != null };
    }),
  );
}
