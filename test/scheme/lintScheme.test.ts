import { describe, expect, it } from 'vitest';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { type SchemeSource, schemeSchema } from '../../shared/scheme/scheme.ts';
import { caption, itemSource, type ShortRule, schemeSource } from '../support/smallScheme.ts';

type Part<K extends keyof SchemeSource> = NonNullable<SchemeSource[K]>;
type MeasureSource = Part<'measures'>[number];
type TrackSource = Part<'tracks'>[number];
type ConditionSource = TrackSource['conditions'][number];

const lint = (source: SchemeSource) => lintScheme(schemeSchema.parse(source));
const rule: ShortRule = { id: 'r', kind: 'deduct-per', points: 1, unit: '次' };
const withParts = (parts: Partial<SchemeSource>, rules: ShortRule[] = [rule]) =>
  lint(schemeSource([itemSource(rules)], parts));

type PartSource = NonNullable<SchemeSource['parts']>[number];
const part = (id: string, weight?: number): PartSource => ({
  id,
  name: caption(id),
  ...(weight !== undefined && { weight }),
  takes: 'sheet',
});
const ballot = (id: string, more: object = {}): PartSource => ({
  id,
  name: caption(id),
  weight: 0,
  takes: 'ballot',
  measure: 'm',
  ...more,
});
const ofParts = (parts: PartSource[], more: Partial<SchemeSource> = {}) =>
  lint({ ...schemeSource([itemSource([rule])]), parts, ...more });

const option = (id: string, isCounted: boolean) => ({ id, name: caption(id), isCounted });
const measure = (parts: Partial<MeasureSource> = {}): MeasureSource => ({
  id: 'm',
  title: caption('满意率'),
  counted: caption('满意除以有效票'),
  voters: [caption('党员')],
  options: [option('yes', true), option('no', false)],
  of: 'valid',
  ...parts,
});

const age = { kind: 'age' as const, since: 'foundedOn' as const, term: { years: 3 } };
const condition = (parts: Partial<ConditionSource> = {}): ConditionSource => ({
  id: 'C',
  title: caption('年限'),
  by: 'data',
  sentence: caption('一般应成立满3年'),
  rule: age,
  ...parts,
});
const withTrack = (conditions: ConditionSource[], more: Partial<TrackSource> = {}) =>
  withParts({
    tracks: [{ id: 'T', honour: caption('荣誉'), kinds: ['党支部'], conditions, ...more }],
  });

describe('the lint of parts', () => {
  it('has nothing to say where weights sum to 100 and a vote carries none', () => {
    expect(ofParts([part('a', 40), ballot('b'), part('c', 60)], { measures: [measure()] })).toEqual([]);
  });

  it('finds weights that do not sum to 100, in the total and within a part of parts', () => {
    expect(ofParts([part('a', 50), part('b', 49)])).toEqual(['总分各部分权重合计 99%，应为 100%']);
    expect(ofParts([part('a', 33.33), part('b', 66.67)])).toEqual([]);
    const group: PartSource = {
      id: 'g',
      name: caption('日常'),
      weight: 50,
      takes: 'parts',
      parts: [part('b', 60), part('c', 30)],
    } as PartSource;
    expect(ofParts([part('a', 50), group])).toEqual(['“日常”各部分权重合计 90%，应为 100%']);
  });

  it('takes parts that count as they are, beside weighted ones or alone', () => {
    expect(ofParts([part('a'), part('b')])).toEqual([]);
    expect(ofParts([part('a', 70), part('b')])).toEqual([]);
  });

  it('finds parts that are there twice, of which no sheet is one, and rules that are in two forms', () => {
    expect(ofParts([part('a', 50), part('a', 50)])).toEqual(['组成部分编号 a 重复']);
    const given = { id: 'a', name: caption('a'), takes: 'given', outOf: 25 } as const;
    expect(ofParts([given])).toEqual(['总分的各部分中没有评分表']);
    const form = { ...schemeSource([itemSource([rule])]).sheet! };
    expect(ofParts([part('a'), { ...part('b'), form } as PartSource])).toEqual([
      '部分“b”的评分表与其他评分表有相同的编号：I、r',
    ]);
  });

  it('finds a step of a round that does a part that is not there', () => {
    const rounds = [
      {
        id: 'R',
        name: caption('一'),
        text: caption('一'),
        steps: [{ id: 's', name: caption('步'), part: 'b' }],
      },
    ];
    expect(ofParts([part('a')], { rounds })).toEqual(['轮次 R 的步骤引用的部分 b 不存在']);
  });

  it('finds a vote that has a weight and no points, and points of options that have no value', () => {
    const measures = [measure()];
    expect(ofParts([part('a', 60), ballot('b', { weight: 40 })], { measures })).toEqual([
      '部分“b”只投票、不计分，权重应为 0；计分的须写明满分（outOf）',
    ]);
    expect(ofParts([part('a', 60), ballot('b', { weight: 40, outOf: 100 })], { measures })).toEqual([
      '部分“b”按票计分，但指标 m 的选项没有都写明分值（value）',
    ]);
  });

  it('finds what must be reached in a round or a part that is not there', () => {
    const short: ShortRule = {
      ...{ id: 'r', kind: 'deduct-short', points: 1, unit: '次', target: 4 },
      targets: { 'R/b': { count: 2, note: caption('半年') }, R: { count: 3, note: caption('三季') } },
    };
    const rounds = [
      { id: 'R', name: caption('一'), text: caption('一'), steps: [{ id: 's', name: caption('步') }] },
    ];
    const of = (parts: PartSource[]) => lint({ ...schemeSource([itemSource([short])]), parts, rounds });
    expect(of([part('a', 50), part('b', 50)])).toEqual([]);
    expect(of([part('a', 100)])).toEqual(['标准 r 的应达数引用的“R/b”不是轮次，也不是轮次中的部分']);
  });

  it('finds a panel rule that rounds items of a mean of totals', () => {
    const panel = { mean: 'total', round: { places: 2, at: 'item' }, absent: 'others' };
    expect(ofParts([{ ...part('a'), panel } as PartSource])).toEqual([
      '部分“a”取各人总分的平均，不能逐项取整',
    ]);
  });

  it.each([33.333, -1, 101, Number.NaN])('leaves a weight of %d to the schema', (weight) => {
    expect(() => ofParts([part('a', weight)])).toThrow();
  });
});

describe('the lint of measures', () => {
  const zero = (id: string): ShortRule => ({
    id: 'z',
    kind: 'zero-if-measure',
    measure: id,
    when: { lessThan: 95 },
    unit: '%',
  });

  it('finds a rule that names a measure that is not there', () => {
    expect(withParts({ measures: [measure()] }, [zero('m')])).toEqual([]);
    expect(withParts({ measures: [measure()] }, [zero('n')])).toEqual(['标准 z 引用的指标 n 不存在']);
  });

  it('finds a track and a source that name one that is not there', () => {
    expect(withTrack([condition()], { measures: ['n'] })).toEqual(['评选类别 T 引用的指标 n 不存在']);
    expect(ofParts([part('a', 100), ballot('b', { measure: 'n' })])).toEqual(['部分 b 引用的指标 n 不存在']);
  });

  it('finds ids twice, and options of which none or all count', () => {
    expect(withParts({ measures: [measure(), measure()] })).toEqual(['指标编号 m 重复']);
    const options = (...all: ReturnType<typeof option>[]) =>
      withParts({ measures: [measure({ options: all })] });
    expect(options(option('a', true), option('a', false))).toEqual(['指标 m 的选项 a 重复']);
    expect(options(option('a', false), option('b', false))).toEqual(['指标 m 没有计入的选项']);
    expect(options(option('a', true), option('b', true))).toEqual(['指标 m 的选项全部计入，比率总是 100%']);
  });
});

describe('the lint of tracks', () => {
  it('has nothing to say about a sound one', () => {
    expect(withTrack([condition({ soft: caption('一般') })])).toEqual([]);
  });

  it('finds a condition that nothing decides, and one for the panel that has a rule', () => {
    const { rule: _, ...noRule } = condition();
    expect(withTrack([noRule])).toEqual(['条件 C 由数据判定，但没有规则']);
    expect(withTrack([{ ...noRule, by: 'data+panel' }])).toEqual(['条件 C 由数据判定，但没有规则']);
    expect(withTrack([condition({ by: 'panel' })])).toEqual(['条件 C 由考评组判定，不能有数据规则']);
  });

  it('finds a word that softens and does not stand in the sentence, of a condition or a quota', () => {
    expect(withTrack([condition({ soft: caption('原则上') })])).toEqual([
      '条件 C 的原文中没有“原则上”，不能放宽',
    ]);
    const quota = { id: 'Q', sentence: caption('不超过 5 个'), soft: caption('左右'), places: 5 };
    expect(withTrack([condition()], { quotas: [quota] })).toEqual(['名额 Q 的原文中没有“左右”，不能放宽']);
  });

  it('finds kinds that are not there, a kind with two lines, and a rule beside lines', () => {
    expect(withTrack([condition()], { kinds: ['党支部', '党组'] })).toEqual([
      '评选类别 T 的单位类型“党组”不存在',
    ]);
    const line = { kinds: ['党支部'], sentence: caption('满3年'), rule: age };
    const { rule: _, ...noRule } = condition();
    expect(withTrack([{ ...noRule, lines: [line] }])).toEqual([]);
    expect(withTrack([{ ...noRule, lines: [{ ...line, kinds: ['党组'] }] }])).toEqual([
      '条件 C 的单位类型“党组”不存在',
    ]);
    expect(withTrack([{ ...noRule, lines: [line, line] }])).toEqual(['条件 C 对“党支部”有两种规定']);
    expect(withTrack([condition({ lines: [line] })])).toEqual([
      '条件 C 已按单位类型分别规定，不能另有总的规则',
    ]);
  });

  it('finds a kind that is given the title and does not take part', () => {
    const honourKinds = { kinds: ['党组'], text: { document: '对党组授予称号' } };
    expect(withParts({ honourKinds })).toEqual(['授予称号的单位类型“党组”不存在']);
  });

  it('finds an attachment that is not there, and ids twice', () => {
    expect(withTrack([condition({ basis: 'A1' })])).toEqual(['条件 C 引用的附件 A1 不存在']);
    expect(withTrack([condition(), condition()])).toEqual(['编号 C 重复']);
  });
});

describe('the lint of a scheme’s course', () => {
  const step = { id: 'a', name: caption('自评') };
  const round = { id: 'R', name: caption('定级'), text: caption('定级'), steps: [step] };

  it('finds rounds, steps, rows and results with an id twice', () => {
    expect(withParts({ rounds: [round] })).toEqual([]);
    expect(withParts({ rounds: [{ ...round, steps: [step, step] }] })).toEqual(['编号 a 重复']);
    const row = { id: 'K', text: caption('查') };
    expect(withParts({ checks: { name: caption('六查'), rows: [row, row] } })).toEqual(['编号 K 重复']);
  });

  it('finds a status that leads nowhere, and a course on which nobody can pass', () => {
    const passed = { id: 'c', name: caption('通过'), verdict: 'passed' as const };
    const first = { id: 'a', name: caption('推荐'), next: ['b'] };
    expect(withParts({ statuses: [first, passed] })).toEqual(['状态 a 之后的状态 b 不存在']);
    expect(withParts({ statuses: [{ ...first, next: [] }] })).toEqual([
      '各状态都没有写明哪一个是通过（verdict: passed），称号无从登记',
    ]);
  });

  it.each(['a/b', 'a b', 'constructor', 'a'.repeat(41)])(
    'finds the id “%s”, under which nothing can be kept',
    (id) => {
      expect(withParts({ statuses: [{ id, name: caption('推荐'), verdict: 'passed' }] })).toEqual([
        `编号“${id}”不能使用，请改用不超过 40 个的汉字、字母、数字、点、短横`,
      ]);
    },
  );

  it('finds a deadline that is no day', () => {
    const deadline = { id: 'L', day: '2024-02-30', sentence: caption('前报') };
    expect(() => withParts({ deadlines: [deadline] })).toThrow(/有效日期/);
  });

  it('finds grades named that are not there, given twice, or given both ways', () => {
    const outcome = {
      sentence: caption('推荐'),
      meets: [caption('优')],
      steps: [{ id: 'O1', name: caption('推荐') }],
      note: caption('注'),
    };
    const grades = [{ name: caption('好'), from: 0 }];
    expect(withParts({ grades, outcome })).toEqual(['创建标准引用的等次“优”不存在']);
    const grading = {
      sentence: caption('四档'),
      by: caption('上级'),
      grades: [caption('好'), caption('差')],
      levels: [{ id: 'a', by: caption('党委'), kinds: ['党组'] }],
      basis: 'A1',
    };
    expect(withParts({ grades, grading })).toEqual([
      '等次不能既按分数又由上级直接评定',
      '定级引用的附件 A1 不存在',
      '定级的单位类型“党组”不存在',
      '等次“好”重复',
    ]);
  });
});
