import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { makeReport } from '../../electron/service/reports.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { withoutColumns } from '../../shared/report/withoutColumns.ts';
import { decision, decisionEntry, notice, noticeEntry } from '../notice/dossiers.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { testContext } from '../support/testContext.ts';
import { shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { complete, shandong, sourceOf } from './shandongSource.ts';

const { '4-5.a': _, ...incomplete } = complete;
/** Ranked 1, 2, 2, 4: 100, 98.5, 98.5, 95.5; one unscored and one vetoed. */
const given = [
  { name: '甲', values: { ...complete, '3-1.a': 3 } },
  { name: '乙', values: complete },
  { name: '丙', values: { ...complete, '3-1.a': 3 } },
  { name: '丁', values: complete, vetoes: { V1: { date: '2026-06-15', text: '通报。' } } },
  { name: '戊', values: incomplete, isSubmitted: false },
  { name: '己', values: { ...complete, '3-1.a': 9 } },
];
const rowsOf = (sheet: ReturnType<typeof reportModel>['sheets'][number] | undefined, columns: number[]) =>
  (sheet?.rows ?? []).map(({ cells }) => columns.map((at) => shown(cells[at])));

describe('the ranking', () => {
  it('ranks 1, 2, 2, 4, and lists apart, without a rank, who is unscored and who is vetoed', () => {
    const [sheet] = reportModel('ranking', sourceOf(given)).sheets;
    expect(rowsOf(sheet, [0, 1, 2, 3]).slice(4, 12)).toEqual([
      [1, '乙', 100, '已签字'],
      [2, '甲', 98.5, '已签字'],
      [2, '丙', 98.5, '已签字'],
      [4, '己', 95.5, '已签字'],
      ['未评完的单位（1 个，不排名次）', '', '', ''],
      ['—', '戊', '', '未评完'],
      ['有直接认定情形的单位（1 个，不排名次）', '', '', ''],
      ['—', '丁', 100, '符合直接认定情形（1），不达标'],
    ]);
    expect(wordsIn(sheet!)).toContain('尚有 1 个单位的评分表未签字确认，名次为暂列');
    expect(wordsIn(sheet!)).toContain('学院党委（盖章）：');
    expect(sheet).toMatchObject({ paper: 'A4', printTitleRows: [4, 4], filterRows: [4, 8], printColumns: 4 });
  });

  it('gives some candidates the rank that they have among all, as a plain number', () => {
    const [sheet] = reportModel('ranking', sourceOf(given), ['c3', 'c6']).sheets;
    expect(sheet!.rows.slice(4, 6).map(({ cells }) => cells[0])).toEqual([
      { style: 'strong', number: 2 },
      { style: 'strong', number: 4 },
    ]);
    expect(wordsIn(sheet!)).toContain('名次为全部 6 个单位中的名次');
  });

  it.runIf(hasLibreOffice)('has ranks and checks that LibreOffice computes alike', async () => {
    const model = spoilt(reportModel('ranking', sourceOf(given)));
    const sheet = recalculated(await writeWorkbook(model)).Sheets.排名表!;
    expect([5, 6, 7, 8].map((row) => sheet[`A${row}`].v)).toEqual([1, 2, 2, 4]);
    expect([5, 6, 7, 8].map((row) => sheet[`G${row}`].v)).toEqual(['一致', '一致', '一致', '一致']);
  });
});

describe('the deductions', () => {
  const found = {
    ...complete,
    '1-3.a': ['工作方案', '其他'],
    '1-4.a': true,
    '4-2.a': 3,
    '4-2.b': 9,
  };
  const source = sourceOf([
    {
      name: '甲',
      values: found,
      evidence: { '1-4.a': { date: '2026-06-15', text: '通报。' } },
      items: { '1-3': { seen: true, remark: '已补交。', evidence: '' } },
    },
    given[3]!,
    given[4]!,
  ]);

  it('names each one with its rule, count, points and reason, and takes back what goes below 0', () => {
    const [sheet] = reportModel('deductions', source).sheets;
    const rows = rowsOf(sheet, [0, 1, 2, 3, 4, 5, 6]).slice(4);
    const sum = rows.findIndex(([first]) => first === '小计');
    const own = rows.slice(0, sum);
    // 1-3: two of 0.5. 1-4: all of its 2. 4-2: 3 × 2 capped at 2, then 9 × 0.5 off, of which 2.5 are not taken.
    expect(
      own.map(([, , item, max, score, points]) => [String(item).slice(0, 3), max, score, points]),
    ).toEqual([
      ['1-3', 3, 2, 1],
      ['1-4', 2, 0, 2],
      ['4-2', 2, 0, 2],
    ]);
    expect(own.map(([, , , , , , reason]) => reason)).toEqual([
      '民主生活会、组织生活会材料缺项：2 项 × 0.5 分（工作方案、其他）\n备注：已补交。',
      expect.stringMatching(/本项为 0 分\n依据（2026年6月15日）：通报。$/),
      '材料缺少：9 份 × 0.5 分（扣完为止）',
    ]);
    // The unit's name stands once, beside all of its rows.
    expect(own.map(([, unit]) => unit)).toEqual(['甲', '', '']);
    expect(sheet!.merges).toContain(`B5:B${5 + sum}`);
    expect(rows[sum]!.slice(2)).toEqual(['', 100, 95, 5, '']);
    const others = rowsOf(sheet, [0, 1, 2]).slice(4 + sum + 1);
    expect(others).toContainEqual([
      '—',
      '',
      expect.stringMatching(/^直接认定情形（1）.*\n依据（2026年6月15日）：通报。/),
    ]);
    expect(others).toContainEqual(['—', '丁', '没有扣分']);
    const open = rowsOf(sheet, [1, 2, 4, 6]).slice(4);
    expect(open).toContainEqual(['戊', expect.stringMatching(/^4-5/), '', '公开宣传报道：尚未填写']);
  });

  it.runIf(hasLibreOffice)('has sums and checks that LibreOffice computes alike', async () => {
    const model = reportModel('deductions', source);
    const [sheet] = model.sheets;
    const book = recalculated(await writeWorkbook(spoilt(model))).Sheets.扣分情况表!;
    let all = 0;
    sheet!.rows.forEach(({ cells }, index) => {
      if (shown(cells[0]) !== '小计') return;
      const value = book[`F${index + 1}`].v as number;
      expect(value).toBe(shown(cells[5]));
      all += value;
      const check = shown(cells[9]);
      expect(['一致', '未评完']).toContain(check);
      expect(book[`J${index + 1}`].v).toBe(check);
    });
    const last = sheet!.rows.findIndex(({ cells }) => shown(cells[0]) === '合计') + 1;
    expect(book[`F${last}`].v).toBe(all);
  });
});

describe('the scorers', () => {
  it('gives the items of signed sheets with who signed them, and none of the others', () => {
    const [sheet] = reportModel('scorers', sourceOf([given[0]!, given[4]!])).sheets;
    const column = 2 + shandong.sheet.items.findIndex(({ id }) => id === '3-1');
    const sum = 2 + shandong.sheet.items.length;
    const max = shandong.sheet.items.find(({ id }) => id === '3-1')!.max / 100;
    const [first, second] = rowsOf(sheet, [1, column, sum, sum + 1]).slice(5);
    expect(first).toEqual(['甲', max - 1.5, 98.5, '周正明、吴晓岚']);
    expect(second).toEqual(['戊', '', '', '未签字']);
    expect(sheet).toMatchObject({ paper: 'A3', orientation: 'landscape', printTitleRows: [4, 5] });
  });

  it.runIf(hasLibreOffice)(
    'sets Tianjin’s sources side by side, with sums that LibreOffice computes alike',
    async () => {
      const context = testContext();
      const { id } = loadDemo(context).find(({ scheme }) => scheme === 'tianjin-wuhao')!;
      const model = makeReport(context, { assessmentId: id, report: 'scorers' });
      const [sheet] = model.sheets;
      const items = shipped('tianjin-wuhao').sheet!.items.length;
      const at = sheet!.rows.findIndex(({ cells }) => shown(cells[1]) === '公共基础部教师党支部');
      const rows = rowsOf(sheet, [3, 4 + items]).slice(at, at + 4);
      expect(rows).toEqual([
        ['支部自评\n（分类定级）', 84.5],
        ['上级党（工）委评定\n（分类定级）', 83],
        ['支部自评\n（考核评定）', 85.5],
        ['上级党（工）委评定\n（考核评定）', 84.5],
      ]);
      const book = recalculated(await writeWorkbook(spoilt(model))).Sheets.评分明细表!;
      const column = 5 + items;
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((a, i, all) => (i < 26 ? [a] : all));
      const name = (index: number) =>
        index < 26 ? letters[index]! : `${letters[Math.floor(index / 26) - 1]}${letters[index % 26]}`;
      for (let row = 6; row < 6 + 32; row += 1) {
        expect(book[`${name(column - 1)}${row}`].v).toBe(shown(sheet!.rows[row - 1]!.cells[column - 1]));
        expect(book[`${name(column + 4)}${row}`].v).toBe('一致');
      }
    },
  );
});

describe('the list of materials', () => {
  it('names every report that the scheme has but blank forms, a copy for each candidate where there is one', () => {
    const [sheet] = reportModel('materials', sourceOf(given)).sheets;
    const rows = rowsOf(sheet, [0, 1, 2, 4]).slice(4);
    const names = rows.map(([, name]) => name);
    const wanted = reportsFor(shandong)
      .filter((name) => !['blank', 'blank-ballot', 'materials'].includes(name))
      .map((name) => reportKinds[name].title);
    expect(names.slice(0, wanted.length)).toEqual(wanted);
    expect(rows[0]).toEqual([1, '评分表', 6, '每个单位一份，签字存档；已签字 5 份，未签字 1 份']);
    const sum = rows.find(([first]) => first === '合计')!;
    // Twice six sheets, and six lists (with the readings); nothing is published yet.
    expect(sum[2]).toBe(6 + 6 + (wanted.length - 2));
  });

  it('names notice, decision and archive where they exist, and no draft', () => {
    const papers = (...entries: Entry[]) => {
      const source = sourceOf(given);
      const dossier = { ...source.dossier, register: createRegister(entries) };
      const [sheet] = reportModel('materials', { ...source, dossier }).sheets;
      return rowsOf(sheet, [1, 2, 4])
        .slice(4)
        .filter(([name]) => ['公示', '表彰决定', '归档文件'].includes(String(name)));
    };
    const issued = { by: '周正明', on: '2026-11-10' };
    expect(papers(noticeEntry('1', notice()), decisionEntry(decision()))).toEqual([]);
    const first = noticeEntry('1', notice({ issued }));
    const next = notice({ issued, firstDay: '2026-11-17', lastDay: '2026-11-23' });
    const both = '2026年11月10日起（已被代替）、2026年11月17日起，张贴件存档';
    expect(papers(first)).toEqual([['公示', 1, '2026年11月10日起，张贴件存档']]);
    expect(papers(first, noticeEntry('2', next))).toEqual([['公示', 2, both]]);
    const archive = ['归档文件', 1, '数据文件、全部报表、公文和日志，附校验清单'];
    expect(papers(first, noticeEntry('2', { ...next, closed: issued }))).toEqual([
      ['公示', 2, both],
      archive,
    ]);
    expect(papers(decisionEntry(decision({ issued })))).toEqual([['表彰决定', 1, '附表彰名单'], archive]);
  });

  it('is there for schemes without a sheet, which have no ranking by points', () => {
    for (const id of ['zjiet-grading', 'zju-excellent', 'zju-shuangchuang']) {
      const names = reportsFor(shipped(id));
      expect(names).toContain('materials');
      expect(names.filter((name) => ['ranking', 'scorers', 'deductions'].includes(name))).toEqual([]);
    }
  });
});

describe('withoutColumns', () => {
  /** Of two kinds, so that 类型 has a column. */
  const mixed = given.map((each, index) => ({ ...each, kind: index === 0 ? '党支部' : '党总支' }));

  it('hides columns that may be left out, keeps all cells, and no other column', async () => {
    const model = reportModel('summary', sourceOf(mixed));
    const cut = withoutColumns(model, ['单位', '类型']);
    expect(cut.sheets[0]!.hiddenColumns).toEqual([3]);
    expect(cut.sheets[0]!.rows).toBe(model.sheets[0]!.rows);
    expect(withoutColumns(model, [])).toBe(model);
  });

  it.runIf(hasLibreOffice)('leaves formulas right in a workbook whose columns are hidden', async () => {
    const model = withoutColumns(reportModel('summary', sourceOf(mixed)), ['类型', '状态']);
    const bytes = await writeWorkbook(spoilt(model));
    const columns = read(bytes, { cellStyles: true }).Sheets.汇总表!['!cols']!;
    expect([2, 3, 4].map((column) => columns[column - 1]?.hidden ?? false)).toEqual([false, true, false]);
    const book = recalculated(bytes).Sheets.汇总表!;
    expect(book.I6.v).toBe(98.5);
    expect(book.N6.v).toBe('一致');
  });
});
