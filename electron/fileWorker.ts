// The worker's script: does the one job it was started with, answers and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../shared/assertNever.ts';
import type { FileAnswer, FileJob, FileResults } from './files/fileJob.ts';
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

/** Each kind of job loads what it needs, so that a small one does not wait for SQLite. */
async function resultOf(job: FileJob): Promise<FileResults[FileJob['kind']]> {
  switch (job.kind) {
    case 'readTable':
      return (await import('./files/readTable.ts')).readTable(job.name, job.bytes);
    case 'writeWorkbook':
      return (await import('./files/writeWorkbook.ts')).writeWorkbook(job.model);
    case 'writeReport':
      return (await import('./reportFile.ts')).reportFile(job);
    default:
      return assertNever(job);
  }
}

// Safe: createFiles starts the worker with a job and nothing else does.
void answer(workerData as FileJob).then((message) => parentPort?.postMessage(message));
