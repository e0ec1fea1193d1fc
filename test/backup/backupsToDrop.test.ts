import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName } from '../../electron/backup/backupName.ts';
import { backupsToDrop, mostBackupBytes, type SizedBackup } from '../../electron/backup/backupsToDrop.ts';

const backup = (day: string, time = '08:00:00', reason = '定时', size = 1000): SizedBackup => ({
  file: `五好考评-${day}-${time}-${reason}`,
  day,
  time,
  reason,
  size,
});
const today = '2026-11-29';
const dropped = (all: readonly SizedBackup[]) =>
  backupsToDrop(all, today).map(({ day, time }) => `${day} ${time}`);

describe('which backups make room', () => {
  it('are none of today', () => {
    expect(dropped(['08', '09', '10', '11'].map((hour) => backup(today, `${hour}:00:00`)))).toEqual([]);
  });

  it('are all but the last of each of the thirty days before', () => {
    const all = ['2026-11-28', '2026-10-30'].flatMap((day) => [
      backup(day, '08:00:00'),
      backup(day, '17:00:00'),
    ]);
    expect(dropped(all)).toEqual(['2026-10-30 08:00:00', '2026-11-28 08:00:00']);
  });

  it('are all but the last of each month before that', () => {
    const all = ['2026-09-01', '2026-09-30', '2026-08-15', '2025-09-02'].map((day) => backup(day));
    expect(dropped(all)).toEqual(['2026-09-01 08:00:00']);
  });

  it('are never what was set aside when one went back, unless there is no room', () => {
    const all = [backup('2026-11-20', '08:00:00', '恢复前'), backup('2026-11-20', '09:00:00')];
    expect(dropped(all)).toEqual([]);
  });

  it('are the oldest where all together are over 1 GB, and never the newest', () => {
    const size = 600 * 1024 ** 2;
    expect(
      dropped([backup(today, '08:00:00', '定时', size), backup(today, '09:00:00', '定时', size)]),
    ).toEqual([`${today} 08:00:00`]);
    expect(dropped([backup(today, '08:00:00', '定时', 4 * mostBackupBytes)])).toEqual([]);
  });

  it('leave at most 1 GB, the newest among it', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((ago) => {
      const at = new Date(Date.UTC(2026, 10, 29 - ago));
      return backup(at.toISOString().slice(0, 10), '08:00:00', '定时', 30 * 1024 ** 2);
    });
    fc.assert(
      fc.property(fc.uniqueArray(days, { selector: ({ day }) => day, maxLength: 80 }), (all) => {
        const gone = new Set(backupsToDrop(all, today));
        const kept = all.filter((each) => !gone.has(each));
        expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(mostBackupBytes);
        const newest = [...all].sort((a, b) => (a.day < b.day ? 1 : -1))[0];
        if (newest) expect(kept).toContain(newest);
      }),
    );
  });
});

describe('a backup’s name', () => {
  it.each(['五好考评', '2026年 考核-终稿', 'a-20260101-000000-签字'])(
    'says when and why, and is read back: %s',
    (stem) => {
      const path = `/数据/${stem}.kaoping`;
      const name = backupName(path, new Date(2026, 10, 29, 9, 3, 5), '签字');
      expect(name).toBe(`${stem}-20261129-090305-签字.kaoping`);
      expect(parseBackupName(path, name)).toMatchObject({ day: today, time: '09:03:05', reason: '签字' });
      expect(parseBackupName('/数据/别的.kaoping', name)).toBeNull();
      expect(parseBackupName(path, `${name}.part`)).toBeNull();
    },
  );
});
