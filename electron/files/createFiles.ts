import type { Files } from '../service/files.ts';

/** Reads and writes office files in a worker with a time limit and a memory cap. `workerPath` is the worker's script. */
export function createFiles(_options: { readonly workerPath: string }): Files {
  return {
    readTable: () => Promise.reject(new Error('not built yet')),
    writeWorkbook: () => Promise.reject(new Error('not built yet')),
  };
}
