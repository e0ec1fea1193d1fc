import { composeContext } from './compose.ts';
import type { ReportJob } from './files/fileJob.ts';
import { writeWorkbook } from './files/writeWorkbook.ts';
import { makeReport } from './service/reports.ts';

/** A report as the bytes of an xlsx file, over a reader of its own. Errors: as makeReport and openWorkspace. */
export async function reportFile({
  paths,
  dataPath,
  input,
  at,
}: ReportJob): Promise<Uint8Array<ArrayBuffer>> {
  const sources = { now: () => new Date(at), newId: () => '' };
  const context = composeContext(paths, { dataPath, actor: '', readonly: true, sources });
  try {
    return await writeWorkbook(makeReport(context, input));
  } finally {
    context.workspace.close();
  }
}
