import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { Refusal } from '../refusal.ts';
import type { FileAnswer, FileJob, FileMessage, FileResults } from './fileJob.ts';
import { type FileJobLimits, readingKinds, readingLimits } from './fileJobLimits.ts';
import type { JobProcess, StartProcess } from './jobProcess.ts';

/** What a process is started with: the job, and how much memory a brought file may take until it is read. */
export interface FileJobStart {
  readonly job: FileJob;
  /** Units: megabytes; null where nothing is brought. */
  readonly readingMegabytes: number | null;
}

/** A job, where it runs, and how the caller follows it. */
export interface FileJobRun {
  readonly script: string;
  readonly startProcess: StartProcess;
  readonly limits: FileJobLimits;
  /** The file or the report, for the sentence where a limit is reached. */
  readonly what: string;
  /** Ends the work before its time. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReportProgress) => void) | undefined;
}

/**
 * The job's result, from a process of its own, which is ended in any case.
 *
 * Errors: the process's Refusal; a Refusal with the limits' sentence where time or memory ran out or the process died of
 * the file; throws what is a bug, and where no process starts.
 */
export async function runFileJob<Job extends FileJob>(
  job: Job,
  run: FileJobRun,
): Promise<FileResults[Job['kind']]> {
  run.signal?.throwIfAborted();
  const child = run.startProcess(run.script, run.limits.megabytes);
  try {
    const answer = await answerOf(child, job, run);
    if ('refusal' in answer)
      throw new Refusal(answer.refusal.code, answer.refusal.message, answer.refusal.problems);
    if ('bug' in answer) throw new Error(`file process: ${answer.bug}`);
    return answer.result as FileResults[Job['kind']]; // Safe: the process answers a job with its kind of result.
  } finally {
    child.end();
  }
}

function answerOf(
  child: JobProcess,
  job: FileJob,
  { limits, what, signal, onProgress }: FileJobRun,
): Promise<FileAnswer> {
  const isReading = readingKinds.has(job.kind);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    let isReady = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (act: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', onAbort);
    const giveUp = () => settle(() => reject(new Refusal('REFUSED', limits.sentence(what))));
    const wait = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    };
    wait(limits.milliseconds);
    child.onMessage((message) => {
      const said = message as FileMessage; // Safe: our own script's words.
      if ('progress' in said) onProgress?.(said.progress);
      else if (!('stage' in said)) settle(() => resolve(said));
      else if (said.stage === 'read') wait(limits.milliseconds);
      else {
        isReady = true;
        if (isReading) wait(readingLimits.milliseconds * slowness(performance.now() - started));
        child.send({
          job,
          readingMegabytes: isReading ? readingLimits.megabytes : null,
        } satisfies FileJobStart);
      }
    });
    // Once it has the job, what it dies of is the file.
    child.onEnd((how) =>
      isReady ? giveUp() : settle(() => reject(new Error(`file process did not start: ${how}`))),
    );
  });
}

/** How many times slower than usual this computer is, by how long the process took to start; 1 to 4. Units: milliseconds. */
function slowness(startMilliseconds: number): number {
  const usual = 500;
  return Math.min(4, Math.max(1, startMilliseconds / usual));
}
