import { existsSync } from 'node:fs';
import type { Place } from '../shared/assessment/place.ts';
import type { ErrorCode } from '../shared/contract/errors.ts';
import { innerQuotes } from '../shared/text/innerQuotes.ts';

/**
 * What a person can run into: a declared error of the contract, with a Chinese sentence for them, the single causes, and
 * where it is mended, where that is another screen.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly string[];
  readonly place: Place | undefined;
  constructor(code: ErrorCode, message: string, problems: readonly string[] = [], place?: Place) {
    super(innerQuotes(message));
    this.code = code;
    this.problems = problems.map(innerQuotes);
    this.place = place;
  }
}

/** What happened to the file named, and what to do; the words fit the screen as well as the command line. */
const storageSentences: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/^SQLITE_FULL|^ENOSPC/, (path) => `磁盘已满，没有写入 ${path}。请清理磁盘空间后再试`],
  [
    /^SQLITE_READONLY|^EROFS/,
    (path) => `${path} 或所在文件夹是只读的，没有写入。请检查文件夹权限，或换到可以写入的位置`,
  ],
  [
    /^EACCES|^EPERM|^SQLITE_PERM|^SQLITE_AUTH/,
    (path) => `没有权限读写 ${path} 或所在文件夹。请检查权限，或换一个位置`,
  ],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, (path) => `${path} 正被另一个程序占用，请稍候再试`],
  [/^SQLITE_NOTADB/, (path) => `${path} 不是五好考评的数据文件`],
  [/^SQLITE_CORRUPT/, (path) => `数据文件已损坏：${path}。请先把它另存一份，再用最近的备份打开`],
  [
    /^SQLITE_CANTOPEN|^ENOENT|^ENOTDIR|^EISDIR|^EEXIST/,
    (path) => `打不开 ${path} 或所在文件夹。请检查路径是否存在、是否有权限`,
  ],
  [/^SQLITE_IOERR|^EIO|^ENODEV/, (path) => `读写 ${path} 时磁盘出错，没有写入。请检查磁盘或 U 盘是否拔出`],
];

/**
 * The refusal that an error of the disk or of SQLite means for a person; null where it is something else. `path` is
 * the file at work, named unless the error itself names another.
 */
export function asStorageRefusal(error: unknown, path: string): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const sentenceOf = storageSentences.find(([pattern]) => code !== null && pattern.test(code))?.[1];
  if (!sentenceOf || !code) return null;
  return new Refusal('STORAGE', sentenceOf(fileIn(error, code) ?? path), [`${code}：${error.message}`]);
}

/** What SQLite and the disk say of a file that was open, once its stick is pulled out: they take it for damaged. */
const afterPullingOut =
  /^SQLITE_(?:CORRUPT|NOTADB|IOERR|CANTOPEN|READONLY)|^E(?:IO|NODEV|NXIO|NOENT|NOTDIR|STALE)/;

/**
 * As asStorageRefusal, of a file that is open: one that is not there any more was pulled out or moved, and is not damaged.
 *
 * @example asOpenFileRefusal(corrupt, '/media/usb/a.kaoping')?.message // '/media/usb/a.kaoping 不在了：…'
 */
export function asOpenFileRefusal(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error ? codeOf(error) : null;
  if (code === null || !afterPullingOut.test(code) || existsSync(path)) return asStorageRefusal(error, path);
  return new Refusal(
    'STORAGE',
    `${path} 不在了，没有写入：U 盘可能已拔出，或文件被移走。文件没有损坏，请插好 U 盘或找回文件后再试`,
  );
}

/** The file that the error names; of a copy for which there is no room, the new one. */
function fileIn(error: Error, code: string): string | null {
  if (code === 'ENOSPC' && 'dest' in error && typeof error.dest === 'string') return error.dest;
  return 'path' in error && typeof error.path === 'string' ? error.path : null;
}

/** The error's code; better-sqlite3 gives none for a folder that is not there. */
function codeOf(error: Error): string | null {
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) return 'ENOENT';
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
