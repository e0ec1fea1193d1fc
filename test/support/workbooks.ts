import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { read, utils, type WorkBook } from 'xlsx';
import { cases } from './mainWalk.ts';

/** The workbook as it is, and as LibreOffice recomputes it where that is installed. */
function readings(path: string): WorkBook[] {
  const asWritten = read(readFileSync(path));
  const folder = mkdtempSync(join(dirname(path), 'recomputed-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const made = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    path,
  ]);
  if (made.error) return [asWritten];
  return [asWritten, read(readFileSync(join(folder, basename(path))))];
}

const rowsOf = (book: WorkBook, name: string): unknown[][] => {
  const sheet = book.Sheets[name];
  return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null }) : [];
};

/** The summary holds every candidate with its total, the vetoed one without a rank, and no failed check. */
export function expectSummary(path: string): void {
  for (const book of readings(path)) {
    const rows = rowsOf(book, book.SheetNames[0] ?? '');
    for (const { name, total } of cases) {
      const row = rows.find((cells) => cells.includes(name));
      expect(row, name).toBeDefined();
      expect(row, name).toContain(Number(total));
    }
    const cells = rows.flat();
    expect(cells).toContain('一致');
    expect(cells).not.toContain('不一致');
    expect(rows.find((row) => row.includes('后勤服务党总支'))?.join('|')).toContain('不达标');
  }
}

/** Each candidate's sheet has its total, from the workbook's own formulas, and no failed check. */
export function expectSheets(path: string): void {
  for (const book of readings(path)) {
    // A page of contents comes first.
    expect(book.SheetNames[0]).toBe('目录');
    expect(book.SheetNames).toHaveLength(cases.length + 1);
    for (const { name, total } of cases) {
      const sheetName = book.SheetNames.find((one) => one.includes(name)) ?? '';
      const rows = rowsOf(book, sheetName);
      const totalRow = rows.find((row) =>
        row.some((cell) => String(cell ?? '').replace(/\s/g, '') === '合计'),
      );
      expect(totalRow, name).toContain(Number(total));
      expect(rows.flat()).toContain('一致');
      expect(rows.flat()).not.toContain('不一致');
    }
  }
}
