import { describe, expect, it } from 'vitest';
import { titleLines } from '../../shared/notice/titleLines.ts';

describe('the lines of a title', () => {
  it.each([
    ['关于评比结果的公示', ['关于评比结果的公示']],
    ['关于2026年度“五好党组织”评比结果的公示', ['关于2026年度“五好党组织”', '评比结果的公示']],
    ['关于2024年度优秀“五好”党支部推荐名单的公示', ['关于2024年度优秀“五好”党支部', '推荐名单的公示']],
    [
      '中共山东商业职业技术学院委员会关于表彰“五好党组织”的决定',
      ['中共山东商业职业技术学院委员会', '关于表彰“五好党组织”的决定'],
    ],
    [
      '“全校党建工作标杆院级党组织”“全校党建工作样板支部”名单',
      ['“全校党建工作标杆院级党组织”', '“全校党建工作样板支部”名单'],
    ],
    [
      '关于第三批新时代党建“双创”培育创建单位推荐名单的公示',
      ['关于第三批新时代党建“双创”', '培育创建单位推荐名单的公示'],
    ],
  ])('break by sense: %s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('are those broken by hand', () => {
    expect(titleLines(' 关于\n\n结果的公示 ')).toEqual(['关于', '结果的公示']);
  });

  it.each(['甲', '𠮷', 'A', '“', '的'])(
    'hold at most 20 characters and lose none: 70 times %s',
    (character) => {
      const long = character.repeat(70);
      const lines = titleLines(long);
      expect(lines.join('')).toBe(long);
      const wide = character === 'A' ? 38 : 20;
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(wide);
      expect(lines.every((line) => !/\p{Surrogate}/u.test(line))).toBe(true);
    },
  );
});
