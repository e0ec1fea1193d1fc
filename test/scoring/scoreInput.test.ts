import { describe, expect, it } from 'vitest';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { readScoreInput, type ScoreInput } from '../../shared/scoring/scoreInput.ts';
import { measureSource } from '../support/arbitraries.ts';
import { shandong } from '../support/shandong.ts';
import { caption, itemSource, schemeSource } from '../support/smallScheme.ts';

const read = (input: Partial<ScoreInput>, scheme = shandong) =>
  readScoreInput(scheme, { values: {}, measures: {}, vetoes: [], ...input });

const measured = (() => {
  const scheme = parseScheme(
    schemeSource(
      [
        itemSource([
          { id: 'z', kind: 'zero-if-measure', measure: '满意率', when: { lessThan: 80 }, unit: '%' },
          { id: 'p', kind: 'deduct-range', points: [0, 3] },
          { id: 'l', kind: 'levels', levels: [{ id: 'a', name: caption('好'), points: 0 }] },
        ]),
      ],
      { measures: [measureSource('满意率')] },
    ),
  );
  if (!hasSheet(scheme)) throw new Error('no sheet');
  return scheme;
})();

describe('a sheet from outside', () => {
  it('is read as it stands', () => {
    expect(
      read({ values: { '1-3.a': ['签到表'], '2-2.b': 4, '1-1.a': false }, vetoes: ['V1', 'V1'] }),
    ).toEqual({
      facts: { values: { '1-3.a': ['签到表'], '2-2.b': 4, '1-1.a': false }, measures: {} },
      vetoIds: ['V1'],
    });
  });

  it('gives points of a range in 分 and keeps them in hundredths', () => {
    expect(read({ values: { p: 2.5 } }, measured)).toMatchObject({ facts: { values: { p: 250 } } });
  });

  it('takes a measure as a percentage, exactly, or as the two counts', () => {
    expect(read({ measures: { 满意率: 79.99 } }, measured)).toMatchObject({
      facts: { measures: { 满意率: { count: 7999, of: 10000 } } },
    });
    expect(read({ measures: { 满意率: { count: 2, of: 3 } } }, measured)).toMatchObject({
      facts: { measures: { 满意率: { count: 2, of: 3 } } },
    });
  });

  it.each<[string, Partial<ScoreInput>, RegExp]>([
    ['an unknown rule', { values: { '9-9.z': 1 } }, /9-9\.z/],
    ['an item’s id', { values: { '1-1': 1 } }, /1-1/],
    ['a prototype’s name', { values: { constructor: 1 } }, /constructor/],
    ['an unknown veto', { vetoes: ['V9'] }, /V9/],
    ['an unknown measure', { measures: { 满意率: 80 } }, /满意率/],
    ['a null', { values: { '1-1.b': null } }, /1-1\.b/],
    ['an object', { values: { '1-1.b': { count: 1 } } }, /1-1\.b/],
    ['a negative count', { values: { '1-1.b': -1 } }, /1-1\.b.*-1/],
    ['a fraction', { values: { '1-1.b': 0.5 } }, /1-1\.b.*0\.5/],
    ['a text', { values: { '1-1.b': '1' } }, /1-1\.b/],
    ['no end', { values: { '1-1.b': Number.POSITIVE_INFINITY } }, /1-1\.b.*现为 超出范围的数$/],
    ['1e400 as JSON reads it', { values: JSON.parse('{"1-1.b":1e400}') }, /1-1\.b.*现为 超出范围的数$/],
    ['no number', { values: { '1-1.b': Number.NaN } }, /1-1\.b.*现为 不是数的内容$/],
    ['a number among ticks', { values: { '1-3.a': [1] } }, /1-3\.a/],
    ['a value where the program decides', { values: { '4-5.b': 1 } }, /4-5\.b/],
  ])('is refused by name: %s', (_name, input, words) => {
    const { problems } = read(input);
    expect(problems).toHaveLength(1);
    expect(problems![0]).toMatch(words);
    expect(problems![0]).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    -1,
    100.1,
    Number.NaN,
    '80',
    { count: 3, of: 2 },
    { count: 0, of: 0 },
    { count: -1, of: 2 },
    { count: 1.5, of: 2 },
    { count: 1 },
    null,
  ])('is refused for the measure %o', (given) => {
    expect(read({ measures: { 满意率: given } }, measured).problems?.[0]).toMatch(/满意率/);
  });

  it('names everything that is wrong with it at once', () => {
    expect(
      read({ values: { x: 1, '1-1.b': -1, '1-2.a': 3 }, vetoes: ['V9'], measures: { m: 1 } }).problems,
    ).toHaveLength(5);
  });
});

it('must be told the kind of organisation where items go by it, and takes no other than the scheme has', () => {
  const only = { ...itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }], 10, 'full', 'B'), for: ['党委'] };
  const all = itemSource([{ id: 'a', kind: 'deduct-if', points: 1 }], 10, 'full', 'A');
  const scheme = parseScheme(schemeSource([all, only], { candidateKinds: ['党委', '党支部'] }));
  if (!hasSheet(scheme)) throw new Error('a sheet');
  const of = (kind?: string) => read(kind === undefined ? {} : { kind }, scheme);
  expect(of().problems).toEqual(['有的考评内容只适用于某些类型的单位，请写明 kind，可选：党委、党支部']);
  expect(of('工会').problems).toEqual(['本方案没有“工会”这一单位类型，可选：党委、党支部']);
  expect(of('党支部')).toMatchObject({ facts: { kind: '党支部' } });
});
