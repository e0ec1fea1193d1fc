import { Worker } from 'node:worker_threads';

/** Looks from a thread of its own, since the one that reads a file does nothing else meanwhile. */
const watcher = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 4);
`;

/** How a job that reads a brought file says how far it is; each may be called more than once. */
export interface Reading {
  /** The file is what it says it is: it may take its time from here on. */
  parsed(): void;
  /** All of it is read: memory is no longer bound by what a brought file may take either. */
  done(): void;
}

/** Where nobody waits and no memory is bound. */
export const unhurried: Reading = { parsed() {}, done() {} };

/** Ends this process as soon as it takes more memory, until it is stopped. Units: megabytes of all that it holds. */
export function watchMemory(megabytes: number): { stop(): void } {
  const worker = new Worker(watcher, { eval: true, workerData: megabytes * 1024 * 1024 });
  worker.unref();
  return { stop: () => void worker.terminate() };
}
