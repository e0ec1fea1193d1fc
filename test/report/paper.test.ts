import { describe, expect, it } from 'vitest';
import { clipRows } from '../../renderer/features/reports/paper/clipRows.ts';
import { pageRules } from '../../renderer/features/reports/paper/pageRules.ts';
import { pagedModel } from '../../shared/report/paper/pagedModel.ts';
import { splitPages } from '../../shared/report/paper/splitPages.ts';
import { tableLayout } from '../../shared/report/paper/tableLayout.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import type { CellModel, CellStyle, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { complete, sourceOf } from './shandongSource.ts';

const cell = (text: string, style: CellStyle = 'text'): CellModel => ({ style, text });

function worksheet(
  rows: readonly (CellModel | null)[][],
  more: Partial<WorksheetModel> = {},
): WorksheetModel {
  return {
    name: '表',
    paper: 'A4',
    orientation: 'portrait',
    columnWidths: [10, 10],
    rows: rows.map((cells) => ({ cells })),
    merges: [],
    footer: { left: '', center: '', right: '' },
    ...more,
  };
}

/** The first cell's text of each row, by block; a row that only keeps a line shut is left out. */
function blocksIn(sheet: WorksheetModel): string[][] {
  return tableLayout(sheet).blocks.map((rows) =>
    rows.flatMap(({ cells: [first] }) =>
      first ? [first.cell && 'text' in first.cell ? first.cell.text : ''] : [],
    ),
  );
}

describe('splitPages', () => {
  const room = { first: 10, further: 12 };
  it('gives an empty table one page', () => {
    expect(splitPages([], [], room)).toEqual([{ from: 0, to: 0 }]);
  });
  it('takes a block to the next page where it does not fit, and knows that the first has less room', () => {
    expect(splitPages([6, 3, 3, 6, 5], [1, 2, 1, 1], room)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
      { from: 4, to: 5 },
    ]);
  });
  it('splits between rows a block that no page would hold', () => {
    expect(splitPages([5, 5, 5, 5], [4], room)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });
});

describe('tableLayout', () => {
  it('parts the opening and the heads that repeat from the rest, in printed columns only', () => {
    const sheet = worksheet([[cell('题')], [cell('头')], [cell('一'), cell('甲')]], {
      printTitleRows: [2, 2],
      printColumns: 1,
    });
    const { columnWidths, opening, head, blocks } = tableLayout(sheet);
    expect(columnWidths).toEqual([10]);
    expect([opening.length, head.length, blocks.length]).toEqual([1, 1, 1]);
    expect(blocks[0]![0]!.cells).toHaveLength(1);
  });
  it('keeps rows under one merged cell together, and a heading with what it heads', () => {
    const rows = ['一', '二', '三', '四'].map((text) => [cell(text), cell('')]);
    rows[2] = [cell('三', 'caption'), cell('')];
    expect(blocksIn(worksheet(rows, { merges: ['A1:A2'] }))).toEqual([
      ['一', ''],
      ['三', '四'],
    ]);
  });
  it('joins the lines to sign, and what is below them, to the last row of content', () => {
    const rows = [
      [cell('一')],
      [cell('二')],
      [cell('说明', 'small')],
      [cell('签一', 'sign')],
      [cell('签二', 'sign')],
      [cell('记录', 'small')],
    ];
    expect(blocksIn(worksheet(rows)).at(-1)).toEqual(['二', '说明', '签一', '签二', '记录']);
  });
  it('has each block whole by itself beside, so that its rows can be measured', () => {
    const [sheet] = reportModel('sheets', sourceOf([{ name: '甲', values: complete }])).sheets;
    const { apart, blocks, columnWidths } = tableLayout(sheet!);
    expect(apart.map((rows) => rows.length)).toEqual(blocks.map((rows) => rows.length));
    for (const rows of apart) {
      const places = rows
        .flatMap(({ cells }) => cells)
        .reduce((sum, cell) => sum + cell.columns * cell.rows, 0);
      expect(places).toBe(rows.filter(({ cells }) => cells.length > 0).length * columnWidths.length);
    }
  });
  it('does not leave signatures alone on any report', () => {
    for (const name of ['sheets', 'summary', 'blank', 'feedback', 'readings'] as const) {
      const [sheet] = reportModel(name, sourceOf([{ name: '甲', values: complete }])).sheets;
      const last = tableLayout(sheet!).blocks.at(-1)!;
      const styles = last.map(({ cells }) => cells[0]?.cell?.style);
      expect(styles).toContain('sign');
      expect(['text', 'center', 'number', 'strong']).toContain(styles[0]);
    }
  });
});

describe('clipRows', () => {
  it('cuts a cell that reaches over the page’s end and says its text again on the next', () => {
    const rows = tableLayout(
      worksheet(
        [
          [cell('长'), cell('1')],
          [null, cell('2')],
          [null, cell('3')],
        ],
        { merges: ['A1:A3'] },
      ),
    ).blocks.flat();
    const [first] = clipRows(rows, 0, 2);
    expect(first!.cells[0]).toMatchObject({ rows: 2, cell: { text: '长' } });
    const [next] = clipRows(rows, 2, 3);
    expect(next!.cells.map((each) => each.column)).toEqual([1, 2]);
    expect(next!.cells[0]).toMatchObject({ rows: 1, cell: { text: '长' } });
  });
});

describe('pageRules', () => {
  it('gives each paper one rule of its size, without margins of the browser', () => {
    const rules = pageRules([
      { paper: 'A4', orientation: 'portrait' },
      { paper: 'A4', orientation: 'landscape' },
      { paper: 'A4', orientation: 'portrait' },
    ]);
    expect(rules[0]!.css).toBe('@page report-A4-portrait { size: 210mm 297mm; margin: 0 }');
    expect(rules[1]!.css).toContain('297mm 210mm');
    expect(rules[2]).toEqual(rules[0]);
  });
});

it('keeps the lines to sign and the seal on one page with the last notes, where notes and lines fill more than a page', () => {
  const note = (text: string): CellModel => ({ style: 'small', text });
  const sign = (text: string): CellModel => ({ style: 'sign', text });
  const notes = Array.from({ length: 11 }, (_, index) => [note(`说明${index + 1}`)]);
  for (const tall of [20, 40, 60, 80]) {
    const whole = worksheet(
      [[cell('头')], [cell('一')], ...notes, [sign('组长')], [sign('成员')], [sign('日期')], [sign('盖章')]],
      { orientation: 'landscape', printTitleRows: [1, 1] },
    );
    const rows = whole.rows.map((row, index) => ({ ...row, height: index > 1 && index < 13 ? tall : 20 }));
    const [sheet] = pagedModel({ title: '表', order: '', sheets: [{ ...whole, rows }] }).sheets;
    const ends = [...(sheet?.pages?.breaks ?? []), rows.length];
    // Rows 11 to 17 are the last three notes and the four lines.
    expect(ends.filter((end) => end > 10 && end < rows.length)).toEqual([]);
    expect(ends.length).toBeGreaterThan(tall > 40 ? 1 : 0);
  }
});
