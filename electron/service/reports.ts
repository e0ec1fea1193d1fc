// Reports: gather an assessment's data, make the model, write the file.
import type { ReportInput } from '../../shared/contract/contract.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportTitles } from '../../shared/report/reportNames.ts';
import type { ReportSource } from '../../shared/report/reportSource.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { fileStamp } from './fileStamp.ts';
import { getResult } from './results.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report as a model. Errors: a Refusal where a candidate named is not in the assessment. */
export function makeReport(
  context: Context,
  { assessmentId, report, candidateIds }: ReportInput,
): WorkbookModel {
  const source = gather(context, assessmentId);
  const stranger = candidateIds?.find((id) => !source.sheets.has(id));
  if (stranger !== undefined) throw new Refusal('MISSING', `这次考核中没有参评单位 ${stranger}`);
  if (source.sheets.size === 0 && (report === 'sheets' || report === 'summary' || report === 'feedback')) {
    throw new Refusal('REFUSED', '这次考核还没有参评单位，无法生成报表');
  }
  return reportModel(report, source, candidateIds);
}

export async function exportReport(context: Context, input: ReportInput): Promise<File> {
  const model = makeReport(context, input);
  const { name } = getAssessment(context, input.assessmentId);
  const stamp = fileStamp(context.workspace.sources.now());
  return asXlsx(context, model, `${name}-${reportTitles[input.report]}-${stamp}`);
}

export async function rosterTemplate(context: Context): Promise<File> {
  return asXlsx(context, rosterTemplateModel(), '参评单位名单模板');
}

function gather(context: Context, assessmentId: string): ReportSource {
  const { adjustments: _, ...assessment } = getAssessment(context, assessmentId);
  const stored = context.workspace.sheets.list(assessmentId);
  const result = getResult(context, assessmentId);
  return {
    assessment,
    scheme: requireSheet(getScheme(context, assessment.schemeDigest)),
    result,
    sheets: new Map(
      result.candidates.map(({ candidate: { id } }) => {
        const sheet = stored.get(id);
        return [id, { content: sheet?.content ?? emptyContent, submission: sheet?.submission ?? null }];
      }),
    ),
    stamp: {
      madeAt: localTime(context.workspace.sources.now()),
      head: context.workspace.log.head(),
      schemeDigest: assessment.schemeDigest,
    },
  };
}

async function asXlsx({ files }: Context, model: WorkbookModel, name: string): Promise<File> {
  const legalName = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120);
  return new File([await files.writeWorkbook(model)], `${legalName}.xlsx`, { type: xlsxType });
}

function localTime(at: Date): string {
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}
