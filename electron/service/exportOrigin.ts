import type { ReportInput } from '../../shared/contract/inputs.ts';
import { titleFor } from '../../shared/report/reportNames.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { ExportOrigin } from '../../shared/verify/exportMark.ts';
import { type Context, getAssessment, getScheme } from './context.ts';

/** What an exported workbook says of where it comes from, so that it can be verified when it is brought back. */
export function exportOrigin(context: Context, input: ReportInput): ExportOrigin {
  const { workspace, programVersion } = context;
  const { id, name, schemeDigest } = getAssessment(context, input.assessmentId);
  const scheme = getScheme(context, schemeDigest);
  return {
    input: { ...input },
    title: titleFor(input.report, scheme),
    assessment: { id, name },
    scheme: { id: scheme.id, title: wordsOf(scheme.title), version: scheme.version, digest: schemeDigest },
    head: workspace.log.head(),
    madeAt: workspace.sources.now().toISOString(),
    programVersion,
  };
}
