import type { BackupName } from './backupName.ts';

/** A backup with its size. Units: bytes. */
export interface SizedBackup extends BackupName {
  readonly size: number;
}

/** All backups together, at most. Units: bytes. */
export const mostBackupBytes = 1024 ** 3;
/** For so many days before today the last one of each day stays. */
const dailyDays = 30;
/** Made before something was put in the place of the present file: the only copy of that. */
const lastCopies: ReadonlySet<string> = new Set(['恢复前', '升级前', '重建前']);

/**
 * The backups that make room, the oldest first: all of today stay, of the thirty days before the last one of each day, of
 * earlier times the last one of each month; and never more than 1 GB, but always the newest.
 *
 * @param today this computer's day as 2026-11-29
 */
export function backupsToDrop(backups: readonly SizedBackup[], today: string): SizedBackup[] {
  const newestFirst = [...backups].sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  const firstDaily = dayBefore(today, dailyDays);
  const seen = new Set<string>();
  const dropped: SizedBackup[] = [];
  let bytes = 0;
  for (const [index, backup] of newestFirst.entries()) {
    const span = backup.day >= firstDaily ? backup.day : backup.day.slice(0, 7);
    const isKept = backup.day >= today || lastCopies.has(backup.reason) || !seen.has(span);
    if (!lastCopies.has(backup.reason)) seen.add(span);
    if (index > 0 && (!isKept || bytes + backup.size > mostBackupBytes)) dropped.push(backup);
    else bytes += backup.size;
  }
  return dropped.reverse();
}

function timeOf({ day, time }: BackupName): string {
  return `${day} ${time}`;
}

function dayBefore(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - days)).toISOString().slice(0, 10);
}
