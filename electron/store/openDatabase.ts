import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { currentVersion, migrate } from './migrate.ts';
import { openToRead } from './openToRead.ts';
import { requireNodeApi } from './requireNodeApi.ts';

/** Marks a file as a workspace of this program: 'KAOP'. */
const applicationId = 0x4b_41_4f_50;

interface OpenOptions {
  /** For looking only: the file is neither made nor migrated. */
  readonly readonly?: boolean;
  /** An earlier version may be looked at too, for what all versions have. */
  readonly acceptsEarlier?: boolean;
}

/**
 * Opens a workspace file, makes it where there is none, and brings an older one forward after copying it beside
 * itself. WAL with synchronous=FULL is set and read back: an acknowledged save outlives a power cut.
 *
 * Errors: throws a Refusal for a file that is not ours, comes from a newer version (which is left untouched), cannot
 * be read or written, and where this Node cannot load SQLite.
 */
export function openDatabase(
  path: string,
  { readonly = false, acceptsEarlier = false }: OpenOptions = {},
): Database {
  requireNodeApi();
  let db: Database | undefined;
  try {
    const isNew = !existsSync(path) || statSync(path).size === 0;
    if (isNew && readonly) throw new Refusal('MISSING', `没有找到数据文件：${path}`);
    if (!isNew) refuseForeignFile(path);
    if (!readonly) keepPrivate(path);
    db = readonly ? openToRead(path) : new Sqlite(path, { timeout: 3000 });
    if (readonly && !acceptsEarlier) refuseEarlierVersion(path, versionOf(db));
    if (!readonly) bringForward(db, path, isNew);
    setPragmas(db, readonly);
    return db;
  } catch (error) {
    db?.close();
    throw asStorageRefusal(error, path) ?? error;
  }
}

/** Reads the header's bytes, so that a file of another program or of a later version stays untouched. */
function refuseForeignFile(path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (!isSqlite || header.readInt32BE(68) !== applicationId) {
    throw new Refusal('REFUSED', `${path} 不是五好考评的数据文件，没有作任何改动`);
  }
  refuseLaterVersion(path, header.readInt32BE(60));
  // What a program that was killed wrote last still lies beside the file; looking read-only leaves both untouched.
  if (!existsSync(`${path}-wal`)) return;
  const db = openToRead(path);
  try {
    refuseLaterVersion(path, versionOf(db));
  } finally {
    db.close();
  }
}

/** On a computer that several people use the file is its owner's alone; SQLite gives what lies beside it the same right. */
function keepPrivate(path: string): void {
  if (process.platform === 'win32') return;
  try {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
  } catch {
    // A stick's file system knows no owners; what else is wrong, SQLite says.
  }
}

/** Whether an earlier version of the program wrote the file, which is only read for that. Errors: as openDatabase. */
export function isOfEarlierVersion(path: string): boolean {
  refuseForeignFile(path);
  const db = openToRead(path);
  try {
    return versionOf(db) < currentVersion;
  } finally {
    db.close();
  }
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function refuseEarlierVersion(path: string, version: number): void {
  if (version >= currentVersion) return;
  throw new Refusal(
    'REFUSED',
    `${path} 由旧版本的五好考评保存，请先用五好考评打开一次（会先自动备份），再查看`,
  );
}

function refuseLaterVersion(path: string, version: number): void {
  if (version <= currentVersion) return;
  throw new Refusal(
    'REFUSED',
    `${path} 由更新版本的五好考评保存（文件版本 ${version}，本程序支持到 ${currentVersion}），没有作任何改动。请升级程序后再打开`,
  );
}

function bringForward(db: Database, path: string, isNew: boolean): void {
  if (isNew) db.pragma(`application_id = ${applicationId}`);
  const version = versionOf(db);
  refuseLaterVersion(path, version);
  if (!isNew && version > 0 && version < currentVersion) {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, `${path}.v${version}.bak`);
  }
  migrate(db);
}

function setPragmas(db: Database, readonly: boolean): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    // The workspace writes back by itself, so that it knows when the file is whole.
    db.pragma('wal_autocheckpoint = 0');
  }
  db.pragma('synchronous = FULL');
  const synchronous = db.pragma('synchronous', { simple: true });
  const journal = db.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || (!readonly && journal !== 'wal')) {
    throw new Refusal(
      'STORAGE',
      `数据文件不能设为安全写入方式（journal_mode=${journal}，synchronous=${synchronous}）。请把它放在本机硬盘上`,
    );
  }
}
