// Reports: gather an assessment's data, make the model, write the file.

import type { ReportInput, ReportsInput } from '../../shared/contract/inputs.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { registerModel } from '../../shared/report/registerModel.ts';
import { registerTemplateModel } from '../../shared/report/registerTemplateModel.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { type ReportName, reportKinds, reportsFor, titleFor } from '../../shared/report/reportNames.ts';
import { type ReportPreview, reportPreview } from '../../shared/report/reportPreview.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import { withoutColumns } from '../../shared/report/withoutColumns.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import { Refusal } from '../refusal.ts';
import { type Context, findScheme, getAssessment, getScheme } from './context.ts';
import { getDossier } from './dossier.ts';
import { fileStamp } from './fileStamp.ts';
import { knownSchemes } from './knownSchemes.ts';
import { refuseAltered } from './refuseAltered.ts';
import { withProgress } from './reportProgress.ts';
import { stampOf } from './stampOf.ts';

const zipType = 'application/zip';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report as a model. Errors: a Refusal where the scheme does not have it, or a candidate named is not there. */
export function makeReport(
  context: Context,
  { assessmentId, report, candidateIds, without = [] }: ReportInput,
): WorkbookModel {
  return withoutColumns(modelOf(gather(context, assessmentId), report, candidateIds), without);
}

/** The report over what was gathered. Errors: as makeReport. */
export function modelOf(
  source: OutcomeSource,
  report: ReportName,
  candidateIds?: readonly string[],
): WorkbookModel {
  const { scheme, dossier } = source;
  const { scope, isFor } = reportKinds[report];
  if (!isFor(scheme)) {
    const names = reportsFor(scheme).map((name) => `${name}（${titleFor(name, scheme)}）`);
    throw new Refusal(
      'REFUSED',
      `方案 ${scheme.id} 没有${titleFor(report, scheme)}，可选：${names.join('、')}`,
    );
  }
  const known = new Set(dossier.candidates.map(({ id }) => id));
  const stranger = candidateIds?.find((id) => !known.has(id));
  if (stranger !== undefined) throw new Refusal('MISSING', `这次考核中没有参评单位 ${stranger}`);
  if (dossier.candidates.length === 0 && scope !== 'none') {
    throw new Refusal('REFUSED', '这次考核还没有参评单位，无法生成报表', [], {
      screen: 'roster',
      assessmentId: dossier.assessment.id,
    });
  }
  return reportModel(report, source, candidateIds);
}

/** Fewer candidates than this are quicker to show than a worker is to start. */
const fewCandidates = 300;

/** The first rows of the report, made away from the main thread where it would take long. Errors: as makeReport. */
export async function previewOf(
  context: Context,
  { rows, ...input }: ReportInput & { readonly rows: number },
  signal?: AbortSignal,
): Promise<ReportPreview> {
  const { workspace, files } = context;
  if (isSmall(context, input)) return reportPreview(makeReport(context, input), rows);
  return files.previewReport(input, rows, workspace.sources.now(), { signal });
}

/** The whole report as a model, made away from the main thread where it would take long. Errors: as makeReport. */
export async function printedReport(
  context: Context,
  input: ReportInput,
  signal?: AbortSignal,
): Promise<WorkbookModel> {
  refuseAltered(context, input.assessmentId);
  const { workspace, files } = context;
  if (isSmall(context, input)) return makeReport(context, input);
  return files.makeReport(input, workspace.sources.now(), { signal });
}

function isSmall({ workspace }: Context, { assessmentId }: ReportInput): boolean {
  return workspace.candidates.list(assessmentId).length <= fewCandidates;
}

/** The report as a file, made away from the main thread. Errors: as makeReport; throws what the signal was aborted with. */
export async function exportReport(
  context: Context,
  { progressId, ...input }: ReportInput & { readonly progressId?: string | undefined },
  signal?: AbortSignal,
): Promise<File> {
  refuseAltered(context, input.assessmentId);
  const { name, schemeDigest } = getAssessment(context, input.assessmentId);
  const title = titleFor(input.report, getScheme(context, schemeDigest));
  const at = context.workspace.sources.now();
  const bytes = await withProgress(progressId, title, (onProgress) =>
    context.files.writeReport(input, at, { signal, onProgress }),
  );
  return xlsxFile(bytes, `${legalFileName(name)}-${title}-${fileStamp(at)}`);
}

/** Several reports as one zip, made away from the main thread. Errors: as exportReport. */
export async function exportReports(
  context: Context,
  { progressId, ...input }: ReportsInput & { readonly progressId?: string | undefined },
  signal?: AbortSignal,
): Promise<File> {
  refuseAltered(context, input.assessmentId);
  const { name, schemeDigest } = getAssessment(context, input.assessmentId);
  const [only, ...more] = input.reports;
  const title =
    only !== undefined && more.length === 0 ? titleFor(only, getScheme(context, schemeDigest)) : '报表';
  const at = context.workspace.sources.now();
  const bytes = await withProgress(progressId, title, (onProgress) =>
    context.files.writeReports(input, at, { signal, onProgress }),
  );
  return new File([bytes], `${legalFileName(name)}-${title}-${fileStamp(at)}.zip`, { type: zipType });
}

export async function rosterTemplate(context: Context, assessmentId: string): Promise<File> {
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  return asXlsx(context, rosterTemplateModel(scheme), '参评单位名单模板');
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

/** What any report of the assessment is made from. */
export function gather(context: Context, assessmentId: string): OutcomeSource {
  const dossier = getDossier(context, assessmentId);
  const { assessment, scheme } = dossier;
  return {
    dossier,
    assessment,
    scheme,
    stamp: stampOf(context, assessment.schemeDigest),
    honourRules: () => honourRules(knownSchemes(context), organisersOf(context)),
  };
}

/** Who runs a scheme in this workspace, by its id; those of rehearsals count like others. */
function organisersOf(context: Context): (schemeId: string) => readonly string[] {
  const runs = context.workspace.assessments
    .list()
    .map(({ organiser, schemeDigest }) => ({ organiser, schemeId: findScheme(context, schemeDigest)?.id }));
  return (schemeId) => runs.filter((run) => run.schemeId === schemeId).map(({ organiser }) => organiser);
}

async function asXlsx({ files }: Context, model: WorkbookModel, name: string): Promise<File> {
  return xlsxFile(await files.writeWorkbook(model), name);
}

function xlsxFile(bytes: Uint8Array<ArrayBuffer>, name: string): File {
  return new File([bytes], `${name}.xlsx`, { type: xlsxType });
}
