import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Runs `use` while no other process runs under the same lock file. A lock whose process is gone counts for nothing. */
export async function withLock<T>(path: string, use: () => Promise<T>): Promise<T> {
  while (!take(path)) {
    if (isLeftOver(path)) rmSync(path, { force: true });
    else await setTimeout(100);
  }
  try {
    return await use();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isLeftOver(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    // A file without a number is being written this instant.
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
