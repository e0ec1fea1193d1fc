import { describe, expect, it } from 'vitest';
import { adjustmentsSchema } from '../../shared/scheme/adjustments.ts';
import { adjustScheme } from '../../shared/scheme/adjustScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { shandongSource } from '../support/shandong.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';

const adjust = (adjustments: object, source = shandongSource) =>
  adjustScheme(source, adjustmentsSchema.parse(adjustments));

describe('a scheme that a panel adjusted', () => {
  it('is the shipped one, under the shipped version, where nothing differs', () => {
    expect(adjust({})).toBe(shandongSource);
    expect(
      adjust({ capAdditions: 'beforeDeductions', conventions: { '1-1.b': '  ' }, agreed: { N1: '' } }),
    ).toBe(shandongSource);
    expect(adjust({ conventions: { '3-1.c': '按人次计' } })).toBe(shandongSource);
  });

  it('carries the order of the cap under a version of its own', () => {
    const adjusted = adjust({ capAdditions: 'afterDeductions' });
    expect(adjusted.version).toBe('1.0-2');
    expect(parseScheme(adjusted).sheet?.capAdditions).toBe('afterDeductions');
  });

  it('carries the panel’s 考评口径 for the rules it names, trimmed, and the shipped one for the others', () => {
    const adjusted = adjust({ conventions: { '3-1.c': ' 按次计，不论人数 ' } });
    const rules = itemsOf(parseScheme(adjusted).sheet!).flatMap((item) => item.rules);
    const shipped = itemsOf(parseScheme(shandongSource).sheet!).flatMap((item) => item.rules);
    expect(adjusted.version).toBe('1.0-2');
    expect(rules.find((rule) => rule.id === '3-1.c')?.convention).toBe('按次计，不论人数');
    expect(rules.filter((rule) => rule.id !== '3-1.c')).toEqual(
      shipped.filter((rule) => rule.id !== '3-1.c'),
    );
  });

  it('carries what the panel agreed on a reading note beside the note', () => {
    const notes = adjust({ agreed: { N7: '其一即为 0 分' } }).readingNotes!;
    expect(notes.find((note) => note.id === 'N7')).toMatchObject({ agreed: '其一即为 0 分' });
    expect(notes.filter((note) => note.agreed !== undefined)).toHaveLength(1);
  });

  it('leaves the shipped scheme as it was, and changes no points', () => {
    const before = JSON.stringify(shandongSource);
    const adjusted = adjust({
      capAdditions: 'afterDeductions',
      conventions: { '1-1.b': '甲' },
      agreed: { N2: '乙' },
    });
    expect(JSON.stringify(shandongSource)).toBe(before);
    const points = (source: typeof shandongSource) =>
      source.sheet!.dimensions.map(({ max, items }) => [max, items.map((item) => item.max)]);
    expect(points(adjusted)).toEqual(points(shandongSource));
  });

  it('is refused where the scheme leaves no choice of the order', () => {
    const fixed = schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }])]);
    expect(() => adjust({ capAdditions: 'afterDeductions' }, fixed)).toThrow(RangeError);
    expect(adjust({ capAdditions: 'beforeDeductions' }, fixed)).toBe(fixed);
  });
});
