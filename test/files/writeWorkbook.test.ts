import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from '../../shared/report/workbookModel.ts';

const cells = (...texts: string[]): CellModel[] => texts.map((text) => ({ style: 'text', text }));
function modelOf(sheets: readonly Partial<WorksheetModel>[]): WorkbookModel {
  return {
    title: '试',
    sheets: sheets.map((sheet, index) => ({
      name: `表${index + 1}`,
      paper: 'A4',
      orientation: 'portrait',
      columnWidths: [20, 20],
      rows: [],
      merges: [],
      footer: { left: '', center: '第 &P 页', right: '' },
      ...sheet,
    })),
  };
}
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

describe('writeWorkbook', () => {
  it('writes text that begins with = + - @ and text that looks like an error as text', async () => {
    const texts = ['=1+1', '+86', '-甲', '@乙', '#N/A', '#REF!', '𠮷', 'a\ufffeb\u0001c', '_x000D_', '00123'];
    const bytes = await writeWorkbook(modelOf([{ rows: texts.map((text) => ({ cells: cells(text) })) }]));
    const sheet = read(bytes).Sheets.表1!;
    const shown = texts.map((_, index) => sheet[`A${index + 1}`]);
    expect(shown.map((cell) => cell.t)).toEqual(texts.map(() => 's'));
    expect(shown.map((cell) => cell.f)).toEqual(texts.map(() => undefined));
    expect(shown.map((cell) => cell.v)).toEqual([
      '=1+1',
      '+86',
      '-甲',
      '@乙',
      '#N/A',
      '#REF!',
      '𠮷',
      'abc',
      '_x000D_',
      '00123',
    ]);
  });

  it('writes an empty text as an empty cell, so that formulas find it blank', async () => {
    const bytes = await writeWorkbook(modelOf([{ rows: [{ cells: cells('') }] }]));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="\d+"\/>/);
  });

  it('carries each formula’s value and asks for recalculation on load', async () => {
    const rows = [
      {
        cells: [
          { style: 'number', number: 2 },
          { style: 'number', formula: 'A1*2', value: 4 },
          { style: 'number', formula: '""', value: '' },
        ],
      },
    ] as const;
    const bytes = await writeWorkbook(modelOf([{ rows }]));
    expect(read(bytes).Sheets.表1!.B1).toMatchObject({ f: 'A1*2', v: 4 });
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('quotes sheet names in print titles and print areas, and puts borders round merges', async () => {
    const bytes = await writeWorkbook(
      modelOf([
        {
          name: "机电系's 1",
          rows: [{ cells: [...cells('甲'), null] }],
          merges: ['A1:B1'],
          printTitleRows: [1, 1],
          printColumns: 2,
        },
      ]),
    );
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(">'机电系''s 1'!$1:$1<");
    expect(workbook).toContain(">'机电系''s 1'!$A$1:$B$1<");
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="B1" s="\d+"\/>/);
  });

  it('writes sheets whose names collide after cutting to 31 characters', async () => {
    const long = '中'.repeat(40);
    const names = read(
      await writeWorkbook(modelOf([{ name: `${long}一` }, { name: `${long}二` }])),
    ).SheetNames;
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });

  it('prints on A4, fitted to the width, with page numbers', async () => {
    const xml = partOf(
      await writeWorkbook(modelOf([{ orientation: 'landscape' }])),
      'xl/worksheets/sheet1.xml',
    );
    expect(xml).toContain('paperSize="9"');
    expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('第 &amp;P 页');
  });

  it('keeps panes, filter, hidden columns and A3, and says how far it is', async () => {
    const rows = Array.from({ length: 30 }, () => ({ cells: cells('甲', '乙'), height: 20 }));
    const shares: number[] = [];
    const bytes = await writeWorkbook(
      modelOf([
        { rows, paper: 'A3', frozen: { rows: 1, columns: 1 }, filterRows: [1, 30], hiddenColumns: [2] },
        { rows },
      ]),
      (share) => shares.push(share),
    );
    expect(shares).toEqual([0.5, 1]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<autoFilter ref="A1:B30"/>');
    expect(xml).toContain('paperSize="8"');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(">'表1'!$A$1:$B$30<");
    const columns = read(bytes, { cellStyles: true }).Sheets.表1!['!cols']!;
    expect(columns.map((column) => column.hidden ?? false)).toEqual([false, true]);
  });

  it('gives the same bytes for the same workbook', async () => {
    const model = modelOf([{ rows: [{ cells: cells('甲') }] }]);
    expect(await writeWorkbook(model)).toEqual(await writeWorkbook(model));
  });
});
