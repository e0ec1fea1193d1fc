import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BackupReason, backupName } from '../backup/backupName.ts';
import { backupFolder } from '../backup/backups.ts';
import { finish } from '../backup/makeBackup.ts';

/** What SQLite puts beside a file. */
const besides = ['-wal', '-shm'] as const;

/**
 * Moves the data file, with what lies beside it, among its backups; its place there comes back, null where
 * there is none. Errors: what the disk says.
 */
export async function setAside(dataPath: string, at: Date, reason: BackupReason): Promise<string | null> {
  const target = join(backupFolder(dataPath), backupName(dataPath, at, reason));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const wasThere = await isThere(dataPath);
  if (wasThere) await rename(dataPath, target);
  await setLeftOverAside(dataPath, target);
  return wasThere ? target : null;
}

/** Moves what lies beside the data file to the name given. Errors: what the disk says. */
export async function setLeftOverAside(dataPath: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  for (const each of besides) {
    if (await isThere(`${dataPath}${each}`)) await rename(`${dataPath}${each}`, `${target}${each}`);
  }
}

/**
 * Puts a copy of the backup in the place of the data file, which is set aside first; where it is kept comes back.
 *
 * Errors: what the disk says; the data file is then where it was, or among its backups.
 */
export async function putInPlace(backup: string, dataPath: string, at: Date): Promise<string | null> {
  const aside = `${dataPath}.part`;
  try {
    await copyFile(backup, aside);
    const kept = await setAside(dataPath, at, '恢复前');
    await finish(aside, dataPath);
    return kept;
  } finally {
    await rm(aside, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
