// The worker's script: does the one job it was started with, answers and ends.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../shared/assertNever.ts';
import type { ReportProgress } from '../shared/report/reportProgress.ts';
import type { FileAnswer, FileJob, FileProgress, FileResults } from './files/fileJob.ts';
import type { WorkerStart } from './files/runFileJob.ts';
import { Refusal } from './refusal.ts';

async function answer(job: FileJob): Promise<FileAnswer> {
  try {
    return { result: await resultOf(job) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { refusal: { code: error.code, message: error.message, problems: error.problems } };
    }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Tells how far it is; throws where nobody waits for it any more. */
function say(progress: ReportProgress): void {
  if (Atomics.load(stop, 0) !== 0) throw new Error('given up');
  const message: FileProgress = { progress };
  parentPort?.postMessage(message);
}

/** Each kind of job loads what it needs, so that a small one does not wait for SQLite. */
async function resultOf(job: FileJob): Promise<FileResults[FileJob['kind']]> {
  switch (job.kind) {
    case 'readTable':
      return (await import('./files/readTable.ts')).readTable(job.name, job.bytes);
    case 'writeWorkbook':
      return (await import('./files/writeWorkbook.ts')).writeWorkbook(job.model);
    case 'writeDocx':
      return (await import('./files/writeDocx.ts')).writeDocx(job.document);
    case 'writeReport':
      return (await import('./reportFile.ts')).reportFile(job, say);
    case 'writeReports':
      return (await import('./reportFile.ts')).reportsZip(job, say);
    case 'makeReport':
      return (await import('./reportFile.ts')).modelFile(job);
    case 'previewReport':
      return (await import('./reportFile.ts')).previewFile(job);
    case 'fillTemplate':
      return (await import('./templateFile.ts')).templateFile(job);
    case 'verifyWorkbook':
      return (await import('./verifyFile.ts')).verifyFile(job);
    case 'writeArchive':
      return (await import('./archive/writeArchive.ts')).writeArchive(job, say);
    case 'checkArchive':
      return (await import('./archive/checkArchive.ts')).checkArchive(job.paths, job.path, job.scratch);
    default:
      return assertNever(job);
  }
}

/** Jobs that run while people go on scoring. */
const patient: ReadonlySet<FileJob['kind']> = new Set(['writeReport', 'writeReports', 'writeArchive']);

// Safe: createFiles starts the worker with a job and nothing else does.
const { job: given, stop } = workerData as WorkerStart;
// On Linux a priority is the thread's own, so that saves go first; elsewhere it would be the whole program's.
if (process.platform === 'linux' && patient.has(given.kind)) setPriority(10);
void answer(given).then((message) => parentPort?.postMessage(message));
