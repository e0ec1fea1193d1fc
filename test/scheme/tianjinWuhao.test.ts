import { describe, expect, it } from 'vitest';
import { score } from '../../electron/commands/score.ts';
import { ratio } from '../../shared/number/ratio.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { gradeAt } from '../support/gradeAt.ts';
import { documentOf, shipped, sourceOf } from './shippedSchemes.ts';

const source = sourceOf('tianjin-wuhao');
const document = documentOf('tianjin-wuhao');
const tianjin = (() => {
  const scheme = shipped('tianjin-wuhao');
  if (!hasSheet(scheme)) throw new Error('the Tianjin scheme has lost its sheet');
  return scheme;
})();

/** The reading that was agreed on: every item (max, start) and rule, in the order of the form; N/A may be set aside. */
const reading = `
1 支部班子好 20
 1-1 5 zero
  1-1.a award-range 0,5
 1-2 5 full
  1-2.a deduct-if 2
  1-2.b deduct-if 1
  1-2.c deduct-if 2
 1-3 5 full
  1-3.a zero-if-measure % {"lessThan":95} debrief.good
 1-4 5 zero
  1-4.a award-range 0,5
2 党员管理好 20
 2-1 4 zero
  2-1.a award-range 0,4
 2-2 4 zero
  2-2.a award-range 0,4
 2-3 4 full
  2-3.a deduct-short 2 次 of 1
  2-3.b deduct-if 2
 2-4 4 full
  2-4.a deduct-per 1 人
  2-4.b deduct-if 1
 2-5 4 full
  2-5.a deduct-per 1 人次
  2-5.b deduct-per 0.5 项
3 组织生活好 20
 3-1 3 full
  3-1.a deduct-short 0.75 个季度 of 4
 3-2 3 full N/A
  3-2.a deduct-short 0.25 个月 of 12
 3-3 3 full N/A
  3-3.a deduct-short 0.25 个月 of 12
 3-4 3 full
  3-4.a deduct-short 3 次 of 1
 3-5 4 full
  3-5.a deduct-short 1 次 of 2
  3-5.b deduct-short 2 次 of 1
 3-6 2 zero
  3-6.a award-range 0,2
 3-7 2 full
  3-7.a deduct-if 1
  3-7.b deduct-if 1
4 制度落实好 20
 4-1 5 full
  4-1.a deduct-per 1 项 [三会一课 组织生活会 民主评议党员 党员党性定期分析 党内选举 等]
 4-2 5 full
  4-2.a deduct-per 1.25 项 [党务公开 重要情况通报和报告 与党员定期谈心谈话 及时稳妥处置不合格党员 等]
 4-3 5 full
  4-3.a deduct-per 1 项 [党员组织关系定期排查 流动党员管理服务 党费收缴管理 党员承诺践诺 走访慰问生产生活困难党员 等]
 4-4 5 full
  4-4.a deduct-per 1.25 项 [理论学习 议事决策 督查落实 档案管理 等]
5 作用发挥好 20
 5-1 4 zero
  5-1.a award-range 0,4
 5-2 4 zero
  5-2.a award-range 0,4
 5-3 4 zero
  5-3.a award-range 0,4
 5-4 4 zero
  5-4.a award-range 0,4
 5-5 4 zero
  5-5.a award-range 0,4
`;

/** The shipped sheet in the same writing. */
function written(): string {
  const lines = source.sheet!.dimensions.flatMap((dimension) => [
    `${dimension.id} ${wordsOf(dimension.name)} ${dimension.max}`,
    ...dimension.items.flatMap((item) => [
      ` ${item.id} ${item.max} ${item.start}${item.notApplicable ? ' N/A' : ''}`,
      ...item.rules.map((rule) => {
        const parts: unknown[] = [rule.id, rule.kind];
        if ('points' in rule) parts.push(rule.points);
        if ('unit' in rule) parts.push(rule.unit);
        if ('target' in rule) parts.push('of', rule.target);
        if ('when' in rule) parts.push(JSON.stringify(rule.when));
        if ('measure' in rule) parts.push(rule.measure);
        if ('checklist' in rule && rule.checklist)
          parts.push(
            `[${[...rule.checklist.map(wordsOf), ...(rule.checklistOpen ? ['等'] : [])].join(' ')}]`,
          );
        return `  ${parts.join(' ')}`;
      }),
    ]),
  ]);
  return `\n${lines.join('\n')}\n`;
}

/** A sheet with nothing wrong: every award full, every meeting held. */
const full = {
  ...Object.fromEntries(
    ['1-1.a:5', '1-4.a:5', '2-1.a:4', '2-2.a:4', '2-3.a:1', '3-1.a:4', '3-2.a:12', '3-3.a:12', '3-4.a:1']
      .concat(['3-5.a:2', '3-5.b:1', '3-6.a:2', '5-1.a:4', '5-2.a:4', '5-3.a:4', '5-4.a:4', '5-5.a:4'])
      .map((pair) => pair.split(':'))
      .map(([id = '', value]) => [id, Number(value)]),
  ),
};
const scored = (values: object, good: unknown = 100) =>
  score(tianjin, JSON.stringify({ values: { ...full, ...values }, measures: { 'debrief.good': good } }));

describe('the shipped Tianjin scheme', () => {
  it('has the items and rules of the reading, all and no others', () => {
    expect(written()).toBe(reading);
  });

  it('has three parts in the document’s order, of which by default the superior’s decides', () => {
    expect(source.parts?.map(({ id, name, weight, takes }) => [id, wordsOf(name), weight, takes])).toEqual([
      ['self', '支部自评', 0, 'sheet'],
      ['mass', '党员群众测评', 0, 'ballot'],
      ['superior', '上级党（工）委评定', 100, 'sheet'],
    ]);
  });

  it('carries beside each of the five goods the document’s whole paragraph', () => {
    const paragraphs = document.split('\n').map((line) => line.trim());
    for (const { id, name, text } of tianjin.sheet.dimensions) {
      const at = paragraphs.findIndex((line) => line.startsWith(`${id}.${wordsOf(name)}。`));
      expect(wordsOf(text!)).toBe(paragraphs[at + 1]);
    }
  });

  it('takes its measure from the 述职 ballot: 好 over valid votes, at least 95 %', () => {
    const measure = tianjin.measures.find(({ id }) => id === 'debrief.good')!;
    expect(measure).toMatchObject({ of: 'valid', must: { atLeast: 95 } });
    expect(
      measure.options.filter((option) => option.isCounted).map((option) => wordsOf(option.name)),
    ).toEqual(['好']);
  });

  it('has the two rounds with their three steps and the three looks', () => {
    expect(
      tianjin.rounds.map(({ id, name, when, steps, looks }) => [
        id,
        wordsOf(name),
        wordsOf(when!),
        steps.map((step) => wordsOf(step.name)),
        looks.map(wordsOf),
      ]),
    ).toEqual([
      ['grading', '分类定级', '10月中旬前', ['支部自查自评', '党员群众测评', '上级党（工）委评定'], []],
      [
        'final',
        '考核评定',
        '12月初',
        ['支部自评', '群众测评', '组织考评'],
        ['党支部建设状况是否得到改进加强', '存在的突出问题是否得到有效解决', '党员群众是否真正满意'],
      ],
    ]);
  });

  it('has four stages with the document’s time for each', () => {
    expect(tianjin.stages.map(({ name, when }) => [wordsOf(name), wordsOf(when!)])).toEqual([
      ['学习讨论查摆问题', '9月底—10月上旬'],
      ['各支部认真对照五好标准开展评定', '10月中旬前'],
      ['清单管理整改落实', '10月底—11月'],
      ['严格标准考核评定', '12月初'],
    ]);
  });

  it('has the six 对照 and 查摆 whole, as the document’s', () => {
    const rows = tianjin.checks!.rows;
    expect(wordsOf(tianjin.checks!.name)).toBe('六对照六查摆');
    expect(rows.map((row) => wordsOf(row.text).slice(0, 4))).toEqual(
      [...'一二三四五六'].map((number) => `${number}是对照`),
    );
    for (const row of rows)
      expect(document.split('\n').map((line) => line.trim())).toContain(wordsOf(row.text));
  });

  it('asks every branch for the three lists and for no least number', () => {
    expect(tianjin.rectification?.lists.map(({ name }) => wordsOf(name))).toEqual([
      '问题清单',
      '任务清单',
      '责任清单',
    ]);
    expect(tianjin.rectification?.atLeast).toEqual([]);
  });

  it('marks points, deductions and weights as defaults of the program, never as the document’s', () => {
    expect(source.defaultsNote).toEqual({
      caption:
        '各项分值、扣分项、扣分幅度均为本程序默认，文件只规定五好内容、百分制、等次分数线、三步程序、95%和会议频次',
    });
    const standards = source.sheet!.dimensions.flatMap((each) => each.items.map((item) => item.standard));
    expect(standards.every((standard) => 'caption' in standard)).toBe(true);
  });

  it('recommends for the grade 好, then 公示, then 认定', () => {
    expect(tianjin.outcome?.meets.map(wordsOf)).toEqual(['好']);
    expect(tianjin.outcome?.steps.map(({ name }) => wordsOf(name))).toEqual(['推荐', '公示', '认定']);
  });
});

describe('the superior’s sheet', () => {
  it('names everything that must be entered while it is untouched', () => {
    const output = score(tianjin, '{}');
    expect([output.total, output.grade]).toEqual([null, null]);
    expect(output.missing).toEqual([
      ...['1-1.a', '1-3.a', '1-4.a', '2-1.a', '2-2.a', '2-3.a', '3-1.a', '3-2.a', '3-3.a', '3-4.a', '3-5.a'],
      ...['3-5.b', '3-6.a', '5-1.a', '5-2.a', '5-3.a', '5-4.a', '5-5.a'],
    ]);
  });

  it('is 100 and 好 where everything is in order', () => {
    expect(scored({})).toMatchObject({ total: 100, grade: '好', missing: [] });
  });

  it.each<[string, unknown, number]>([
    ['94.99 %', 94.99, 0],
    ['95 %', 95, 5],
    ['19 of 20', { count: 19, of: 20 }, 5],
    ['189 of 199 (94.97 %)', { count: 189, of: 199 }, 0],
  ])('%s 好 in the 述职 ballot', (_name, good, points) => {
    expect(scored({}, good).items['1-3']).toBe(points);
  });

  it.each<[number, object, string]>([
    [90, { '1-1.a': 0, '1-4.a': 0 }, '好'],
    [89.75, { '1-1.a': 0, '1-4.a': 0, '3-2.a': 11 }, '较好'],
    [89.5, { '1-1.a': 0, '1-4.a': 0, '2-5.b': 1 }, '较好'],
    [80, { '1-1.a': 0, '1-4.a': 0, '2-1.a': 0, '2-2.a': 0, '3-6.a': 0 }, '较好'],
    [79.5, { '1-1.a': 0, '1-4.a': 0, '2-1.a': 0, '2-2.a': 0, '3-6.a': 0, '2-5.b': 1 }, '一般'],
    [70, { '1-1.a': 0, '1-4.a': 0, '5-1.a': 0, '5-2.a': 0, '5-3.a': 0, '5-4.a': 0, '5-5.a': 0 }, '一般'],
    [
      69.5,
      { '1-1.a': 0, '1-4.a': 0, '5-1.a': 0, '5-2.a': 0, '5-3.a': 0, '5-4.a': 0, '5-5.a': 0, '2-5.b': 1 },
      '较差',
    ],
  ])('%d points', (total, values, grade) => {
    expect(scored(values)).toMatchObject({ total, grade });
  });

  it.each([
    [8995, 1, '较好'],
    [17_999, 2, '较好'],
    [9000, 1, '好'],
    [15_999, 2, '一般'],
  ])('grades the unrounded total: %d/%d hundredths', (numerator, denominator, grade) => {
    expect(gradeAt(tianjin, ratio(numerator, denominator), [])).toBe(grade);
  });

  it('counts quarters and months with a meeting, and takes nothing off for more', () => {
    const { items } = scored({ '3-1.a': 1, '3-2.a': 4, '3-3.a': 14, '3-4.a': 0, '3-5.a': 1 });
    // 3 − 3 × 0.75, 3 − 8 × 0.25, nothing, 3 − 3, 4 − 1
    expect(items).toMatchObject({ '3-1': 0.75, '3-2': 1, '3-3': 3, '3-4': 0, '3-5': 3 });
  });

  it('counts what a system lacks by name, 其他 among them', () => {
    const { items } = scored({ '4-1.a': ['三会一课', '其他'], '4-2.a': ['党务公开'] });
    expect(items).toMatchObject({ '4-1': 3, '4-2': 3.75 });
  });
});
