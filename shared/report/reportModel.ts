import { hasSheet } from '../scheme/scheme.ts';
import { ballotSummaryReport } from './ballotSummaryReport.ts';
import { blankBallotReport } from './blankBallotReport.ts';
import { blankReport } from './blankReport.ts';
import { deductionsReport } from './deductionsReport.ts';
import { feedbackReport } from './feedbackReport.ts';
import { gradingFormReport } from './gradingFormReport.ts';
import { gradingSummaryReport } from './gradingSummaryReport.ts';
import { honoursReport } from './honoursReport.ts';
import { dutyListReport, problemListReport, taskListReport } from './listReports.ts';
import { materialsReport } from './materialsReport.ts';
import { panelSigningReport } from './panelSigningReport.ts';
import { rankingReport } from './rankingReport.ts';
import { readingsReport } from './readingsReport.ts';
import { recommendationReport } from './recommendationReport.ts';
import { type ReportName, reportKinds, titleFor } from './reportNames.ts';
import type { OutcomeSource, ReportSource } from './reportSource.ts';
import { scoredSource } from './scoredSource.ts';
import { scorersReport } from './scorersReport.ts';
import { sheetsReport } from './sheetsReport.ts';
import { summaryReport } from './summaryReport.ts';
import { upToRound } from './upToRound.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** Makes a report for the candidates named, in their order; for all where none are named. */
type Maker = (source: OutcomeSource, candidateIds?: readonly string[]) => WorkbookModel;

const makers: Readonly<Record<ReportName, Maker>> = {
  sheets: scored(sheetsReport),
  summary: scored(summaryReport),
  ranking: scored(rankingReport),
  scorers: scored(scorersReport),
  'panel-signing': scored(panelSigningReport),
  deductions: scored(deductionsReport),
  blank: ofAllRounds(blankReport),
  feedback: scored(feedbackReport),
  'ballot-summary': ballotSummaryReport,
  'blank-ballot': blankBallotReport,
  recommendation: recommendationReport,
  'grading-form': gradingFormReport,
  'grading-summary': gradingSummaryReport,
  'problem-list': problemListReport,
  'task-list': taskListReport,
  'duty-list': dutyListReport,
  readings: readingsReport,
  honours: honoursReport,
  materials: materialsReport,
};

/** The report as a workbook model. Errors: throws RangeError where the scheme does not have it. */
export function reportModel(
  name: ReportName,
  source: OutcomeSource,
  candidateIds?: readonly string[],
): WorkbookModel {
  if (!reportKinds[name].isFor(source.scheme))
    throw new RangeError(`方案 ${source.scheme.id} 没有${titleFor(name, source.scheme)}`);
  return makers[name](source, candidateIds);
}

type ScoredMaker = (source: ReportSource, candidateIds?: readonly string[]) => WorkbookModel;

/** A maker of a report that gives the scores of a sheet, of the latest round in which there is anything. */
function scored(make: ScoredMaker): Maker {
  return (source, candidateIds) => ofAllRounds(make)(upToRound(source), candidateIds);
}

/** A maker of a report that needs the sheet, whatever the round. */
function ofAllRounds(make: ScoredMaker): Maker {
  return (source, candidateIds) => {
    if (!hasSheet(source.scheme)) throw new RangeError(`方案 ${source.scheme.id} 没有评分表`);
    return make(scoredSource(source, source.scheme), candidateIds);
  };
}
