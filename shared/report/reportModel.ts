import type { ReportName } from './reportNames.ts';
import type { ReportSource } from './reportSource.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** The report as a workbook model, for the candidates named, in the result's order; for all where none are named. */
export function reportModel(_name: ReportName, _source: ReportSource, _candidateIds?: readonly string[]): WorkbookModel {
  return { title: '', sheets: [] };
}
