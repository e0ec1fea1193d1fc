import { describe, expect, it } from 'vitest';
import { adjustmentsSchema } from '../../shared/scheme/adjustments.ts';
import { adjustScheme } from '../../shared/scheme/adjustScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { shandongSource } from '../support/shandong.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';
import { sourceOf } from './shippedSchemes.ts';

const adjust = (adjustments: object, source = shandongSource) =>
  adjustScheme(source, adjustmentsSchema.parse(adjustments));

describe('a scheme that a panel adjusted', () => {
  it('is the shipped one, under the shipped version, where nothing differs', () => {
    expect(adjust({})).toBe(shandongSource);
    expect(
      adjust({ capAdditions: 'beforeDeductions', conventions: { '1-1.b': '  ' }, agreed: { N1: '' } }),
    ).toBe(shandongSource);
    expect(adjust({ conventions: { '3-1.c': '按人次计' } })).toBe(shandongSource);
  });

  it('carries the order of the cap under a version of its own', () => {
    const adjusted = adjust({ capAdditions: 'afterDeductions' });
    expect(adjusted.version).toBe('1.0-2');
    expect(parseScheme(adjusted).sheet?.capAdditions).toBe('afterDeductions');
  });

  it('carries the panel’s 考评口径 for the rules it names, trimmed, and the shipped one for the others', () => {
    const adjusted = adjust({ conventions: { '3-1.c': ' 按次计，不论人数 ' } });
    const rules = itemsOf(parseScheme(adjusted).sheet!).flatMap((item) => item.rules);
    const shipped = itemsOf(parseScheme(shandongSource).sheet!).flatMap((item) => item.rules);
    expect(adjusted.version).toBe('1.0-2');
    expect(rules.find((rule) => rule.id === '3-1.c')?.convention).toBe('按次计，不论人数');
    expect(rules.filter((rule) => rule.id !== '3-1.c')).toEqual(
      shipped.filter((rule) => rule.id !== '3-1.c'),
    );
  });

  it('carries what the panel agreed on a reading note beside the note', () => {
    const notes = adjust({ agreed: { N7: '其一即为 0 分' } }).readingNotes!;
    expect(notes.find((note) => note.id === 'N7')).toMatchObject({ agreed: '其一即为 0 分' });
    expect(notes.filter((note) => note.agreed !== undefined)).toHaveLength(1);
  });

  it('leaves the shipped scheme as it was, and changes no points', () => {
    const before = JSON.stringify(shandongSource);
    const adjusted = adjust({
      capAdditions: 'afterDeductions',
      conventions: { '1-1.b': '甲' },
      agreed: { N2: '乙' },
    });
    expect(JSON.stringify(shandongSource)).toBe(before);
    const points = (source: typeof shandongSource) =>
      source.sheet!.dimensions.map(({ max, items }) => [max, items.map((item) => item.max)]);
    expect(points(adjusted)).toEqual(points(shandongSource));
  });

  it('is refused where the scheme leaves no choice of the order', () => {
    const fixed = schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }])]);
    expect(() => adjust({ capAdditions: 'afterDeductions' }, fixed)).toThrow(RangeError);
    expect(adjust({ capAdditions: 'beforeDeductions' }, fixed)).toBe(fixed);
  });
});

describe('a scheme whose points, weights, measures and outcome are the program’s own', () => {
  const tianjin = sourceOf('tianjin-wuhao');
  const adjusted = (adjustments: object, number?: number) =>
    adjustScheme(tianjin, adjustmentsSchema.parse(adjustments), number);
  const items = (source: typeof tianjin) => source.sheet!.dimensions.flatMap((dimension) => dimension.items);
  const item = (source: typeof tianjin, id: string) => items(source).find((each) => each.id === id)!;

  it('is the shipped one where the same numbers are sent again', () => {
    const same = {
      weights: { self: 0, superior: 100 },
      maxes: { '1-1': 5 },
      points: { '1-1.a': 5, '1-2.a': 2 },
      targets: { '3-1.a': 4 },
      measures: { 'mass.good': { counted: ['good'], of: 'valid' } },
      meets: ['好'],
    };
    expect(adjusted(same)).toBe(tianjin);
  });

  it('carries the weights; those that do not sum to 100 are refused by name', () => {
    const source = adjusted({ weights: { self: 20, superior: 80 } });
    expect(source.version).toBe('1.1-2');
    expect(parseScheme(source).parts.map(({ weight }) => weight)).toEqual([2000, 0, 8000]);
    expect(() => parseScheme(adjusted({ weights: { self: 20 } }))).toThrow(
      '总分各部分权重合计 120%，应为 100%',
    );
    expect(() => parseScheme(adjusted({ weights: { mass: 20, superior: 80 } }))).toThrow(
      '只投票、不计分，权重应为 0',
    );
  });

  it('carries points and targets, says in the 考评标准 what was changed, and leaves the other items as they are', () => {
    const source = adjusted({ points: { '3-1.a': 1 }, targets: { '3-1.a': 3 } });
    expect(item(source, '3-1').rules[0]).toMatchObject({ points: 1, target: 3 });
    expect(item(source, '3-1').standard).toEqual({
      caption:
        '召开了党员大会的季度数应不少于4个季度，每少1个季度扣0.75分。（考评组调整：“召开了党员大会的季度数”应达到的数由 4 改为 3；“召开了党员大会的季度数”的分值由 0.75 分改为 1 分）',
    });
    const others = (of: typeof tianjin) => items(of).filter(({ id }) => id !== '3-1');
    expect(others(source)).toEqual(others(tianjin));
  });

  it('sets what must be reached in every round, or in one, and says so in the 考评标准', () => {
    const rule = (targets: Record<string, number>) => {
      const [found] = item(adjusted({ targets }), '3-1').rules;
      if (found?.kind !== 'deduct-short') throw new Error('no shortfall');
      return { target: found.target, rounds: Object.values(found.targets ?? {}).map(({ count }) => count) };
    };
    expect(rule({})).toEqual({ target: 4, rounds: [3, 3] });
    expect(rule({ '3-1.a': 2 })).toEqual({ target: 2, rounds: [2, 2] });
    expect(rule({ 'grading/3-1.a': 2 })).toEqual({ target: 4, rounds: [2, 3] });
    expect(rule({ 'final/3-1.a': 4 })).toEqual({ target: 4, rounds: [3, 4] });
    expect(item(adjusted({ targets: { 'grading/3-1.a': 2 } }), '3-1').standard).toEqual({
      caption: expect.stringContaining(
        '（考评组调整：“召开了党员大会的季度数”分类定级应达到的数由 3 改为 2）',
      ),
    });
    for (const [key, count, most] of [
      ['grading/3-1.a', 5, '4 个季度'],
      ['final/3-2.a', 13, '12 个月'],
      ['3-3.a', 13, '12 个月'],
      ['3-1.a', 5, '4 个季度'],
    ] as const) {
      const words = `应达到的数 ${count} 超过一年的 ${most}，请改为不超过 ${most}`;
      expect(() => adjusted({ targets: { [key]: count } })).toThrow(words);
    }
    expect(() => adjusted({ targets: { 'final/3-2.a': 12, '3-5.b': 13 } })).not.toThrow();
    expect(() => adjusted({ targets: { 'third/3-1.a': 2 } })).toThrow('带应达次数的考评标准');
    expect(() => adjusted({ targets: { 'final/3-4.a': 2 } })).toThrow('带应达次数的考评标准');
  });

  it.each([
    [['fair'], 'valid'],
    [['good', 'fair'], 'valid'],
    [['good', 'fair'], 'expressed'],
  ] as const)('does not let what the document counts as 好 be redefined: %j', (counted, of) => {
    expect(() => adjusted({ measures: { 'debrief.good': { counted: [...counted], of } } })).toThrow(
      '计入哪个选项由文件写明，不能更改',
    );
  });

  it('lets what it is divided by be changed, which the document leaves open', () => {
    const source = adjusted({ measures: { 'debrief.good': { counted: ['good'], of: 'returned' } } });
    expect(source.measures![0]!.of).toBe('returned');
  });

  it.each([[['较好']], [['一般']], [['好', '一般']], [['较好', '较差']], [['好', '较好', '较差']]])(
    'does not let 创建标准 reach over a better grade: %j',
    (meets) => {
      expect(() => adjusted({ meets })).toThrow('达到创建标准的等次不能越过较高的');
    },
  );

  it('moves full points between dimensions, whose points follow; a sum other than 100 is refused', () => {
    const source = adjusted({ maxes: { '1-1': 5.5, '5-1': 3.5 }, points: { '1-1.a': 5.5, '5-1.a': 3.5 } });
    expect(source.sheet!.dimensions.map(({ max }) => max)).toEqual([20.5, 20, 20, 20, 19.5]);
    expect(item(source, '1-1').rules[0]).toMatchObject({ points: [0, 5.5] });
    expect(parseScheme(source).sheet!.dimensions[0]!.max).toBe(2050);
    expect(remarksOn(parseScheme(adjusted({ maxes: { '1-1': 6 } })))).toEqual([
      '总分为 100 分，各项目合计 101 分',
    ]);
    expect(remarksOn(parseScheme(adjusted({ points: { '1-2.a': 6 } })))).toEqual([
      expect.stringContaining('大于考评内容 1-2 的 5 分'),
    ]);
    expect(() => parseScheme(adjusted({ points: { '1-2.a': 0.333 } }))).toThrow('最多两位小数');
  });

  it('carries what a measure counts, and says so beside its own words', () => {
    const source = adjusted({ measures: { 'mass.good': { counted: ['good', 'fair'], of: 'expressed' } } });
    const measure = source.measures!.find(({ id }) => id === 'mass.good')!;
    expect(measure.options.map(({ isCounted }) => isCounted)).toEqual([true, true, false, false]);
    expect(measure.of).toBe('expressed');
    expect(measure.counted).toEqual({
      caption: expect.stringContaining('（考评组调整为：（好＋较好）÷有效票（不含弃权））'),
    });
    const all = { counted: ['good', 'fair', 'plain', 'poor'], of: 'valid' };
    expect(() => parseScheme(adjusted({ measures: { 'mass.good': all } }))).toThrow('全部计入');
  });

  it('carries the grades that reach 创建标准, the document’s as the document’s', () => {
    const { outcome } = adjusted({ meets: ['好', '较好'] });
    expect(outcome!.meets).toEqual([{ document: '好' }, { caption: '较好' }]);
    expect(outcome!.note).toEqual({
      caption: expect.stringContaining('考评组调整：等次为“好”、“较好”即为达到创建标准'),
    });
  });

  it('takes the version number that it is given', () => {
    expect(adjusted({ meets: ['好', '较好'] }, 3).version).toBe('1.1-3');
  });

  it.each([
    [{ weights: { nobody: 1 } }, '组成部分'],
    [{ maxes: { '9-9': 1 } }, '考评内容'],
    [{ points: { '1-3.a': 1 } }, '带分值的考评标准'],
    [{ targets: { '1-1.a': 1 } }, '带应达次数的考评标准'],
    [{ measures: { nothing: { counted: ['good'], of: 'valid' } } }, '测评指标'],
    [{ measures: { 'mass.good': { counted: ['splendid'], of: 'valid' } } }, '没有选项 splendid'],
    [{ meets: ['优秀'] }, '没有等次“优秀”'],
  ])('is refused what it does not have: %j', (adjustments, words) => {
    expect(() => adjusted(adjustments)).toThrow(words);
  });

  it.each([
    [{ maxes: { '1-1': 8 } }, '分值由文件规定'],
    [{ weights: { panel: 1 } }, '权重由文件规定'],
    [{ meets: ['好'] }, '等次由文件规定'],
  ])('cannot be one whose document fixes them: %j', (adjustments, words) => {
    expect(() => adjust(adjustments)).toThrow(words);
  });
});
