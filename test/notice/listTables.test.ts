import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../shared/notice/listTables.ts';
import { resultFigures, resultWords } from '../../shared/notice/resultFigures.ts';
import type { ListRow } from '../../shared/register/noticeContent.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const organiser = '中共滨海学院委员会';
const row = (name: string, parts: Partial<ListRow>): ListRow => ({
  candidateId: name,
  name,
  parent: '',
  group: '',
  result: '',
  ...parts,
});
const listOf = (rows: readonly ListRow[], scheme = 'shandong-wuhao') =>
  tablesOf({ scheme: shipped(scheme), organiser, hasResult: true }, rows).map((block) =>
    block.kind === 'table'
      ? [block.columns.map(({ title }) => title), ...block.rows]
      : block.kind === 'paragraph' || block.kind === 'heading'
        ? block.text
        : block.kind,
  );

describe('the table of a list', () => {
  it('has score and rank apart, with as many decimals each', () => {
    expect(
      listOf([row('甲', { result: '总分93.5分，第1名' }), row('乙', { result: '总分90分，第2名' })]),
    ).toEqual([
      [
        ['序号', '单位名称', '得分', '名次'],
        ['1', '甲', '93.5', '1'],
        ['2', '乙', '90.0', '2'],
      ],
    ]);
  });

  it('says in a line above what is the same throughout', () => {
    const result = '推荐为优秀“五好”党支部';
    const parent = '机械学院党委';
    expect(listOf([row('甲', { result, parent }), row('乙', { result, parent })], 'zju-excellent')).toEqual([
      '所属党组织：机械学院党委',
      `结果：${result}`,
      [
        ['序号', '单位名称'],
        ['1', '甲'],
        ['2', '乙'],
      ],
    ]);
  });

  it('says where a unit belongs only where that is not the organiser', () => {
    const result = '先进';
    expect(
      listOf(
        [
          row('甲', { result, parent: '滨海学院党委' }),
          row('乙', { result, parent: '信息系党总支' }),
          row('丙', { result: '一般', parent: organiser }),
        ],
        'zjiet-grading',
      ),
    ).toEqual([
      [
        ['序号', '单位名称', '所属党组织', '等次'],
        ['1', '甲', '', '先进'],
        ['2', '乙', '信息系党总支', '先进'],
        ['3', '丙', '', '一般'],
      ],
    ]);
  });
});

it('a result in words has its figures again, whatever its grade', () => {
  fc.assert(
    fc.property(
      fc.record({
        score: fc.integer({ min: -2000, max: 20_000 }).map((points) => String(points / 100)),
        rank: fc.option(fc.integer({ min: 1, max: 999 }).map(String), { nil: '' }),
        grade: fc.constantFrom('', '好', '较好', '不达标', '达标，良好'),
      }),
      fc.boolean(),
      (figures, isDecided) => {
        expect(resultFigures(resultWords(figures, isDecided))).toEqual(figures);
      },
    ),
  );
  expect(resultFigures('推荐为优秀“五好”党支部')).toBeNull();
});
