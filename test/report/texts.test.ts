import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount } from '../../shared/report/fitHeight.ts';
import { sanitizeText } from '../../shared/report/sanitizeText.ts';
import { quoteSheetName, sheetNames } from '../../shared/report/sheetNames.ts';
import { lengthOf, splitText, wrapText } from '../../shared/report/wrapText.ts';
import { cellAddress, parseRange } from '../../shared/table/cellAddress.ts';

describe('sanitizeText', () => {
  it('drops controls and U+FFFE, keeps tab, line feed and characters beyond 16 bits', () => {
    expect(sanitizeText('a\u0000\u0007b\ufffec\uffffd\te\r\nf\rg𠮷')).toBe('abcd\te\nf\ng𠮷');
  });
  it('replaces half a character', () => {
    expect(sanitizeText('x\ud842y')).toBe('x\ufffdy');
  });
  it('escapes what Excel would read as a character code', () => {
    expect(sanitizeText('_x000D_ _X0041_')).toBe('_x005F_x000D_ _x005F_X0041_');
  });
  it('cuts to the longest text of a cell, between characters', () => {
    const cut = sanitizeText(`${'字'.repeat(32_766)}𠮷𠮷`);
    expect(cut).toBe('字'.repeat(32_766));
  });
});

describe('sheetNames', () => {
  it('makes names that collide after the cut different', () => {
    const long = '中共城市服务技师学院委员会机电工程系教师第一党支部委员会筹备小组';
    const names = sheetNames([`${long}甲`, `${long}乙`, `${long}丙`]);
    expect(new Set(names).size).toBe(3);
    expect(names[1]!.endsWith(' (2)')).toBe(true);
  });
  it('makes any names legal and unique', () => {
    const wish = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('History', "''", 'a', 'A', 'a (2)', '', '[]:*?/\\'),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const names = sheetNames(wishes);
        expect(names).toHaveLength(wishes.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name.trim()).not.toBe('');
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$|\p{Surrogate}/iu);
        }
      }),
    );
  });
  it('quotes apostrophes for references', () => {
    expect(quoteSheetName("it's")).toBe("'it''s'");
  });
});

describe('cellAddress', () => {
  it('reads back what it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16384 }), fc.integer({ min: 1, max: 1048576 }), (column, row) => {
        expect(parseRange(`A1:${cellAddress(column, row)}`)).toMatchObject({
          lastColumn: column,
          lastRow: row,
        });
      }),
    );
  });
});

describe('wrapText', () => {
  it('keeps numbers whole, and marks with what they close or open', () => {
    expect(wrapText('每少1个季度扣0.75分', 8)).toEqual(['每少1个季度扣', '0.75分']);
    expect(wrapText('一二第015句', 3)).toEqual(['一二', '第015', '句']);
    expect(wrapText('材料已收到归档。', 7)).toEqual(['材料已收到归', '档。']);
    expect(wrapText('校党委发文（2025）27号', 5.5)).toEqual(['校党委发文', '（2025）', '27号']);
  });
  it('loses nothing, and fills a line with what has no place to break', () => {
    const text = fc.string({
      unit: fc.constantFrom('党', '，', '（', '”', '7', 'a', '.', ' '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 12, noNaN: true }), (paragraph, room) => {
        const lines = wrapText(paragraph, room);
        expect(lines.join('')).toBe(paragraph);
        expect(lines.every((line) => lengthOf(line) <= room + 1e-9)).toBe(true);
      }),
    );
    expect(wrapText('1234567890', 3)).toEqual(['12345', '67890']);
  });
});

describe('splitText', () => {
  it('cuts where a line ends, and keeps every character in order', () => {
    expect(splitText('一二三四五六', 2, 2)).toEqual(['一二三四', '五六']);
    expect(splitText('一\n二\n三', 4, 2)).toEqual(['一\n二', '三']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (text, most) => {
          const parts = splitText(text, 5, most);
          expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
          for (const part of parts) expect(lineCount(part, 5)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

describe('lineCount', () => {
  it('counts the lines of wrapped and of broken text', () => {
    expect(lineCount('一二三四五六', 4)).toBe(2);
    expect(lineCount('一\n二', 4)).toBe(2);
    expect(lineCount('', 4)).toBe(1);
  });
});
