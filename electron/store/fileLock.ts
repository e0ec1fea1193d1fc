import Sqlite from 'better-sqlite3';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { requireNodeApi } from './requireNodeApi.ts';

/** The right to write to a workspace, held until it is let go. */
export interface FileLock {
  release(): void;
}

/**
 * Holds the one right to write to a workspace until `release`. The operating system drops it when the process ends,
 * however it ends. The lock is SQLite's own on a file beside the workspace, so that others can still read.
 *
 * Errors: throws a Refusal where another process holds it.
 */
export function lockFile(path: string): FileLock {
  requireNodeApi();
  try {
    const db = new Sqlite(`${path}-lock`, { timeout: 0 });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      throw error;
    }
    return { release: () => db.close() };
  } catch (error) {
    const isHeld = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
    if (isHeld)
      throw new Refusal('STORAGE', `${path} 已在另一个五好考评窗口中打开。请使用已打开的窗口，或先将其关闭`);
    throw asStorageRefusal(error, path) ?? error;
  }
}
