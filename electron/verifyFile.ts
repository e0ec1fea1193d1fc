import { recordNumber } from '../shared/assessment/recordNumber.ts';
import { reportInputSchema } from '../shared/contract/inputs.ts';
import { fileModel } from '../shared/report/fileModel.ts';
import { type ExportMark, knowsInks, readMark } from '../shared/verify/exportMark.ts';
import type { CellDifference, Verification } from '../shared/verify/verification.ts';
import { type Brought, strangeWorkbook, verifyWorkbook } from '../shared/verify/verifyWorkbook.ts';
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
    return Promise.resolve(
      verifyWorkbook({ workbook, mark, model: null, isOwnVersion: false, notes }, showValue),
    );
  }
  return overReader(job, async (context) => {
    const isOwnVersion = mark.programVersion === context.programVersion && knowsInks(mark);
    return verifyWorkbook({ workbook, mark, isOwnVersion, ...madeAnew(context, mark) }, showValue);
  });
}

/** A number of the log that this workspace, which holds the assessment, never had. */
function strangeHead({ workspace }: Context, { head }: ExportMark): CellDifference[] {
  if (workspace.log.has(head)) return [];
  const what = '这个编号在本数据文件中从未有过';
  const [inFile, computed] = [head, workspace.log.head()].map(recordNumber);
  return [{ sheet: '', cell: '编号', what, inFile: inFile ?? '', computed: computed ?? '' }];
}

/** The report as this workspace makes it now, and what is to be said of that. */
function madeAnew(context: Context, mark: ExportMark): Pick<Brought, 'model' | 'marked' | 'notes'> {
  const input = reportInputSchema.safeParse(mark.input).data;
  const { workspace } = context;
  if (!input) return { model: null, notes: ['报表由另一版本的程序导出，没有与考核记录比对'] };
  if (!workspace.assessments.find(input.assessmentId))
    return { model: null, notes: ['这次考核不在打开的数据文件中，只按报表自身的公式和导出时的内容核对'] };
  try {
    const model = fileModel(makeReport(context, input));
    const isCurrent = workspace.log.head() === mark.head;
    const later = '导出以后考核记录又有修改，下列差别可能由此而来';
    return { model, marked: strangeHead(context, mark), notes: isCurrent ? [] : [later] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { model: null, notes: [`没有与考核记录比对：${error.message}`] };
  }
}
