import { basename, extname } from 'node:path';

/** Why a backup was made, as its file's name says it. */
export const backupReasons = [
  '启动',
  '签字',
  '导入前',
  '公示前',
  '定时',
  '手动',
  '升级前',
  '恢复前',
  '重建前',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup's name says. `day` is 2026-11-29, `time` 11:03:59, both of this computer's clock. */
export interface BackupName {
  readonly file: string;
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

/**
 * The name of a backup of a data file, made at the time.
 *
 * @example backupName('/数据/五好考评.kaoping', new Date(2026, 10, 29, 11, 3, 59), '签字') // '五好考评-20261129-110359-签字.kaoping'
 */
export function backupName(dataPath: string, at: Date, reason: BackupReason): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return `${stemOf(dataPath)}-${day}-${time}-${reason}.kaoping`;
}

/** What the name says; null where it is no backup of that data file. */
export function parseBackupName(dataPath: string, file: string): BackupName | null {
  const stem = stemOf(dataPath);
  if (!file.startsWith(`${stem}-`)) return null;
  const match = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([^-]+)\.kaoping$/.exec(
    file.slice(stem.length + 1),
  );
  if (!match) return null;
  const [, year, month, date, hour, minute, second, reason = ''] = match;
  return { file, day: `${year}-${month}-${date}`, time: `${hour}:${minute}:${second}`, reason };
}

function stemOf(dataPath: string): string {
  return basename(dataPath, extname(dataPath));
}
