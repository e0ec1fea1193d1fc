import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSheet, inverseOf } from '../../shared/sheet/changeSheet.ts';
import { conflictsWith } from '../../shared/sheet/conflictsWith.ts';
import { joinBasis } from '../../shared/sheet/joinBasis.ts';
import { emptyContent, type SheetChange } from '../../shared/sheet/sheet.ts';

const ids = fc.constantFrom('a', 'b', 'c');
const change: fc.Arbitrary<SheetChange> = fc.record(
  {
    values: fc.dictionary(ids, fc.option(fc.integer({ min: 0, max: 3 }))),
    items: fc.dictionary(
      ids,
      fc.record({ seen: fc.boolean(), remark: fc.constantFrom('', '甲') }, { requiredKeys: [] }),
    ),
    totals: fc.dictionary(ids, fc.option(fc.integer({ min: 0, max: 3 }))),
  },
  { requiredKeys: [] },
);
const content = change.map((first) => changeSheet(emptyContent, first));

describe('what a change from a device would overwrite unseen', () => {
  it('is nothing where its page has read the sheet as it is, or where the sheet holds it already', () => {
    fc.assert(
      fc.property(content, change, (sheet, next) => {
        expect(conflictsWith(sheet, next, [inverseOf(sheet, next)])).toBeNull();
        expect(conflictsWith(changeSheet(sheet, next), next, [])).toBeNull();
      }),
    );
  });

  it('is every field that another device changed otherwise since', () => {
    fc.assert(
      fc.property(content, change, change, (read, theirs, ours) => {
        const now = changeSheet(read, theirs);
        const conflict = conflictsWith(now, ours, [inverseOf(read, ours)]);
        const clashes = Object.entries(ours.totals ?? {}).filter(
          ([id, points]) =>
            (now.totals?.[id] ?? null) !== (read.totals?.[id] ?? null) &&
            (now.totals?.[id] ?? null) !== points,
        );
        expect(Object.keys(conflict?.totals ?? {}).toSorted()).toEqual(clashes.map(([id]) => id).toSorted());
      }),
    );
  });

  it('names what stands there', () => {
    const sheet = changeSheet(emptyContent, { values: { a: 5 }, items: { a: { seen: true } } });
    expect(conflictsWith(sheet, { values: { a: 3 } }, [{ values: { a: null } }])).toEqual({
      values: { a: 5 },
    });
    expect(
      conflictsWith(sheet, { items: { a: { remark: '甲' } } }, [{ items: { a: { remark: '' } } }]),
    ).toBeNull();
  });
});

it('what a page may know keeps every value of a field, in few changes', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (known) => {
      const joined = joinBasis(known);
      expect(joined.length).toBeLessThanOrEqual(known.length);
      for (const { totals = {} } of known)
        for (const [id, points] of Object.entries(totals))
          expect(joined.some((each) => each.totals?.[id] === points)).toBe(true);
    }),
  );
  const fields = Array.from({ length: 300 }, (_, at) => ({ values: { [`r${at}`]: at } }));
  expect(joinBasis(fields)).toHaveLength(1);
});
