import { describe, expect, it } from 'vitest';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import { type SchemeSource, schemeSchema } from '../../shared/scheme/scheme.ts';
import { shandongSource } from '../support/shandong.ts';
import {
  caption,
  type ItemSource,
  itemSource,
  type ShortRule,
  schemeSource,
} from '../support/smallScheme.ts';

/** What the lint says about a scheme and what it remarks upon; the schema must have nothing to say. */
const lint = (source: SchemeSource) => {
  const scheme = schemeSchema.parse(source);
  return [...lintScheme(scheme), ...remarksOn(scheme)];
};
const lintItems = (...items: ItemSource[]) => lint(schemeSource(items));
const per: ShortRule = { id: 'r', kind: 'deduct-per', points: 1, unit: '次' };
const grade = (name: string, from: number) => ({ name: caption(name), from });
const withGrades = (...grades: ReturnType<typeof grade>[]) =>
  lint(schemeSource([itemSource([per])], { grades }));

function problemsOf(source: unknown): readonly string[] {
  try {
    parseScheme(source);
    return [];
  } catch (error) {
    if (error instanceof SchemeError) return error.problems;
    throw error;
  }
}

describe('the lint of a scheme', () => {
  it('has nothing to say about a sound one', () => {
    expect(lint(shandongSource)).toEqual([]);
    expect(lintItems(itemSource([per]))).toEqual([]);
  });

  it('finds items that do not sum to their dimension', () => {
    const source = structuredClone(shandongSource) as {
      sheet: { dimensions: { items: { max: number }[] }[] };
    };
    source.sheet.dimensions[2]!.items[0]!.max = 9.5;
    expect(lint(source as unknown as SchemeSource)).toEqual(['项目 3 为 20 分，其考评内容合计 19.5 分']);
  });

  it('finds dimensions that do not sum to the total', () => {
    const source = schemeSource([itemSource([per])]);
    expect(lint({ ...source, sheet: { ...source.sheet!, total: 100 } })).toEqual([
      '总分为 100 分，各项目合计 10 分',
    ]);
  });

  it('finds ids used twice: of rules, items, dimensions, vetoes, notes', () => {
    expect(lintItems(itemSource([per, per]))).toEqual(['编号 r 重复']);
    expect(lintItems(itemSource([per]), itemSource([{ ...per, id: 'q' }]))).toEqual(['编号 I 重复']);
    expect(lintItems(itemSource([{ ...per, id: 'D' }]))).toEqual(['编号 D 重复']);
    const veto = { id: 'V', text: caption('事'), window: 'none' as const };
    const vetoes = {
      lead: caption('有'),
      note: caption('注'),
      result: caption('不达标'),
      list: [veto, veto],
    };
    expect(lint(schemeSource([itemSource([per])], { vetoes }))).toEqual(['否决情形编号 V 重复']);
    const note = { id: 'N', text: caption('读法') };
    expect(lint(schemeSource([itemSource([per])], { readingNotes: [note, note] }))).toEqual(['编号 N 重复']);
  });

  it('finds a count of nothing, of another item’s rule and of a rule that counts nothing', () => {
    const compare: ShortRule = {
      id: 'c',
      kind: 'deduct-if-count',
      points: 1,
      unit: '次',
      when: { lessThan: 4 },
      countOf: 'r',
    };
    const sentence = '标准 c 引用的计数标准 r 在本条考评内容中不存在';
    expect(lintItems(itemSource([compare]))).toEqual([sentence]);
    expect(lintItems(itemSource([compare]), itemSource([per], 5, 'full', 'J'))).toEqual([sentence]);
    expect(lintItems(itemSource([compare, { id: 'r', kind: 'deduct-if', points: 1 }]))).toEqual([sentence]);
    expect(lintItems(itemSource([compare, per]))).toEqual([]);
  });

  it('finds a deduction, an addition, a range or a level larger than its item', () => {
    const large: ShortRule[] = [
      { ...per, points: 10.5 },
      { id: 'r', kind: 'add-if', points: 10.5 },
      { id: 'r', kind: 'deduct-range', points: [0, 10.5] },
      { id: 'r', kind: 'levels', levels: [{ id: 'a', name: caption('好'), points: 10.5 }] },
    ];
    for (const rule of large)
      expect(lintItems(itemSource([rule]))).toEqual(['标准 r 一次变动 10.5 分，大于考评内容 I 的 10 分']);
  });

  it('finds a range whose bounds are the wrong way round', () => {
    expect(lintItems(itemSource([{ id: 'r', kind: 'award-range', points: [3, 1] }]))).toEqual([
      '标准 r 的分值下限大于上限',
    ]);
  });

  it('finds steps of a range that lead nowhere', () => {
    expect(
      problemsOf(schemeSource([itemSource([{ id: 'r', kind: 'award-range', points: [1, 3], step: 0 }])])),
    ).not.toEqual([]);
  });

  it('finds an open checklist without a list', () => {
    expect(lintItems(itemSource([{ ...per, checklistOpen: true }]))).toHaveLength(1);
  });

  it('finds names and levels that are there twice, since only one of them could ever be entered', () => {
    const twice = [caption('甲'), caption('甲')];
    expect(lintItems(itemSource([{ ...per, checklist: twice }]))).toHaveLength(1);
    const level = { id: 'a', name: caption('好'), points: 1 };
    expect(
      lintItems(itemSource([{ id: 'r', kind: 'levels', levels: [level, { ...level, points: 2 }] }])),
    ).toHaveLength(1);
  });

  it('finds bands that overlap, leave low totals without a grade, or lie above the total', () => {
    expect(withGrades(grade('好', 9), grade('较好', 6), grade('一般', 0))).toEqual([]);
    expect(withGrades(grade('好', 6), grade('较好', 9), grade('一般', 0))[0]).toMatch(/第 2 档.*重叠/);
    expect(withGrades(grade('好', 9), grade('较好', 9), grade('一般', 0))[0]).toMatch(/重叠/);
    expect(withGrades(grade('好', 9), grade('较好', 6))).toEqual(['等次分数线没有从 0 分起，低分没有等次']);
    expect(withGrades(grade('好', 11), grade('一般', 0))).toEqual(['最高一档的分数线高于总分']);
  });

  it('only remarks upon what stands in real documents, and takes the scheme', () => {
    const large = schemeSource([itemSource([{ ...per, points: 10.5 }])], { grades: [grade('好', 11)] });
    const source = { ...large, sheet: { ...large.sheet!, total: 100 } };
    expect(remarksOn(parseScheme(source))).toEqual([
      '总分为 100 分，各项目合计 10 分',
      '标准 r 一次变动 10.5 分，大于考评内容 I 的 10 分',
      '等次分数线没有从 0 分起，低分没有等次',
    ]);
    expect(lintScheme(parseScheme(source))).toEqual([]);
  });

  it('finds a hint about a rule or veto that is not there', () => {
    const hints = [
      {
        id: 'H',
        say: caption('请核对'),
        when: [[{ found: 'x' }, { veto: 'V' }, { countOf: 'r', moreThan: { times: 2, countOf: 'y' } }]],
      },
    ];
    expect(lint(schemeSource([itemSource([per])], { hints }))).toEqual([
      '提示 H 引用的标准 x 不存在',
      '提示 H 引用的否决情形 V 不存在',
      '提示 H 引用的标准 y 不存在',
    ]);
  });
});

describe('reading a scheme file', () => {
  it('gives points in hundredths', () => {
    const sheet = parseScheme(schemeSource([itemSource([{ ...per, points: 0.5, cap: 1.25 }])])).sheet!;
    expect(sheet.total).toBe(1000);
    expect(sheet.dimensions[0]!.items[0]!.rules[0]).toMatchObject({ points: 50, cap: 125 });
  });

  it.each<[string, (source: Record<string, unknown>) => unknown, RegExp]>([
    ['is no object', () => [], /文件/],
    ['lacks a title', ({ title: _, ...rest }) => rest, /title/],
    ['has a part that no scheme has', (source) => ({ ...source, colour: 'red' }), /colour/],
    [
      'has a text that is neither the document’s nor a caption',
      (source) => ({ ...source, title: '评分表' }),
      /title/,
    ],
    ['has an id with blanks', (source) => ({ ...source, id: 'a b' }), /id/],
    ['has no stages', (source) => ({ ...source, stages: [] }), /stages/],
  ])('is refused where the file %s', (_name, change, words) => {
    const problems = problemsOf(
      change(schemeSource([itemSource([per])]) as unknown as Record<string, unknown>),
    );
    expect(problems.join()).toMatch(words);
  });

  it.each([0.005, -1, Number.NaN, 1e12])('refuses %d points', (points) => {
    expect(problemsOf(schemeSource([itemSource([{ ...per, points }])]))).toHaveLength(1);
  });

  it('refuses a rule of a kind that there is not, a part that its kind has not, and a comparison of two kinds', () => {
    const rule = (parts: object) => problemsOf(schemeSource([itemSource([parts as ShortRule])]));
    expect(rule({ id: 'r', kind: 'double-if', points: 1 })).not.toEqual([]);
    expect(rule({ id: 'r', kind: 'zero-if', points: 1 })).not.toEqual([]);
    expect(
      rule({ id: 'r', kind: 'deduct-if-count', points: 1, unit: '次', when: { lessThan: 1, atLeast: 3 } }),
    ).not.toEqual([]);
  });

  it('throws one error that holds every problem, with its place', () => {
    const source = schemeSource([itemSource([per, per])], { grades: [grade('好', 6), grade('较好', 9)] });
    expect(() => parseScheme(source)).toThrow(SchemeError);
    expect(problemsOf(source)).toHaveLength(2);
  });
});
