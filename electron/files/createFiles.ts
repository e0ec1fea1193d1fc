import { reportKinds } from '../../shared/report/reportNames.ts';
import type { ProgramPaths } from '../compose.ts';
import type { Files } from '../service/files.ts';
import { runFileJob } from './runFileJob.ts';

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
    writeReport: (input, at, signal) =>
      runFileJob(
        workerPath,
        { kind: 'writeReport', paths, dataPath, input, at: at.toISOString() },
        {
          milliseconds: 300_000,
          megabytes: 2048,
          sentence: `“${reportKinds[input.report].title}”内容太多，没有生成。请分批选择参评单位再导出`,
          ...(signal && { signal }),
        },
      ),
  };
}
