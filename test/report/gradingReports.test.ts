import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { ratio } from '../../shared/number/ratio.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { exactValue, gradeFormula, partsFormula } from '../../shared/report/totalFormulas.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { sourceOf as schemeSourceOf, shipped } from '../scheme/shippedSchemes.ts';
import { shown, spoilt, wordsIn } from './cellsOf.ts';
import { tianjinSource, zjietSource } from './gradingSource.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const rowsOf = (sheet: WorksheetModel) => sheet.rows.map(({ cells }) => cells.map(shown));
const rowWith = (sheet: WorksheetModel, text: string | number, column = 1) =>
  rowsOf(sheet).find((row) => row[column] === text) ?? [];

describe('the grading form', () => {
  it('has a worksheet for each round that a branch has begun', () => {
    const names = reportModel('grading-form', tianjinSource()).sheets.map(({ name }) => name);
    expect(names).toEqual(['第一党支部-分类定级', '第一党支部-考核评定', '第二党支部-分类定级']);
  });

  it('sets 自评, 测评 and 评定 side by side, with 小计, 合计, 总分 and 等次 as worked by hand', () => {
    const [october, december, second] = reportModel('grading-form', tianjinSource()).sheets;
    const sums = (sheet: WorksheetModel) =>
      rowsOf(sheet)
        .filter((row) => row[1] === '小计' || row[0] === '合计')
        .map((row) => [row[4], row[6]]);
    expect(sums(december!)).toEqual([
      [20, 17.5],
      [20, 17],
      [20, 19.5],
      [20, 20],
      [20, 19],
      [100, 93],
    ]);
    expect(rowWith(december!, '总分', 0)[4]).toBe(93);
    expect(rowWith(december!, '等次', 0)[4]).toBe('好');
    expect(rowWith(october!, '总分', 0)[4]).toBe(80.5);
    expect(rowWith(october!, '等次', 0)[4]).toBe('较好');
    // (40 + 30) of (50 + 30) votes; December has none yet.
    expect(rowWith(october!, '合计', 0)[5]).toBe(0.875);
    expect(rowWith(december!, '合计', 0)[5]).toBe('');
    expect(rowWith(second!, '合计', 0).slice(4, 7)).toEqual(['', '', '']);
    expect(rowWith(second!, '等次', 0)[4]).toBe('');
  });

  it('has every item of the five goods in the document’s order, ballots, defaults and the signing', () => {
    const source = tianjinSource();
    const [october, december] = reportModel('grading-form', source).sheets;
    const words = wordsIn(october!);
    const items = rowsOf(october!).flatMap((row) => /^(\d-\d) /.exec(String(row[1]))?.[1] ?? []);
    expect(items).toEqual(source.scheme.sheet!.items.map(({ id }) => id));
    expect(words).toContain('应到 52　实到 50　发出 50　收回 50　有效 50　无效 0　弃权 0；好 40　较好 10');
    expect(words).toContain('考评标准和分值按考评口径第1条。');
    expect(words).toContain('上级党（工）委评定已于 2026年10月14日');
    expect(wordsIn(december!)).toContain('上级党（工）委评定尚未签字确认');
  });

  it('weighs the sources where the panel gave them weights: 0.4 × 100 + 0.6 × 93', () => {
    const [, december] = reportModel('grading-form', tianjinSource([40, 0, 60])).sheets;
    expect(rowWith(december!, '总分', 0)[4]).toBe(95.8);
  });

  it.skipIf(!hasLibreOffice)('is computed alike by LibreOffice, each check 一致', async () => {
    const model = reportModel('grading-form', tianjinSource([40, 0, 60]));
    const book = recalculated(await writeWorkbook(spoilt(model)));
    model.sheets.slice(0, 2).forEach((sheet) => {
      const cells = Object.values(book.Sheets[sheet.name] ?? {}).map((cell) => cell?.v);
      expect(cells.filter((value) => value === '一致')).toHaveLength(14);
      expect(cells).not.toContain('不一致');
      expect(cells).not.toContain(-999);
    });
    const december = book.Sheets['第一党支部-考核评定'] ?? {};
    const row = rowsOf(model.sheets[1]!).findIndex((cells) => cells[0] === '总分') + 1;
    expect([december[`E${row}`]?.v, december[`E${row + 1}`]?.v]).toEqual([95.8, '好']);
  });
});

describe('the formulas of parts', () => {
  it('grades the unrounded total: 89.995 is 较好, 90 is 好', () => {
    expect(exactValue(ratio(17_999, 2))).toBe(89.995);
    expect(gradeFormula(shipped('tianjin-wuhao'), 'E9', { ways: ['好', '较好', '一般', '较差'] })).toBe(
      'IF(E9="","",IF(E9>=90,"好",IF(E9>=80,"较好",IF(E9>=70,"一般","较差"))))',
    );
    expect(partsFormula(shipped('tianjin-wuhao'), (id) => ({ self: 'E9', superior: 'G9' })[id] ?? 'F9')).toBe(
      'IF(COUNT(G9)=1,ROUND((G9*100)/100,4),"")',
    );
  });
});

describe('the grading summary', () => {
  it('lists zjiet’s units from the top down with grades, movement and what was rectified', () => {
    const [sheet] = reportModel('grading-summary', zjietSource()).sheets;
    const picked = rowsOf(sheet!)
      .slice(4, 8)
      .map((row) => [row[1], row[4], row[6], row[7], row[8], row[9], row[11]]);
    expect(picked).toEqual([
      ['机电总支', '较好', 0, 0, 0, '较好', '保持'],
      ['机关支部', '', 0, 0, 0, '', ''],
      ['数控支部', '一般', 2, 1, 1, '先进', '升'],
      ['模具支部', '一般', 1, 0, 0, '后进', '降'],
    ]);
    expect(rowWith(sheet!, '合计').slice(6, 9)).toEqual([3, 1, 1]);
    expect(rowWith(sheet!, '一般（个）')[4]).toBe(2);
    expect(rowWith(sheet!, '升（个）')[11]).toBe(1);
    expect(wordsIn(sheet!)).toContain('参考标准.pdf');
    expect(wordsIn(sheet!)).toContain('文件：“对于定级为‘一般’和‘后进’的，要重点督促落实整改。”');
  });

  it('lists Tianjin’s branches with both rounds and the movement between them', () => {
    const [sheet] = reportModel('grading-summary', tianjinSource()).sheets;
    expect(rowWith(sheet!, '第一党支部').slice(2, 13)).toEqual([
      ...[100, 0.875, 80.5, 80.5, '较好'],
      ...[100, '', 93, 93, '好'],
      '升',
    ]);
    expect(
      rowWith(sheet!, '第二党支部')
        .slice(2, 13)
        .filter((cell) => cell !== ''),
    ).toEqual([]);
    expect(
      rowWith(sheet!, '好（个）')
        .slice(3, 14)
        .filter((cell) => cell !== ''),
    ).toEqual([0, 1]);
    expect(wordsIn(sheet!)).toContain('上级党（工）委评定 100');
  });

  it.skipIf(!hasLibreOffice)('is computed alike by LibreOffice in both', async () => {
    for (const [source, agreed] of [
      [zjietSource(), 3],
      [tianjinSource([40, 0, 60]), 2],
    ] as const) {
      const model = reportModel('grading-summary', source);
      const [sheet] = model.sheets;
      const book = recalculated(await writeWorkbook(spoilt(model))).Sheets[sheet!.name] ?? {};
      const values = Object.values(book).map((cell) => cell?.v);
      expect(values.filter((value) => value === '一致')).toHaveLength(agreed);
      expect(values).not.toContain('不一致');
      expect(values).not.toContain(-999);
    }
  });
});

describe('the three lists', () => {
  it.each([
    ['problem-list', ['扣分：2-4 组织关系：扣 3 分', '已销号', '逾期']],
    ['task-list', ['健全制度', '专人负责', '已整改', '2026年11月19日']],
    ['duty-list', ['李华', '周正明', '2026年11月10日', '逾期']],
  ] as const)('%s groups the rows of the register by branch', (name, texts) => {
    const [sheet] = reportModel(name, tianjinSource()).sheets;
    const words = wordsIn(sheet!);
    for (const text of texts) expect(words).toContain(text);
    expect(words).toContain('第一党支部（党支部）：问题 2 个，已销号 1 个，逾期 1 个');
    expect(words).toContain('第二党支部（党支部）：清单没有内容');
    expect(words).toContain('完成时限次日起未销号的为逾期');
  });

  it('keeps 制度 and 服务载体 out of 问题清单 and marks them elsewhere', () => {
    expect(wordsIn(reportModel('problem-list', zjietSource()).sheets[0]!)).not.toContain('三会一课考勤制度');
    const words = wordsIn(reportModel('task-list', zjietSource()).sheets[0]!);
    expect(words).toContain('【制度】三会一课考勤制度');
    expect(words).toContain('【服务载体】党员联系寝室');
    expect(words).toContain('已建成');
  });

  it('prints only the candidates named', () => {
    const words = wordsIn(reportModel('duty-list', tianjinSource(), ['c2']).sheets[0]!);
    expect(words).toContain('第二党支部');
    expect(words).not.toContain('第一党支部');
  });
});

describe('the parts of a table with a middle level and columns of its own', () => {
  it('has both within the columns of 分类定级评分表, which the parts leave no room beside', () => {
    const source = schemeSourceOf('tianjin-wuhao');
    const form = source.sheet!;
    form.columns = [{ id: 'by', head: '责任部门' }];
    Object.assign(form.dimensions[0]!.items[0]!, {
      group: { caption: '政治建设' },
      columns: { by: { caption: '组织部' } },
    });
    const scheme = parseScheme(source);
    const { dossier, ...rest } = tianjinSource();
    const [sheet] = reportModel('grading-form', { ...rest, scheme, dossier: { ...dossier, scheme } }).sheets;
    const row = rowsOf(sheet!).find((cells) => String(cells[1]).includes('1-1'))!;
    expect(String(row[1])).toMatch(/^【政治建设】\n1-1 /);
    expect(String(row[3])).toMatch(/\n责任部门：组织部$/);
  });
});
