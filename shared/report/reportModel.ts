import { blankReport } from './blankReport.ts';
import { feedbackReport } from './feedbackReport.ts';
import { readingsReport } from './readingsReport.ts';
import type { ReportName } from './reportNames.ts';
import type { ReportSource } from './reportSource.ts';
import { sheetsReport } from './sheetsReport.ts';
import { summaryReport } from './summaryReport.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** The report as a workbook model, for the candidates named, in the result's order; for all where none are named. */
export function reportModel(
  name: ReportName,
  source: ReportSource,
  candidateIds?: readonly string[],
): WorkbookModel {
  switch (name) {
    case 'sheets':
      return sheetsReport(source, candidateIds);
    case 'summary':
      return summaryReport(source, candidateIds);
    case 'blank':
      return blankReport(source);
    case 'feedback':
      return feedbackReport(source, candidateIds);
    case 'readings':
      return readingsReport(source);
  }
}
