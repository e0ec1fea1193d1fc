import { fileModel } from '../shared/report/fileModel.ts';
import { reportKinds } from '../shared/report/reportNames.ts';
import { type ReportPreview, reportPreview } from '../shared/report/reportPreview.ts';
import type { ReportProgress } from '../shared/report/reportProgress.ts';
import type { WorkbookModel } from '../shared/report/workbookModel.ts';
import { composeContext } from './compose.ts';
import type { ModelJob, PreviewJob, ReportJob, ReportsJob, WorkspaceJob } from './files/fileJob.ts';
import { writeWorkbook } from './files/writeWorkbook.ts';
import { createZip } from './files/xlsx/zipWriter.ts';
import { reportFiles } from './reportFiles.ts';
import type { Context } from './service/context.ts';
import { exportOrigin } from './service/exportOrigin.ts';
import { makeReport } from './service/reports.ts';

type OnProgress = (progress: ReportProgress) => void;

/** A report as the bytes of an xlsx file, over a reader of its own. Errors: as makeReport and openWorkspace. */
export function reportFile(job: ReportJob, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const { title } = reportKinds[job.input.report];
  return overReader(job, (context) =>
    writeWorkbook(
      fileModel(makeReport(context, job.input)),
      (share) => onProgress({ share, title }),
      exportOrigin(context, job.input),
    ),
  );
}

/** Several reports as the bytes of a zip. Errors: as reportFile. */
export function reportsZip(job: ReportsJob, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  return overReader(job, async (context) => {
    const { assessmentId, reports, ...choice } = job.input;
    const zip = createZip();
    for (const { name, bytes } of await reportFiles(context, assessmentId, reports, {
      ...choice,
      onProgress,
    }))
      zip.store(name, bytes);
    return zip.finish();
  });
}

/** A report as a model. Errors: as reportFile. */
export function modelFile(job: ModelJob): Promise<WorkbookModel> {
  return overReader(job, async (context) => makeReport(context, job.input));
}

/** The first rows of a report. Errors: as reportFile. */
export function previewFile(job: PreviewJob): Promise<ReportPreview> {
  return overReader(job, async (context) => reportPreview(makeReport(context, job.input), job.rows));
}

/** Does a work over a reader of the workspace of its own. */
export async function overReader<Result>(
  { paths, dataPath, at }: WorkspaceJob,
  make: (context: Context) => Promise<Result>,
): Promise<Result> {
  const sources = { now: () => new Date(at), newId: () => '' };
  const context = composeContext(paths, { dataPath, readonly: true, sources });
  try {
    return await make(context);
  } finally {
    context.workspace.close();
  }
}
