import { reportInputSchema } from '../shared/contract/inputs.ts';
import type { WorkbookModel } from '../shared/report/workbookModel.ts';
import { type ExportMark, readMark } from '../shared/verify/exportMark.ts';
import type { Verification } from '../shared/verify/verification.ts';
import { strangeWorkbook, verifyWorkbook } from '../shared/verify/verifyWorkbook.ts';
import type { VerifyJob } from './files/fileJob.ts';
import { readFileWorkbook } from './files/readFileWorkbook.ts';
import { showValue } from './files/showValue.ts';
import { type Reading, unhurried } from './files/watchMemory.ts';
import { Refusal } from './refusal.ts';
import { overReader } from './reportFile.ts';
import type { Context } from './service/context.ts';
import { makeReport } from './service/reports.ts';

/** What became of a workbook that was brought back, against this workspace where it holds the assessment. `reading` is told once it is read. */
export function verifyFile(job: VerifyJob, reading: Reading = unhurried): Promise<Verification> {
  const { workbook, properties } = readFileWorkbook(job.name, job.bytes);
  reading.done();
  const mark = readMark(properties);
  if (!mark) return Promise.resolve(strangeWorkbook);
  if (job.dataPath === '') {
    const notes = ['没有指明数据文件，只按报表自身的公式和导出时的内容核对'];
    return Promise.resolve(verifyWorkbook({ workbook, mark, model: null, notes }, showValue));
  }
  return overReader(job, async (context) => {
    const { model, notes } = madeAnew(context, mark);
    return verifyWorkbook({ workbook, mark, model, notes }, showValue);
  });
}

/** The report as this workspace makes it now, and what is to be said of that. */
function madeAnew(
  context: Context,
  mark: ExportMark,
): { readonly model: WorkbookModel | null; readonly notes: readonly string[] } {
  const input = reportInputSchema.safeParse(mark.input).data;
  const { workspace } = context;
  if (!input) return { model: null, notes: ['报表由另一版本的程序导出，没有与数据库比对'] };
  if (!workspace.assessments.find(input.assessmentId))
    return { model: null, notes: ['这次考核不在打开的数据文件中，只按报表自身的公式和导出时的内容核对'] };
  try {
    const model = makeReport(context, input);
    const isCurrent = workspace.log.head() === mark.head;
    const later = '导出以后数据文件又有操作记录，下列差别可能来自后来的修改';
    return { model, notes: isCurrent ? [] : [later] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { model: null, notes: [`没有与数据库比对：${error.message}`] };
  }
}
