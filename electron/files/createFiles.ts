import { reportKinds } from '../../shared/report/reportNames.ts';
import type { ProgramPaths } from '../compose.ts';
import type { Files, Watch } from '../service/files.ts';
import { type FileJobLimits, runFileJob } from './runFileJob.ts';

/** Reads and writes office files in a worker with a time limit and a memory cap. `dataPath` is the open workspace. */
export function createFiles(paths: ProgramPaths, dataPath: string): Files {
  const { workerPath } = paths;
  return {
    readTable: (name, bytes) =>
      runFileJob(
        workerPath,
        { kind: 'readTable', name, bytes },
        {
          milliseconds: 30_000,
          megabytes: 1024,
          sentence: `“${name}”太大或太复杂，没有读完。请把名单复制到新的空白表格，另存为 xlsx 后再试`,
        },
      ),
    writeWorkbook: (model) =>
      runFileJob(
        workerPath,
        { kind: 'writeWorkbook', model },
        {
          milliseconds: 120_000,
          megabytes: 2048,
          sentence: `“${model.title}”内容太多，没有生成。请分批选择参评单位再导出`,
        },
      ),
    writeDocx: (document, signal) =>
      runFileJob(
        workerPath,
        { kind: 'writeDocx', document },
        {
          milliseconds: 120_000,
          megabytes: 2048,
          sentence: `“${document.name}”内容太多，没有生成。请减少名单或正文后再试`,
          ...(signal && { signal }),
        },
      ),
    writeReport: (input, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'writeReport', ...over(at), input },
        limitsFor(reportKinds[input.report].title, watch),
      ),
    writeReports: (input, at, watch = {}) =>
      runFileJob(workerPath, { kind: 'writeReports', ...over(at), input }, limitsFor('报表', watch)),
    makeReport: (input, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'makeReport', ...over(at), input },
        limitsFor(reportKinds[input.report].title, watch),
      ),
    previewReport: (input, rows, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'previewReport', ...over(at), input, rows },
        limitsFor(reportKinds[input.report].title, watch),
      ),
    fillTemplate: (assessmentId, { name, bytes }, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'fillTemplate', ...over(at), assessmentId, name, bytes },
        {
          milliseconds: 120_000,
          megabytes: 1536,
          sentence: `“${name}”太大或太复杂，没有填写完。请删去无关的工作表和图片后再试`,
          ...watch,
        },
      ),
    verifyWorkbook: ({ name, bytes }, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'verifyWorkbook', ...over(at), name, bytes },
        {
          milliseconds: 180_000,
          megabytes: 2048,
          sentence: `“${name}”太大或太复杂，没有核对完。请确认它是由五好考评导出的报表`,
          ...watch,
        },
      ),
    writeArchive: (input, at, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'writeArchive', ...over(at), ...input },
        {
          milliseconds: 1_800_000,
          megabytes: 2048,
          sentence: '内容太多，没有归档完。请关闭其他程序后再试，或用命令行归档',
          ...watch,
        },
      ),
    checkArchive: (path, scratch, watch = {}) =>
      runFileJob(
        workerPath,
        { kind: 'checkArchive', paths, path, scratch },
        {
          milliseconds: 1_800_000,
          megabytes: 2048,
          sentence: '归档文件太大，没有核对完。请关闭其他程序后再试',
          ...watch,
        },
      ),
  };

  function over(at: Date) {
    return { paths, dataPath, at: at.toISOString() };
  }
}

function limitsFor(title: string, watch: Watch): FileJobLimits {
  return {
    milliseconds: 300_000,
    megabytes: 2048,
    sentence: `“${title}”内容太多，没有生成。请分批选择参评单位再导出`,
    ...watch,
  };
}
