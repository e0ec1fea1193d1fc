import { chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { settleCopy } from '../store/settleCopy.ts';

/**
 * A whole copy of the open workspace at `path`, one file by itself: written aside, synced, read back, checked, and only
 * then given its name. The program goes on meanwhile.
 *
 * Errors: throws what the disk or SQLite says; a Refusal where what was read back is not what was written.
 */
export async function makeBackup(db: Database, path: string): Promise<void> {
  const aside = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await db.backup(aside);
    settleCopy(aside, db);
    await finish(aside, path);
  } catch (error) {
    for (const each of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`])
      await rm(each, { force: true });
    throw error;
  }
}

/** The same file in another folder, written and synced as carefully. Errors: what the disk says. */
export async function copyBackup(path: string, folder: string): Promise<void> {
  const target = join(folder, basename(path));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = `${target}.part`;
  try {
    await copyFile(path, aside);
    await finish(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Synced, its owner's alone, and named. Errors: what the disk says. */
export async function finish(aside: string, path: string): Promise<void> {
  await syncFile(aside);
  // A stick's file system knows no owners.
  await chmod(aside, 0o600).catch(() => {});
  await rename(aside, path);
  // So that the name outlives a power cut, where the system lets a folder be synced; the file itself is safe already.
  if (process.platform !== 'win32') await syncFile(dirname(path), 'r').catch(() => {});
}

async function syncFile(path: string, flags = 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
