import { describe, expect, it } from 'vitest';
import type { WorkSheet } from 'xlsx';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { shown, spoilt, wordsIn } from './cellsOf.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';
import { allSeen, complete, shandong, sourceOf } from './shandongSource.ts';

const { '4-5.a': _, ...incomplete } = complete;
const given = [
  { name: '甲', values: { ...complete, '3-1.a': 3 } },
  { name: '乙', values: complete },
  { name: '丙', values: { ...complete, '3-1.a': 3 } },
  { name: '丁', values: complete, vetoes: { V1: { date: '2026-06-15', text: '通报。' } } },
  { name: '戊', values: incomplete, isSubmitted: false },
  { name: '己', values: { ...complete, '3-1.a': 9 }, items: allSeen, isSubmitted: false },
];

describe('the summary', () => {
  it('lists ranks 1, 2, 2, 4, then the unscored, then the vetoed, each with its state', () => {
    const [sheet] = reportModel('summary', sourceOf(given)).sheets;
    const rows = sheet!.rows
      .slice(4, 10)
      .map(({ cells }) => [
        shown(cells[0]),
        shown(cells[1]),
        shown(cells[7]),
        shown(cells[8]),
        shown(cells[9]),
      ]);
    expect(rows).toEqual([
      [1, '乙', 100, '', '已签字'],
      [2, '甲', 98.5, '', '已签字'],
      [2, '丙', 98.5, '', '已签字'],
      [4, '己', 95.5, '', '未签字'],
      ['—', '戊', '', '', '未评完'],
      ['—', '丁', 100, '符合直接认定情形（1），不达标', '已签字'],
    ]);
    expect(wordsIn(sheet!)).toContain('尚有 2 个单位的评分表未签字确认，名次为暂列');
    expect(wordsIn(sheet!)).toContain('1、2、2、4');
    expect(sheet).toMatchObject({
      orientation: 'landscape',
      filterRows: [4, 10],
      frozen: { rows: 4, columns: 2 },
    });
  });

  it.skipIf(!hasLibreOffice)(
    'has sums and ranks that LibreOffice computes alike, the vetoed left out',
    async () => {
      const sheetOf = async (candidates: typeof given) =>
        recalculated(await writeWorkbook(spoilt(reportModel('summary', sourceOf(candidates))))).Sheets
          .汇总表!;
      const column = (sheet: WorkSheet, letter: string, last: number) =>
        Array.from({ length: last - 4 }, (_, index) => sheet[`${letter}${index + 5}`]?.v ?? '');
      const sheet = await sheetOf(given);
      expect(column(sheet, 'H', 10)).toEqual([100, 98.5, 98.5, 95.5, '', 100]);
      expect(column(sheet, 'M', 10)).toEqual(['一致', '一致', '一致', '一致', '未评完', '一致']);
      expect(column(sheet, 'N', 10)).toEqual(['一致', '一致', '一致', '一致', '', '']);
      const withoutUnscored = await sheetOf(given.filter(({ name }) => name !== '戊'));
      expect(column(withoutUnscored, 'N', 9)).toEqual(['一致', '一致', '一致', '一致', '']);
    },
  );

  it('prints no points of a unit that is not begun, none of what nobody looked at, and says 暂计', () => {
    const looked = Object.fromEntries(Object.entries(allSeen).filter(([id]) => !id.startsWith('1-')));
    const [sheet] = reportModel(
      'summary',
      sourceOf([
        { name: '未开始的', isSubmitted: false },
        { name: '半途的', items: looked, isSubmitted: false },
        { name: '暂计的', values: complete, items: looked, isSubmitted: false },
        { name: '评完的', values: complete, items: allSeen, isSubmitted: false },
      ]),
    ).sheets;
    const rows = sheet!.rows.slice(4, 8).map(({ cells }) => [1, 2, 3, 4, 7, 9].map((at) => shown(cells[at])));
    expect(rows).toEqual([
      ['暂计的', 15, 15, 20, 100, '暂计'],
      ['评完的', 15, 15, 20, 100, '未签字'],
      ['未开始的', '', '', '', '', '未开始'],
      ['半途的', '', '', 20, '', '未评完'],
    ]);
    expect(wordsIn(sheet!)).toContain('未核的暂按未发现问题计分，总分和名次会变动');
  });

  it('names each veto dated outside its window', () => {
    const vetoes = { V1: { date: '2024-06-15', text: '通报。' } };
    const words = (date: string) =>
      wordsIn(
        reportModel(
          'summary',
          sourceOf([{ name: '丁', values: complete, vetoes: { V1: { ...vetoes.V1, date } } }]),
        ).sheets[0]!,
      );
    expect(words('2024-06-15')).toMatch(/丁：直接认定情形（1）：日期 2024年6月15日 不在.*请核对是否适用。/);
    expect(words('2026-06-15')).not.toContain('请核对是否适用');
  });

  it('says where it lists only some of the candidates, and does not check ranks then', () => {
    const [sheet] = reportModel('summary', sourceOf(given), ['c1', 'c3']).sheets;
    expect(wordsIn(sheet!)).toContain('本表列出 2 个单位，名次为全部 6 个单位中的名次');
    expect(shown(sheet!.rows[4]!.cells[0])).toBe(2);
    expect(shown(sheet!.rows[4]!.cells[13])).toBe('');
  });
});

describe('the blank form', () => {
  it('has the form’s words, no score and a column to write in', () => {
    const [sheet] = reportModel('blank', sourceOf([])).sheets;
    expect(sheet!.rows[3]!.cells.map(shown)).toEqual([
      '项目',
      '考评内容',
      '考评分数',
      '考评标准',
      '考评得分',
      '自查情况',
    ]);
    expect(shown(sheet!.rows[4]!.cells[4])).toBe('');
    expect(wordsIn(sheet!)).toContain('党组织书记（签字）');
  });
});

describe('the feedback', () => {
  it.skipIf(!hasLibreOffice)(
    'adds up to the total, in LibreOffice too, with caps, zeros, reasons and notes',
    async () => {
      const source = sourceOf([
        {
          name: '甲',
          values: {
            ...complete,
            '1-3.a': ['工作方案', '其他'],
            '1-4.a': true,
            '4-2.a': 3,
            '4-2.b': 9,
            '5-1.a': 7,
          },
          evidence: { '1-4.a': { date: '2026-06-15', text: '通报。' } },
          items: { '5-1': { seen: true, remark: '师生来信。', evidence: '' } },
        },
        { name: '乙', values: complete, vetoes: { V3: { date: '2026-02-01', text: '点名批评。' } } },
      ]);
      const model = reportModel('feedback', source);
      const words = wordsIn(model.sheets[0]!);
      expect(words).toContain('2 项 × 0.5 分（工作方案、其他）');
      expect(words).toContain('本项为 0 分');
      expect(words).toContain('扣完为止');
      expect(words).toContain('备注：师生来信。');
      expect(wordsIn(model.sheets[1]!)).toContain('依据（2026年2月1日）：点名批评。');
      const book = recalculated(await writeWorkbook(spoilt(model)));
      source.result.candidates.forEach(({ candidate, score }, index) => {
        const row = model.sheets[index]!.rows.findIndex(({ cells }) => shown(cells[0]) === '合计') + 1;
        expect(book.Sheets[candidate.name]![`C${row}`].v).toBe(score.total! / 100);
      });
    },
  );

  it('names what is missing and has no total for an unscored sheet', () => {
    const [sheet] = reportModel('feedback', sourceOf([given[4]!])).sheets;
    expect(wordsIn(sheet!)).toContain('公开宣传报道：尚未填写');
    expect(wordsIn(sheet!)).toContain('评分表没有填完，没有得分');
  });
});

describe('the readings', () => {
  it('prints every note with what the panel agreed, the choice, each rule’s convention and who wrote what', () => {
    const scheme: ScoredScheme = {
      ...shandong,
      readingNotes: shandong.readingNotes.map((note) =>
        note.id === 'N5' ? { ...note, agreed: '同一事实只扣一次。' } : note,
      ),
    };
    const words = wordsIn(reportModel('readings', sourceOf([], scheme)).sheets[0]!);
    expect(words).toMatch(/同一事实只扣一次。\s+考评组约定/);
    expect(words).toContain('本次考核采用：先按该项满分封顶，再扣分。');
    expect(words).toContain('每迟报、漏报一次计一次\n文件原文');
    for (const note of scheme.readingNotes)
      expect(words).toContain('caption' in note.text ? note.text.caption : '');
  });
});

describe('who signs', () => {
  const source = sourceOf([
    { name: '甲', values: complete },
    { name: '乙', isSubmitted: false },
  ]);
  const signedBy = ['郑德海', '周正明'];
  const signed = { ...source, assessment: { ...source.assessment, signedBy } };

  it('is the panel before the readings are signed, and those who signed them afterwards', () => {
    expect(wordsIn(reportModel('readings', source).sheets[0]!)).toContain('成员 吴晓岚（签字）');
    const words = wordsIn(reportModel('readings', signed).sheets[0]!);
    expect(words).toContain('组长 周正明（签字）');
    expect(words).toContain('成员 郑德海（签字）');
    expect(words).toContain('签字人：郑德海、周正明。');
    expect(words).not.toContain('吴晓岚');
  });

  it('is for a signed sheet who signed it, for an open one who signed the readings', () => {
    const [first, second] = reportModel('sheets', signed).sheets.map(wordsIn);
    expect(first).toContain('成员 吴晓岚（签字）');
    expect(first).not.toContain('郑德海');
    expect(second).toContain('成员 郑德海（签字）');
  });
});

describe('a long remark', () => {
  const remark = Array.from(
    { length: 200 },
    (_, index) => `第${String(index).padStart(3, '0')}句备注内容`,
  ).join('。');
  const given = [
    {
      name: '甲',
      values: { ...complete, '1-1.b': 1 },
      items: { '1-1': { seen: true, remark, evidence: '' }, '3-3': { seen: true, remark, evidence: remark } },
      vetoes: { V1: { date: '2026-06-15', text: remark } },
    },
  ];

  it.each(['sheets', 'feedback'] as const)(
    'is on %s as a whole, in rows that are not higher than Excel’s',
    (name) => {
      const [sheet] = reportModel(name, sourceOf(given)).sheets;
      const words = wordsIn(sheet!).replaceAll('\n', '');
      for (let index = 0; index < 200; index += 1)
        expect(words).toContain(`第${String(index).padStart(3, '0')}`);
      for (const row of sheet!.rows) {
        const widest = row.cells
          .map(shown)
          .reduce<number>((most, text) => Math.max(most, String(text).length), 0);
        expect(row.height).toBeLessThan(409);
        expect(widest).toBeLessThan(1900);
      }
    },
  );

  it.skipIf(!hasLibreOffice)('leaves the sums of the sheet right in LibreOffice', async () => {
    const source = sourceOf(given);
    const model = reportModel('sheets', source);
    const sheet = recalculated(await writeWorkbook(spoilt(model))).Sheets.甲!;
    const rowOf = (name: string) =>
      model.sheets[0]!.rows.findIndex(({ cells }) => shown(cells[0]) === name) + 1;
    expect(sheet[`E${rowOf('合计')}`].v).toBe(99.5);
    expect(sheet[`I${rowOf('合计')}`].v).toBe('一致');
  });
});

describe('the roster template', () => {
  it('has one row of heads, then examples that begin with 示例', () => {
    const [sheet] = rosterTemplateModel(shipped('shandong-wuhao')).sheets;
    const [heads, ...examples] = sheet!.rows;
    expect(heads!.cells.map(shown)).toEqual(['单位名称', '类型', '上级单位', '书记', '党员人数', '成立日期']);
    expect(examples.every(({ cells }) => String(shown(cells[0])).startsWith('示例'))).toBe(true);
  });
});
