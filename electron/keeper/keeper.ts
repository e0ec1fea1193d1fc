// The keeper of the data file: opens it, knows how it stands, backs it up, and lets a person go back.
import { randomUUID } from 'node:crypto';
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { atThisComputer, type Caller } from '../../shared/caller/caller.ts';
import type { BackupSummary, DataFileState, DataFileTrouble } from '../../shared/contract/dataFile.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import { backupName } from '../backup/backupName.ts';
import { backupFolder, listBackups, noBackups } from '../backup/backups.ts';
import { createMachineMemory, type MachineMemory } from '../backup/machineMemory.ts';
import { type ContextOptions, composeContext, type ProgramPaths } from '../compose.ts';
import { ensureFolderOf } from '../dataPath.ts';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import type { Context } from '../service/context.ts';
import { withScratch } from '../service/withScratch.ts';
import { checkFile } from '../store/checkFile.ts';
import type { Audit } from '../store/checkWorkspace.ts';
import { type FileLock, lockFile } from '../store/fileLock.ts';
import { isOfEarlierVersion } from '../store/openDatabase.ts';
import { rebuildTables } from '../store/rebuildTables.ts';
import { inspectFile } from './inspectFile.ts';
import { putInPlace, setAside, setLeftOverAside } from './putInPlace.ts';
import { summarise } from './summarise.ts';

/** Holds the data file for as long as the program runs. */
export interface Keeper {
  readonly path: string;
  /** Tells one start of the program from another. */
  readonly launch: string;
  /** What handlers work with. Errors: a Refusal (STORAGE) that says why while the file is not open. */
  context(caller?: Caller): Context;
  /** As context, once a going back that is under way has ended. */
  opened(caller: Caller): Promise<Context>;
  state(): DataFileState;
  backups(): readonly BackupSummary[];
  /** Errors: a Refusal where it is none of the backups listed, is not whole, or the disk says no. */
  restore(id: string): Promise<void>;
  /** As restore, from any data file; where the former one is kept comes back, null where there was none. */
  restoreFrom(path: string): Promise<string | null>;
  /** As restore, from a data file that a person brings. */
  restoreFile(file: File): Promise<void>;
  /** Tries to open a file that did not open. */
  lookAgain(): Promise<void>;
  /** Goes on with the file as it is, or with a new one where it is none. Errors: as restore. */
  goOn(): Promise<void>;
  /** Makes the tables anew from the log. Errors: a Refusal where that is not whole. */
  rebuild(caller: Caller): Promise<void>;
  /** Names the second place for backups, null for none, and copies there at once. Errors: a Refusal where it is no folder. */
  setSecond(folder: string | null): Promise<void>;
  close(): void;
}

export interface KeeperOptions extends Omit<ContextOptions, 'readonly' | 'lock' | 'memory' | 'caller'> {
  readonly memory?: MachineMemory;
}

/** While people work, a backup is made so often, where anything changed. Units: milliseconds. */
const every = 10 * 60_000;

/**
 * Opens the data file for the program's window or its host: looked at before anything is written, with a backup at the
 * start and every ten minutes of work. A file that cannot be opened leaves the keeper without a context.
 *
 * Errors: a Refusal where another window has the file open, or its folder cannot be made.
 */
export function openKeeper(paths: ProgramPaths, options: KeeperOptions): Keeper {
  const { memory = createMachineMemory() } = options;
  const dataPath = resolve(options.dataPath);
  const now = options.sources?.now ?? (() => new Date());
  const launch = randomUUID();
  ensureFolderOf(dataPath);
  let context: Context | null = null;
  let trouble: DataFileTrouble | null = null;
  let lock: FileLock | null = null;
  let changing: Promise<void> = Promise.resolve();

  const open = (isAccepted = false, isReadonly = !isWritable(dataPath)) => {
    if (!isReadonly) lock ??= lockFile(dataPath);
    const inspection = isAccepted ? null : inspectFile(dataPath, memory.seen(dataPath));
    trouble = inspection?.trouble ?? null;
    if (trouble) return;
    if (!isReadonly) keepEarlier(dataPath, now());
    try {
      context = composeContext(paths, {
        ...options,
        dataPath,
        memory,
        readonly: isReadonly,
        ...(lock && { lock }),
        ...(inspection?.audit && { audit: inspection.audit }),
      });
      lock = null;
      void context.backups.take('启动');
    } catch (error) {
      const refusal = error instanceof Refusal ? error : asStorageRefusal(error, dataPath);
      if (!refusal) throw error;
      lock = null;
      // Where the disk does not let anybody write, it may still let one read.
      if (!isReadonly && refusal.code === 'STORAGE') return open(true, true);
      trouble = { kind: 'unreadable', sentence: refusal.message };
    }
  };
  const shut = () => {
    if (!context) return;
    const { isReadonly } = context.workspace;
    context.workspace.close();
    context = null;
    if (!isReadonly) lock = lockFile(dataPath);
  };
  /** What is changed while the file is shut; it is opened again in any case. */
  const whileShut = (change: () => Promise<void>, isAccepted = false): Promise<void> => {
    refuseReadonly(dataPath);
    const work = changing.then(async () => {
      shut();
      try {
        await change();
      } catch (error) {
        throw asStorageRefusal(error, dataPath) ?? error;
      } finally {
        open(isAccepted);
      }
    });
    changing = work.catch(() => {});
    return work;
  };

  open();
  const timer = setInterval(() => void context?.backups.take('定时'), every);
  timer.unref();

  const restoreFrom = async (path: string): Promise<string | null> => {
    if (!existsSync(path)) throw new Refusal('MISSING', `没有找到 ${path}`);
    refuseBroken(path);
    let kept: string | null = null;
    await whileShut(async () => {
      kept = await putInPlace(path, dataPath, now());
    }, true);
    return kept;
  };
  const getContext = (caller = atThisComputer) => {
    if (context) return { ...context, caller };
    throw new Refusal('STORAGE', trouble?.sentence ?? `${dataPath} 没有打开`);
  };

  return {
    path: dataPath,
    launch,
    context: getContext,
    opened: (caller) => changing.then(() => getContext(caller)),
    state() {
      const audit = context?.workspace.audit();
      return {
        path: dataPath,
        trouble,
        isReadonly: context?.workspace.isReadonly ?? false,
        altered: alteredIn(audit),
        canRebuild: Boolean(audit?.isLogSound) && alteredIn(audit).length > 0,
        backup: (context?.backups ?? noBackups).state(),
      };
    },
    backups: () =>
      foldersOf(dataPath, memory).flatMap((folder) =>
        listBackups(dataPath, folder).map((backup) =>
          summarise(join(folder, backup.file), backup, context?.workspace.log ?? null),
        ),
      ),
    async restore(id) {
      const isListed = foldersOf(dataPath, memory).some((folder) =>
        listBackups(dataPath, folder).some(({ file }) => join(folder, file) === id),
      );
      if (!isListed) throw new Refusal('MISSING', '这份备份不在了，请刷新后再选');
      await restoreFrom(id);
    },
    restoreFrom,
    restoreFile: (file) =>
      withScratch(async (folder) => {
        // Under its own name, which a refusal says.
        const brought = join(folder, legalFileName(file.name));
        await writeFile(brought, file.stream());
        await restoreFrom(brought);
      }),
    async lookAgain() {
      if (trouble) await whileShut(async () => {});
    },
    async goOn() {
      if (!trouble) return;
      const { kind } = trouble;
      await whileShut(async () => {
        const at = now();
        if (kind === 'unreadable') await setAside(dataPath, at, '恢复前');
        if (kind === 'mixed')
          await setLeftOverAside(dataPath, join(backupFolder(dataPath), backupName(dataPath, at, '恢复前')));
      }, true);
    },
    async rebuild(caller) {
      const { backups, workspace } = getContext();
      refuseReadonly(dataPath);
      await backups.take('重建前');
      rebuildTables(workspace, caller);
    },
    async setSecond(folder) {
      if (folder !== null && !isWritable(join(folder, 'x')))
        throw new Refusal('REFUSED', `${folder} 不是可以写入的文件夹，请检查 U 盘是否插好`);
      memory.keepSecond(dataPath, folder);
      if (folder !== null) await context?.backups.take('手动');
    },
    close() {
      clearInterval(timer);
      shut();
      lock?.release();
      lock = null;
    },
  };
}

/** What differs from the log; what cannot be read is said at its own assessment. */
function alteredIn(audit: Audit | undefined): readonly string[] {
  const unreadable = new Set(audit?.unreadable.map(({ words }) => words));
  return audit?.problems.filter((problem) => !unreadable.has(problem)) ?? [];
}

/** Whether file and folder can be written; a file that is not there yet asks the folder alone. */
function isWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Errors: a Refusal where the file is not a whole workspace. */
function refuseBroken(path: string): void {
  if (isOfEarlierVersion(path)) return;
  const { ok, problems } = checkFile(path);
  if (!ok) throw new Refusal('REFUSED', `这份数据不完整，没有恢复：${problems[0] ?? ''}`, problems);
}

/** A copy of a file of an earlier version, before it is brought forward. */
function keepEarlier(dataPath: string, at: Date): void {
  if (!existsSync(dataPath) || statSync(dataPath).size === 0 || !isOfEarlierVersion(dataPath)) return;
  const target = join(backupFolder(dataPath), backupName(dataPath, at, '升级前'));
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  for (const beside of ['', '-wal'])
    if (existsSync(`${dataPath}${beside}`)) copyFileSync(`${dataPath}${beside}`, `${target}${beside}`);
}

function refuseReadonly(dataPath: string): void {
  if (!isWritable(dataPath))
    throw new Refusal('STORAGE', `${dataPath} 所在的位置是只读的，请先把数据文件复制到可以写入的位置`);
}

function foldersOf(dataPath: string, memory: MachineMemory): readonly string[] {
  const second = memory.second(dataPath);
  return [backupFolder(dataPath), ...(second === null ? [] : [backupFolder(join(second, 'x'))])];
}
