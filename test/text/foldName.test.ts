import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, unitKey } from '../../shared/text/foldName.ts';

describe('a name is the same name', () => {
  it.each([
    ['机电系学⽣第⼀党⽀部', '机电系学生第一党支部', 'Kangxi radicals from a PDF'],
    ['⻋辆⻔窗⻢列⻰⻬⻅党支部', '车辆门窗马列龙齐见党支部', 'radicals that NFKC leaves alone'],
    ['农⼾服务党支部', '农户服务党支部', 'a radical whose character has another form'],
    ['学生党支部（一）', '学生党支部(一)', 'brackets'],
    ['学生党支部〔一〕', '学生党支部【一】', 'brackets of other kinds'],
    ['学生党支部㈠', '学生党支部（一）', 'a bracketed number in one character'],
    ['“双带头人”党支部', '"双带头人"党支部', 'quotation marks'],
    ['机 电 系\u3000党支部\u00a0', '机电系党支部', 'white space'],
    ['机电系\u200b党支部\ufeff\u202d', '机电系党支部', 'invisible characters'],
    ['ＭＢＡ党支部', 'mba党支部', 'full-width letters and case'],
    ['第２党支部', '第2党支部', 'full-width figures'],
    ['阿里·木党支部', '阿里•木党支部', 'interpuncts'],
    ['阿里・木党支部', '阿里‧木党支部', 'further interpuncts'],
    ['校—企党支部', '校-企党支部', 'dashes'],
    ['校－企党支部', '校––企党支部', 'further dashes'],
  ])('%s and %s: %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('and another where the words differ', () => {
    for (const [one, other] of [
      ['第一党支部', '第二党支部'],
      ['第一党支部', '第一党总支'],
      ['学生党支部（一）', '学生党支部（二）'],
    ] as const)
      expect(foldName(one)).not.toBe(foldName(other));
  });

  it('once folded, stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldName(foldName(text)) === foldName(text)),
    );
  });
});

it('units are the same where name and 上级单位 are', () => {
  expect(unitKey({ name: '第⼀党支部', parent: '机电系（本部）' })).toBe(
    unitKey({ name: '第一 党支部', parent: '机电系(本部)' }),
  );
  expect(unitKey({ name: '甲', parent: '' })).not.toBe(unitKey({ name: '', parent: '甲' }));
});
