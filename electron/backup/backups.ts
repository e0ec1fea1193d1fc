import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BackupStanding } from '../../shared/contract/dataFile.ts';
import { asStorageRefusal } from '../refusal.ts';
import type { Workspace } from '../store/workspace.ts';
import { type BackupReason, backupName, parseBackupName } from './backupName.ts';
import { backupsToDrop, type SizedBackup } from './backupsToDrop.ts';
import { copyBackup, makeBackup } from './makeBackup.ts';

/** Makes backups of a workspace beside it. A backup that fails never stands in the way of the work; its state says so. */
export interface Backups {
  /** One that holds what there is now, made before something is done; skipped where nothing changed since the last. */
  take(reason: BackupReason): Promise<void>;
  state(): BackupStanding;
}

/** Nothing to back up: the workspace is only read. */
export const noBackups: Backups = {
  take: async () => {},
  state: () => ({ folder: '', last: null, failure: null, second: null }),
};

/** The folder of a data file's backups. */
export function backupFolder(dataPath: string): string {
  return join(dirname(dataPath), '备份');
}

/** The backups of the data file in a folder, the newest first. */
export function listBackups(dataPath: string, folder: string): SizedBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const name = parseBackupName(dataPath, file);
      const size = name && statSync(join(folder, file), { throwIfNoEntry: false })?.size;
      return name && size ? [{ ...name, size }] : [];
    })
    .sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? 1 : -1));
}

/** `secondOf` names the folder of the second place, null where there is none. */
export function createBackups(workspace: Workspace, secondOf: () => string | null): Backups {
  const { path, db, log, sources } = workspace;
  const folder = backupFolder(path);
  let last: (BackupStanding['last'] & { readonly head: string }) | null = null;
  let failure: string | null = null;
  let secondFailure: string | null = null;
  let busy: Promise<void> = Promise.resolve();

  const make = async (reason: BackupReason) => {
    if (!db.open || (last?.head === log.head() && failure === null && reason !== '手动')) return;
    const at = sources.now();
    const target = join(folder, backupName(path, at, reason));
    try {
      const head = log.head();
      await makeBackup(db, target);
      last = { at: at.toISOString(), reason, head };
      failure = null;
      prune(path, folder, at);
    } catch (error) {
      failure = sentenceOf(error, target);
      return;
    }
    await copyToSecond(target);
  };
  const copyToSecond = async (target: string) => {
    const second = secondOf();
    secondFailure = null;
    if (second === null || !existsSync(second)) return;
    try {
      await copyBackup(target, backupFolder(join(second, 'x')));
      prune(path, backupFolder(join(second, 'x')), sources.now());
    } catch (error) {
      secondFailure = sentenceOf(error, second);
    }
  };
  return {
    take(reason) {
      busy = busy.then(() => make(reason));
      return busy;
    },
    state() {
      const second = secondOf();
      return {
        folder,
        last: last && { at: last.at, reason: last.reason },
        failure,
        second:
          second === null ? null : { folder: second, isThere: existsSync(second), failure: secondFailure },
      };
    },
  };
}

function prune(dataPath: string, folder: string, now: Date): void {
  const two = (part: number) => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const { file } of backupsToDrop(listBackups(dataPath, folder), today))
    rmSync(join(folder, file), { force: true });
}

function sentenceOf(error: unknown, path: string): string {
  return asStorageRefusal(error, path)?.message ?? (error instanceof Error ? error.message : String(error));
}
