import Sqlite, { type Database } from 'better-sqlite3';
import { Refusal } from '../refusal.ts';
import { createLogStore } from './logStore.ts';

/**
 * Makes a copy of a workspace one file by itself, without a write-ahead log, and reads it back.
 *
 * Errors: a Refusal where it is not whole, or its log is not that of the workspace it is of.
 */
export function settleCopy(path: string, live: Database): void {
  const copy = new Sqlite(path);
  try {
    copy.pragma('journal_mode = DELETE');
    const integrity = copy.pragma('integrity_check(1)', { simple: true });
    const last = createLogStore(copy).last();
    const same = last && createLogStore(live).find(last.seq);
    if (integrity !== 'ok' || last?.hash !== same?.hash)
      throw new Refusal('STORAGE', `写成的备份读回来与数据文件不符：${path}。请检查磁盘`);
  } finally {
    copy.close();
  }
}
