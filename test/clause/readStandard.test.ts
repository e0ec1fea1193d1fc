import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../shared/clause/plainText.ts';
import { readStandard } from '../../shared/clause/readStandard.ts';
import { readingInShort } from './inShort.ts';
import { phrases } from './phrases.ts';

const read = (text: string, max: number | null) => readStandard(text, max === null ? null : max * 100);

describe('a standard is read as its words have it', () => {
  it.each(phrases)('%s (%s)', (text, max, expected) => {
    expect(readingInShort(read(text, max)).join('; ')).toBe(expected);
  });

  it('by a set of at least 200 phrases', () => {
    expect(new Set(phrases.map(([text]) => text)).size).toBeGreaterThanOrEqual(200);
  });
});

describe('each rule keeps the words of its condition', () => {
  it.each([
    ['每开展一次活动加3分。', ['开展活动']],
    ['公开宣传报道每次加1分。全年少于4次扣2分。', ['公开宣传报道', '全年少于4次']],
    ['发展党员材料不完整或程序不健全，每缺一项扣0.5分。', ['发展党员材料不完整或程序不健全']],
    ['因工作失误造成恶劣影响的，为0分。', ['因工作失误造成恶劣影响']],
    ['上级党组织对工作不认可，扣2分。', ['上级党组织对工作不认可']],
    ['未执行“党员活动日”制度，一次扣1分。', ['未执行“党员活动日”制度']],
    ['扣2分：未按时换届', ['未按时换届']],
  ])('%s', (text, labels) => {
    expect(readStandard(text, null).rules.map(({ label }) => label)).toEqual(labels);
  });
});

describe('no figure is lost', () => {
  /** The places of figures that no rule, full mark, limit or unread stretch covers. */
  function lostFigures(text: string, max: number | null): string[] {
    const { rules, full, limits, unread } = read(text, max);
    const spans = [...rules.map(({ at }) => at), ...full, ...limits, ...unread];
    return [...plainText(text).matchAll(/\d+(?:\.\d+)?/gu)]
      .filter(({ index }) => !spans.some(([start, end]) => start <= index && index < end))
      .filter(({ index, 0: figure }) => !isNumbering(plainText(text), index, figure))
      .map(({ 0: figure }) => figure);
  }

  function isNumbering(plain: string, index: number, figure: string): boolean {
    return (
      /^[.、)](?!\d)/u.test(plain.slice(index + figure.length)) &&
      /(?:^|[\s()。;])$/u.test(plain.slice(0, index))
    );
  }

  it.each(phrases)('in %s', (text, max) => {
    expect(lostFigures(text, max)).toEqual([]);
  });

  it('in phrases set one after the other', () => {
    const some = fc.array(fc.constantFrom(...phrases), { minLength: 2, maxLength: 4 });
    const joints = fc.constantFrom('。', '；', '\n');
    fc.assert(
      fc.property(some, joints, fc.constantFrom(null, 5, 100), (chosen, joint, max) => {
        expect(lostFigures(chosen.map(([text]) => text).join(joint), max)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('each reading points at its characters', () => {
  it('and says no figure that is not in the text', () => {
    for (const [text, max] of phrases) {
      for (const { at, points } of read(text, max).rules) {
        expect(at[0]).toBeGreaterThanOrEqual(0);
        expect(at[1]).toBeLessThanOrEqual(text.length);
        const plain = plainText(text);
        const figures = typeof points === 'number' ? [points] : (points ?? []);
        for (const figure of figures.filter((each) => each > 0 && each !== (max ?? 0) * 100))
          expect(plain, text).toMatch(new RegExp(`${figure / 100}|[一二两三四五六七八九十半]`, 'u'));
      }
    }
  });
});

it('takes any text without failing', () => {
  const parts = fc.constantFrom(
    '扣',
    '加',
    '得',
    '分',
    '每',
    '一次',
    '0.5',
    '３',
    '，',
    '。',
    '（',
    '）',
    '%',
    '不',
    '-',
    '/',
    '项',
    '最高',
    '以上',
    '①',
    '1.',
    '优秀',
    '各',
    '分别',
    '、',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 24 }), (texts) => {
      const text = texts.join('');
      const { rules, unread } = readStandard(text, 500);
      for (const [start, end] of [...rules.map(({ at }) => at), ...unread]) expect(start).toBeLessThan(end);
    }),
    { numRuns: 2000 },
  );
});
