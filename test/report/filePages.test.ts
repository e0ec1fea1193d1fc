import { describe, expect, it } from 'vitest';
import { fileModel } from '../../shared/report/fileModel.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import type { ReportName } from '../../shared/report/reportNames.ts';
import type { RowModel, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { parseRange } from '../../shared/table/cellAddress.ts';
import { shown } from './cellsOf.ts';
import { allSeen, type CandidateGiven, complete, sourceOf } from './shandongSource.ts';

const longName = (index: number) => `机电工程与智能制造学院数控技术专业群学生第${index}党支部委员会`;
const long = '检查时发现会议记录不完整，与会人员签到不齐，'.repeat(40);
/** Sheets at their fullest and their emptiest. */
const given: readonly CandidateGiven[] = [
  {
    name: longName(1),
    values: { ...complete, '1-1.b': 3, '4-4.b': 9 },
    items: { ...allSeen, '1-1': { seen: true, remark: long, evidence: long } },
    vetoes: { V1: { date: '2026-06-15', text: long } },
  },
  { name: '乙', values: complete, items: allSeen },
  { name: '丙', isSubmitted: false },
];
const filed = (name: ReportName, of = given) => fileModel(reportModel(name, sourceOf(of))).sheets;

/** The rows of each page below the repeated heads. */
function pagesOf({ rows, pages, printTitleRows }: WorksheetModel): RowModel[][] {
  const ends = [...(pages?.breaks ?? []), rows.length];
  return ends.map((end, index) =>
    rows.slice(index === 0 ? (printTitleRows?.[1] ?? 0) : ends[index - 1], end),
  );
}
const isBoxed = ({ cells }: RowModel) =>
  cells.some((cell) => cell !== null && ['text', 'center', 'number', 'strong'].includes(cell.style));
const first = (row: RowModel | undefined) => String(shown(row?.cells[0]));
const forms = ['sheets', 'summary', 'ranking', 'scorers', 'deductions', 'feedback', 'readings'] as const;

describe('the pages of a file', () => {
  it.each(forms)('of %s never hold the lines to sign alone, and number those of one worksheet', (name) => {
    for (const sheet of filed(name)) {
      const pages = pagesOf(sheet);
      const signed = pages.filter((rows) => rows.some(({ cells }) => cells[0]?.style === 'sign'));
      for (const rows of signed) expect(rows.some(isBoxed)).toBe(true);
      expect(signed.length).toBeLessThan(2);
      expect(sheet.footer.center).toBe(`第 &P 页，共 ${pages.length} 页`);
    }
  });

  it('keep the facts that decide whole, and 小计 with what it sums, wherever the pages end', () => {
    for (let length = 0; length < 60; length += 1) {
      const remark = '记录不全。'.repeat(length * 4);
      const items = { ...allSeen, '2-1': { seen: true, remark, evidence: '' } };
      const [sheet] = filed('sheets', [{ name: '乙', values: complete, items }]);
      const pages = pagesOf(sheet!);
      const ofVetoes = pages.filter((rows) =>
        rows.some((row) => /直接认定为不达标|^（[123]）/.test(first(row))),
      );
      expect({ length, pages: ofVetoes.length }).toEqual({ length, pages: 1 });
      for (const rows of pages) expect(shown(rows[0]?.cells[1])).not.toBe('小计');
    }
  });

  it('say the label of a dimension again where it goes on, inside lines of its own', () => {
    const [, sheet] = filed('sheets');
    const breaks = sheet!.pages!.breaks;
    expect(breaks.length).toBeGreaterThan(1);
    const ranges = sheet!.merges.map(parseRange);
    for (const end of breaks) {
      expect(ranges.some(({ firstRow, lastRow }) => firstRow <= end && lastRow > end)).toBe(false);
      if (end < sheet!.rows.findIndex((row) => first(row) === '合计'))
        expect(first(sheet!.rows[end])).toMatch(/（\d+）$/);
    }
  });
});

describe('the worksheets of a file', () => {
  it('begin with their number, after a first one that lists them', () => {
    const [contents, ...sheets] = filed('sheets');
    expect(contents!.name).toBe('目录');
    expect(sheets.map(({ name }) => name)).toEqual([`1 ${longName(1)}`, '2 乙', '3 丙']);
    expect(shown(contents!.rows[1]!.cells[0])).toContain('各单位按名单顺序排列');
    expect(contents!.rows.slice(3).map(({ cells }) => cells.map(shown))).toEqual([
      [1, longName(1)],
      [2, '乙'],
      [3, '丙'],
    ]);
  });

  it('are as they were where there is one', () => {
    expect(filed('summary').map(({ name }) => name)).toEqual(['汇总表']);
  });
});

describe('a list', () => {
  it('has no column for what is the same throughout, and says it above', () => {
    const heads = (of: readonly CandidateGiven[]) => filed('ranking', of)[0]!.rows[3]!.cells.map(shown);
    const alike = [
      { name: '甲', values: complete },
      { name: '乙', values: complete },
    ];
    expect(heads(alike).slice(0, 3)).toEqual(['名次', '单位', '总分\n（100）']);
    expect(filed('ranking', alike)[0]!.rows[2]!.cells.map(shown).join()).toContain(
      '类型：党总支　评分表均已签字确认',
    );
    expect(
      heads([...alike, { name: '丙', kind: '党支部', values: {}, isSubmitted: false }]).slice(0, 5),
    ).toEqual(['名次', '单位', '类型', '总分\n（100）', '状态']);
  });
});
