import { accessSync, constants, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';

/**
 * A connection to a workspace file that only reads. SQLite has to write beside a file in WAL mode; in a folder that
 * cannot be written, a copy is read instead, together with what a program that was killed left in the file's `-wal`.
 *
 * Errors: throws what the disk or SQLite says.
 */
export function openToRead(path: string): Database {
  if (isWritable(dirname(path))) return new Sqlite(path, { readonly: true, timeout: 3000 });
  return sizeOf(`${path}-wal`) > 0 ? openCopyWithWal(path) : openInMemory(path);
}

function openInMemory(path: string): Database {
  const bytes = readFileSync(path);
  // In memory there is no write-ahead log: the header's two version bytes say "rollback journal" instead.
  bytes.fill(1, 18, 20);
  return new Sqlite(bytes, { readonly: true });
}

/** Over a copy of the file and its `-wal` in a temporary folder that goes when the connection is closed. */
function openCopyWithWal(path: string): Database {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-read-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.kaoping');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const db = new Sqlite(copy, { readonly: true });
    const close = db.close.bind(db);
    db.close = () => {
      close();
      removeFolder();
      return db;
    };
    return db;
  } catch (error) {
    removeFolder();
    throw error;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Units: bytes; 0 where there is no such file. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
