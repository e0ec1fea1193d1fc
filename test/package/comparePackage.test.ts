import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SheetState, statusOfSheet, textOfState } from '../../shared/package/comparePackage.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { changeTo } from '../../shared/sheet/changeTo.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';

const id = fc.constantFrom('1-1.a', '1-1.b', '2-1.a');
const note = fc.record({ seen: fc.constant(true), remark: fc.string(), evidence: fc.string() });
const fact = fc.record({ date: fc.constantFrom('2025-05-01', ''), text: fc.string() });
const content: fc.Arbitrary<SheetContent> = fc
  .record({
    values: fc.dictionary(id, fc.oneof(fc.nat(9), fc.boolean(), fc.array(fc.string()))),
    items: fc.dictionary(id, note),
    evidence: fc.dictionary(id, fact),
    notApplicable: fc.dictionary(id, fc.string()),
    vetoes: fc.dictionary(id, fact),
    totals: fc.dictionary(id, fc.nat(10_000)),
  })
  .map(({ totals, ...rest }) => ({ ...rest, ...(Object.keys(totals).length > 0 && { totals }) }));
const state: fc.Arbitrary<SheetState> = fc.record({ content, isSigned: fc.boolean() });
const status = (brings: SheetState, here: SheetState, known: SheetState) =>
  statusOfSheet({ brings, here, known: textOfState(known) }, textOfState);

const of = (value: number | null, isSigned = false): SheetState => ({
  content: value === null ? emptyContent : { ...emptyContent, values: { a: value } },
  isSigned,
});

it.each([
  ['nothing is here yet', of(1), of(null), of(null), 'new'],
  ['only there something was done', of(2), of(1), of(1), 'changed'],
  ['only there it was signed', of(1, true), of(1), of(1), 'changed'],
  ['both come to the same', of(2), of(2), of(1), 'same'],
  ['only here something was done', of(1), of(2), of(1), 'same'],
  ['it was sent back here since', of(1, true), of(1), of(1, true), 'same'],
  ['both did something else', of(2), of(3), of(1), 'conflict'],
  ['both began it', of(2), of(3), of(null), 'conflict'],
  ['it is signed here and was gone on with there', of(2, true), of(1, true), of(1, true), 'conflict'],
  ['it was emptied here and gone on with there', of(2), of(null), of(1), 'conflict'],
] as const)('%s', (_, brings, here, known, expected) => {
  expect(status(brings, here, known)).toBe(expected);
});

it('what was written is the same when it is read again, and what is signed here is never written over', () => {
  fc.assert(
    fc.property(state, state, state, (brings, here, known) => {
      const found = status(brings, here, known);
      // Whether it was written or found the same, both sides have met in what the package brings.
      if (found !== 'conflict') expect(status(brings, here, brings)).toBe('same');
      expect(status(brings, brings, known)).toBe('same');
      if (here.isSigned) expect(['same', 'conflict']).toContain(found);
    }),
  );
});

it('a state is the same in whatever order it was entered', () => {
  fc.assert(
    fc.property(state, ({ content: { values, ...rest }, isSigned }) => {
      const turned = Object.fromEntries(Object.entries(values).reverse());
      const one = textOfState({ content: { values, ...rest }, isSigned });
      expect(textOfState({ content: { ...rest, values: turned }, isSigned })).toBe(one);
    }),
  );
});

it('the change from one content to another makes the other', () => {
  fc.assert(
    fc.property(content, content, (from, to) => {
      const made = changeSheet(from, changeTo(from, to));
      expect(textOfState({ content: made, isSigned: false })).toBe(
        textOfState({ content: to, isSigned: false }),
      );
      expect(changeTo(to, to)).toEqual({});
    }),
  );
});
