import type { ErrorCode } from '../shared/contract/errors.ts';

/** What a person can run into: a declared error of the contract, with a Chinese sentence for them. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly string[];
  constructor(code: ErrorCode, message: string, problems: readonly string[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

const storageSentences: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL|^ENOSPC/, '磁盘已满，这次修改没有保存。请清理磁盘空间后再试，屏幕上的内容不会丢失'],
  [
    /^SQLITE_READONLY|^EROFS/,
    '数据文件或所在文件夹是只读的，不能保存。请检查文件夹权限，或把数据文件移到可以写入的位置',
  ],
  [/^EACCES|^EPERM|^SQLITE_PERM|^SQLITE_AUTH/, '没有权限读写数据文件或所在文件夹。请检查权限，或换一个位置'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, '数据文件正被另一个程序占用，请稍候再试'],
  [/^SQLITE_NOTADB/, '这个文件不是五好考评的数据文件'],
  [/^SQLITE_CORRUPT/, '数据文件已损坏。请先把它另存一份，再用最近的备份打开'],
  [
    /^SQLITE_CANTOPEN|^ENOENT|^ENOTDIR|^EISDIR|^EEXIST/,
    '打不开数据文件或所在文件夹。请检查路径是否存在、是否有权限',
  ],
  [/^SQLITE_IOERR|^EIO|^ENODEV/, '读写磁盘出错，这次修改没有保存。请检查磁盘或 U 盘是否拔出'],
];

/** The refusal that an error of the disk or of SQLite means for a person; null where it is something else. */
export function asStorageRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const sentence = storageSentences.find(([pattern]) => code !== null && pattern.test(code))?.[1];
  return sentence && code ? new Refusal('STORAGE', sentence, [`${code}：${error.message}`]) : null;
}

/** The error's code; better-sqlite3 gives none for a folder that is not there. */
function codeOf(error: Error): string | null {
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) return 'ENOENT';
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
