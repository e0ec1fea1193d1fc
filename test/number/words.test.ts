import { describe, expect, it } from 'vitest';
import { describeLine } from '../../shared/number/describeLine.ts';
import { describeShare } from '../../shared/number/describeShare.ts';

describe('a share in words', () => {
  it.each([
    [20_001, 25_000, '20001／25000＝80.004%'],
    [4, 5, '4／5＝80%'],
    [0, 7, '0／7＝0%'],
    [7, 7, '7／7＝100%'],
    [2, 3, '2／3，约 66.67%'],
    [1, 3, '1／3，约 33.33%'],
  ])('%d of %d', (count, of, words) => {
    expect(describeShare({ count, of })).toBe(words);
  });
});

describe('a line in words', () => {
  it.each([
    [{ moreThan: 80 }, '高于80%'],
    [{ atLeast: 95 }, '达到95%以上'],
    [{ atMost: 5.5 }, '不超过5.5%'],
    [{ lessThan: 60 }, '低于60%'],
  ])('%j is %s', (line, words) => {
    expect(describeLine(line)).toBe(words);
  });
});
