import { reportKinds } from '../../shared/report/reportNames.ts';
import type { ProgramPaths } from '../compose.ts';
import type { Files, Watch } from '../service/files.ts';
import type { FileJob } from './fileJob.ts';
import { fileJobLimits } from './fileJobLimits.ts';
import { type StartProcess, startNodeProcess } from './jobProcess.ts';
import { runFileJob } from './runFileJob.ts';

/** Reads and writes office files, each in a process with limits of its own. `dataPath` is the open workspace. */
export function createFiles(
  paths: ProgramPaths,
  dataPath: string,
  startProcess: StartProcess = startNodeProcess,
): Files {
  const run = <Job extends FileJob>(job: Job, what: string, watch: Watch = {}) =>
    runFileJob(job, {
      script: paths.workerPath,
      startProcess,
      limits: fileJobLimits[job.kind],
      what,
      ...watch,
    });
  const over = (at: Date) => ({ paths, dataPath, at: at.toISOString() });
  return {
    readTable: (name, bytes) => run({ kind: 'readTable', name, bytes }, name),
    readSource: (name, bytes) => run({ kind: 'readSource', name, bytes }, name),
    writeWorkbook: (model) => run({ kind: 'writeWorkbook', model }, model.title),
    writeDocx: (document, signal) => run({ kind: 'writeDocx', document }, document.name, { signal }),
    writeReport: (input, at, watch) =>
      run({ kind: 'writeReport', ...over(at), input }, reportKinds[input.report].title, watch),
    writeReports: (input, at, watch) => run({ kind: 'writeReports', ...over(at), input }, '报表', watch),
    makeReport: (input, at, watch) =>
      run({ kind: 'makeReport', ...over(at), input }, reportKinds[input.report].title, watch),
    previewReport: (input, rows, at, watch) =>
      run({ kind: 'previewReport', ...over(at), input, rows }, reportKinds[input.report].title, watch),
    fillTemplate: (assessmentId, { name, bytes }, at, watch) =>
      run({ kind: 'fillTemplate', ...over(at), assessmentId, name, bytes }, name, watch),
    verifyWorkbook: ({ name, bytes }, at, watch) =>
      run({ kind: 'verifyWorkbook', ...over(at), name, bytes }, name, watch),
    writeArchive: (input, at, watch) => run({ kind: 'writeArchive', ...over(at), ...input }, '归档', watch),
    checkArchive: (path, scratch, watch) => run({ kind: 'checkArchive', paths, path, scratch }, path, watch),
  };
}
