import { describe, expect, it } from 'vitest';
import { titleLines } from '../../shared/notice/titleLines.ts';
import { titleWordsOf } from '../../shared/notice/titleWords.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const none = { whole: [], begin: [] };

describe('the lines of a title', () => {
  it.each([
    ['shandong-wuhao', '关于评比结果的公示', ['关于评比结果的公示']],
    [
      'shandong-wuhao',
      '关于2026年度“五好党组织”评比结果的公示',
      ['关于2026年度“五好党组织”', '评比结果的公示'],
    ],
    [
      'zju-excellent',
      '关于2024年度优秀“五好”党支部推荐名单的公示',
      ['关于2024年度优秀“五好”党支部', '推荐名单的公示'],
    ],
    [
      'shandong-wuhao',
      '中共山东商业职业技术学院委员会关于表彰“五好党组织”的决定',
      ['中共山东商业职业技术学院委员会', '关于表彰“五好党组织”的决定'],
    ],
    [
      'zju-shuangchuang',
      '“全校党建工作标杆院级党组织”“全校党建工作样板支部”名单',
      ['“全校党建工作标杆院级党组织”', '“全校党建工作样板支部”名单'],
    ],
    [
      'zju-shuangchuang',
      '关于第三批新时代党建“双创”培育创建单位推荐名单的公示',
      ['关于第三批新时代党建“双创”', '培育创建单位推荐名单的公示'],
    ],
    [
      'zju-shuangchuang',
      '关于第三批新时代党建“双创”培育创建单位验收结果的公示',
      ['关于第三批新时代党建“双创”', '培育创建单位验收结果的公示'],
    ],
    [
      'zju-excellent',
      '关于2024年度优秀“五好”党支部审批结果的公示',
      ['关于2024年度优秀“五好”党支部', '审批结果的公示'],
    ],
    [
      'zjiet-grading',
      '关于2012年度基层党组织分类定级结果的公示',
      ['关于2012年度基层党组织', '分类定级结果的公示'],
    ],
  ] as const)('break by sense: %s, %s', (schemeId, title, lines) => {
    expect(titleLines(title, titleWordsOf(shipped(schemeId)))).toEqual(lines);
  });

  it('are those broken by hand', () => {
    expect(titleLines(' 关于\n\n结果的公示 ', none)).toEqual(['关于', '结果的公示']);
  });

  it.each(['甲', '𠮷', 'A', '“', '的'])(
    'hold at most 20 characters and lose none: 70 times %s',
    (character) => {
      const long = character.repeat(70);
      const lines = titleLines(long, none);
      expect(lines.join('')).toBe(long);
      const wide = character === 'A' ? 38 : 20;
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(wide);
      expect(lines.every((line) => !/\p{Surrogate}/u.test(line))).toBe(true);
    },
  );
});
