import type { FileJob } from './fileJob.ts';

/** How far a job may go before it is ended, and what a person reads then; `what` is the file or the report. */
export interface FileJobLimits {
  readonly milliseconds: number;
  /** Of the process's heap. */
  readonly megabytes: number;
  readonly sentence: (what: string) => string;
}

const tooMuch = (what: string) => `“${what}”内容太多，没有生成。请分批选择参评单位再导出`;
const report = { milliseconds: 300_000, megabytes: 2048, sentence: tooMuch };
const archive = { milliseconds: 1_800_000, megabytes: 2048 };

/** The jobs of the file process, each with its limits. */
export const fileJobLimits: Readonly<Record<FileJob['kind'], FileJobLimits>> = {
  readTable: {
    milliseconds: 30_000,
    megabytes: 420,
    sentence: (what) => `“${what}”太大或太复杂，没有读完。请把名单复制到新的空白表格，另存为 xlsx 后再试`,
  },
  readSource: {
    milliseconds: 30_000,
    megabytes: 420,
    sentence: (what) => `“${what}”太大或太复杂，没有读完。请把评分标准的表格复制到新的文件后再试，或直接粘贴`,
  },
  fillTemplate: {
    milliseconds: 120_000,
    megabytes: 1536,
    sentence: (what) => `“${what}”太大或太复杂，没有填写完。请删去无关的工作表和图片后再试`,
  },
  verifyWorkbook: {
    milliseconds: 180_000,
    megabytes: 2048,
    sentence: (what) => `“${what}”太大或太复杂，没有核对完。请确认它是由五好考评导出的报表`,
  },
  writeWorkbook: { ...report, milliseconds: 120_000 },
  writeDocx: {
    milliseconds: 120_000,
    megabytes: 2048,
    sentence: (what) => `“${what}”内容太多，没有生成。请减少名单或正文后再试`,
  },
  writeReport: report,
  writeReports: report,
  makeReport: report,
  previewReport: report,
  writeArchive: {
    ...archive,
    sentence: () => '内容太多，没有归档完。请关闭其他程序后再试，或用命令行归档',
  },
  checkArchive: { ...archive, sentence: () => '归档文件太大，没有核对完。请关闭其他程序后再试' },
};

/**
 * What a file that was brought may take until it is read: whatever it holds, it is refused by then. A computer that
 * starts slowly gets as much longer. Units: milliseconds from the process's start, megabytes of all its memory.
 */
export const readingLimits = { milliseconds: 4000, megabytes: 420 };

/** The jobs that begin by reading a file that somebody brought. */
export const readingKinds: ReadonlySet<FileJob['kind']> = new Set([
  'readTable',
  'readSource',
  'fillTemplate',
  'verifyWorkbook',
  'checkArchive',
]);
