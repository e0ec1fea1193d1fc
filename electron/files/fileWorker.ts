// The worker's script: does the one job it was started with, answers and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../refusal.ts';
import type { FileAnswer, FileJob } from './fileJob.ts';
import { readTable } from './readTable.ts';
import { writeWorkbook } from './writeWorkbook.ts';

async function answer(job: FileJob): Promise<FileAnswer> {
  try {
    return {
      result: job.kind === 'readTable' ? readTable(job.name, job.bytes) : await writeWorkbook(job.model),
    };
  } catch (error) {
    if (error instanceof Refusal) {
      return { refusal: { code: error.code, message: error.message, problems: error.problems } };
    }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// Safe: createFiles starts the worker with a job and nothing else does.
void answer(workerData as FileJob).then((message) => parentPort?.postMessage(message));
