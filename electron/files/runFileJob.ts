import { Worker } from 'node:worker_threads';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { Refusal } from '../refusal.ts';
import type { FileAnswer, FileJob, FileProgress, FileResults } from './fileJob.ts';

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
  const worker = new Worker(workerPath, {
    workerData: job,
    // A small young generation: a long list is collected as it is written, at half the memory and no slower.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
  });
  try {
    const answer = await answerOf(worker, limits);
    if ('refusal' in answer)
      throw new Refusal(answer.refusal.code, answer.refusal.message, answer.refusal.problems);
    if ('bug' in answer) throw new Error(`file worker: ${answer.bug}`);
    return answer.result as FileResults[Job['kind']]; // Safe: the worker answers a job with its kind of result.
  } finally {
    await worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  { milliseconds, sentence, signal, onProgress }: FileJobLimits,
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('REFUSED', sentence)), milliseconds);
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
