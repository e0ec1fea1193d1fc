import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedTime } from '../../shared/report/printedTime.ts';
import { fileMark, type Seen } from '../backup/machineMemory.ts';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { type Audit, auditWorkspace } from '../store/checkWorkspace.ts';
import { createLogStore } from '../store/logStore.ts';
import { isOfEarlierVersion, openDatabase } from '../store/openDatabase.ts';

/** Why the program does not simply open the data file. */
export interface Trouble {
  readonly kind: 'gone' | 'empty' | 'fewer' | 'other' | 'mixed' | 'unreadable';
  readonly sentence: string;
}

/** What was found of a data file before it is opened: what stands in the way, and the full check where it was made. */
export interface Inspection {
  readonly trouble: Trouble | null;
  readonly audit: Audit | null;
}

/** Looks at a data file before anything is written. `seen` is what this computer saw of it last. */
export function inspectFile(path: string, seen: Seen | null): Inspection {
  const known = seen !== null && seen.count > 0 ? seen : null;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || stat.size === 0) return without(trouble(stat ? 'empty' : 'gone', path, known));
  try {
    // The file changes only when it is made whole, and then nothing is left beside it.
    if (hasLeftOver(path) && known !== null && fileMark(path) !== known.mark) return without(mixed(path));
    if (isOfEarlierVersion(path)) return without(null);
    const found = lastOf(path, known);
    if (hasLeftOver(path) && !found.audit?.isLogSound && isSoundAlone(path)) return without(mixed(path));
    return found;
  } catch (error) {
    const refusal = error instanceof Refusal ? error : asStorageRefusal(error, path);
    if (!refusal) throw error;
    if (hasLeftOver(path) && isSoundAlone(path)) return without(mixed(path));
    return without({ kind: 'unreadable', sentence: refusal.message });
  }
}

function trouble(kind: 'gone' | 'empty', path: string, known: Seen | null): Trouble | null {
  if (known === null) return null;
  const what = kind === 'gone' ? '不在了' : '是空的';
  return {
    kind,
    sentence: `数据文件${what}：${path}。这台电脑上次打开它时有 ${known.count} 条记录（${printedTime(known.at)}）`,
  };
}

function mixed(path: string): Trouble {
  return {
    kind: 'mixed',
    sentence: `数据文件像是在程序没有正常退出之后被替换过：${path}。旁边还留着替换以前没有写完的部分，两者合不到一起，没有作任何改动`,
  };
}

/** What a program that was killed left beside the file. */
function hasLeftOver(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function without(trouble: Trouble | null): Inspection {
  return { trouble, audit: null };
}

function lastOf(path: string, known: Seen | null): Inspection {
  const db = openDatabase(path, { readonly: true });
  try {
    return { trouble: known && older(db, path, known), audit: auditWorkspace({ db }) };
  } finally {
    db.close();
  }
}

function older(db: ReturnType<typeof openDatabase>, path: string, known: Seen): Trouble | null {
  const log = createLogStore(db);
  const count = log.count();
  const before = `这台电脑上次打开时有 ${known.count} 条记录（${printedTime(known.at)}）`;
  if (count < known.count)
    return {
      kind: 'fewer',
      sentence: `数据文件只有 ${count} 条记录，${before}，可能被旧的副本替换：${path}`,
    };
  if (log.find(known.count)?.hash === known.head) return null;
  return {
    kind: 'other',
    sentence: `这份数据文件不是这台电脑上次打开的那一份：${path}。${before}，现在这一份的记录与它不同`,
  };
}

/** Whether the file by itself, without what lies beside it, is a whole workspace. */
function isSoundAlone(path: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-alone-'));
  try {
    const copy = join(folder, 'copy.kaoping');
    copyFileSync(path, copy);
    const db = openDatabase(copy, { readonly: true });
    try {
      return auditWorkspace({ db }).isLogSound;
    } finally {
      db.close();
    }
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
