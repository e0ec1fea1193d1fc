// Reports: gather an assessment's data, make the model, write the file.
import type { ReportInput } from '../../shared/contract/contract.ts';
import { registerModel } from '../../shared/report/registerModel.ts';
import { registerTemplateModel } from '../../shared/report/registerTemplateModel.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getAssessment } from './context.ts';
import { getDossier } from './dossier.ts';
import { fileStamp } from './fileStamp.ts';
import { stampOf } from './stampOf.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report as a model. Errors: a Refusal where the scheme does not have it, or a candidate named is not there. */
export function makeReport(
  context: Context,
  { assessmentId, report, candidateIds }: ReportInput,
): WorkbookModel {
  const source = gather(context, assessmentId);
  const { scheme, dossier } = source;
  const { title, scope, isFor } = reportKinds[report];
  if (!isFor(scheme)) {
    const names = reportsFor(scheme).map((name) => `${name}（${reportKinds[name].title}）`);
    throw new Refusal('REFUSED', `方案 ${scheme.id} 没有${title}，可选：${names.join('、')}`);
  }
  const stranger = candidateIds?.find((id) => !dossier.candidates.some((candidate) => candidate.id === id));
  if (stranger !== undefined) throw new Refusal('MISSING', `这次考核中没有参评单位 ${stranger}`);
  if (dossier.candidates.length === 0 && scope !== 'none') {
    throw new Refusal('REFUSED', '这次考核还没有参评单位，无法生成报表');
  }
  return reportModel(report, source, candidateIds);
}

/** The report as a file, made away from the main thread. Errors: as makeReport; throws what the signal was aborted with. */
export async function exportReport(
  context: Context,
  input: ReportInput,
  signal?: AbortSignal,
): Promise<File> {
  const { name } = getAssessment(context, input.assessmentId);
  const at = context.workspace.sources.now();
  const bytes = await context.files.writeReport(input, at, signal);
  return xlsxFile(bytes, `${name}-${reportKinds[input.report].title}-${fileStamp(at)}`);
}

export async function rosterTemplate(context: Context): Promise<File> {
  return asXlsx(context, rosterTemplateModel(), '参评单位名单模板');
}

/** The register of organisations as xlsx, in the shape in which it is imported. */
export async function exportRegister(context: Context): Promise<File> {
  const { organisations, sources } = context.workspace;
  return asXlsx(context, registerModel(organisations.list()), `单位登记-${fileStamp(sources.now())}`);
}

/** The workbook in which the register is filled in before it is imported. */
export async function registerTemplate(context: Context): Promise<File> {
  return asXlsx(context, registerTemplateModel(), '单位登记模板');
}

function gather(context: Context, assessmentId: string): OutcomeSource {
  const dossier = getDossier(context, assessmentId);
  const { assessment, scheme } = dossier;
  return {
    dossier,
    assessment,
    scheme,
    stamp: stampOf(context, assessment.schemeDigest),
  };
}

async function asXlsx({ files }: Context, model: WorkbookModel, name: string): Promise<File> {
  return xlsxFile(await files.writeWorkbook(model), name);
}

function xlsxFile(bytes: Uint8Array<ArrayBuffer>, name: string): File {
  const legalName = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120);
  return new File([bytes], `${legalName}.xlsx`, { type: xlsxType });
}
