import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { Refusal } from '../refusal.ts';
import type { FileAnswer, FileJob, FileProgress, FileResults } from './fileJob.ts';

/** How long a worker may take to end by itself, once it has answered or was given up. Units: milliseconds. */
const patience = { answered: 30_000, givenUp: 2000 };

/** What a worker is started with. */
export interface WorkerStart {
  readonly job: FileJob;
  readonly stop: Int32Array;
}

export interface FileJobLimits {
  readonly milliseconds: number;
  /** Of the worker's heap. */
  readonly megabytes: number;
  /** What a person reads where a limit is reached. */
  readonly sentence: string;
  /** Ends the work before its time. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReportProgress) => void) | undefined;
}

/**
 * The job's result, from a worker of its own, which is ended in any case.
 *
 * Errors: the worker's Refusal; a Refusal with the limits' sentence where time or memory ran out; throws what is a bug.
 */
export async function runFileJob<Job extends FileJob>(
  workerPath: string,
  job: Job,
  limits: FileJobLimits,
): Promise<FileResults[Job['kind']]> {
  // Not 0 once the work is given up.
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const start: WorkerStart = { job, stop };
  const worker = new Worker(workerPath, {
    workerData: start,
    // A small young generation: a long list is collected as it is written, at half the memory and no slower.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
  });
  let isAnswered = false;
  try {
    const answer = await answerOf(worker, limits);
    isAnswered = true;
    if ('refusal' in answer)
      throw new Refusal(answer.refusal.code, answer.refusal.message, answer.refusal.problems);
    if ('bug' in answer) throw new Error(`file worker: ${answer.bug}`);
    return answer.result as FileResults[Job['kind']]; // Safe: the worker answers a job with its kind of result.
  } finally {
    Atomics.store(stop, 0, 1);
    await endOf(worker, isAnswered ? patience.answered : patience.givenUp);
  }
}

/**
 * Lets the worker end by itself, which it does at its next step, and ends it where it does not: a thread that is cut off
 * within a native call may take the whole program with it.
 */
async function endOf(worker: Worker, milliseconds: number): Promise<void> {
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  if (worker.threadId >= 0)
    await setTimeout(milliseconds, null, { signal: ended.signal }).catch(() => undefined);
  await worker.terminate();
}

function answerOf(
  worker: Worker,
  { milliseconds, sentence, signal, onProgress }: FileJobLimits,
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(() => reject(new Refusal('REFUSED', sentence)), milliseconds);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    worker.on('message', (message: FileAnswer | FileProgress) => {
      if ('progress' in message) onProgress?.(message.progress);
      else settle(() => resolve(message));
    });
    worker.once('error', (error) =>
      settle(() => reject(isOutOfMemory(error) ? new Refusal('REFUSED', sentence) : error)),
    );
    worker.once('exit', (code) =>
      settle(() => reject(new Error(`file worker ended with ${code} and no answer`))),
    );
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
