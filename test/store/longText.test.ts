import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longText, textOf } from '../../electron/store/longText.ts';

it('gives back every text as it is, short or long', () => {
  const select = new Sqlite(':memory:')
    .prepare<[string], string | Buffer>(`SELECT ${longText('given')} FROM (SELECT ? AS given)`)
    .pluck();
  const back = (text: string) => textOf(select.get(text)!);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 400 }), (unit, times) => {
      const text = unit.repeat(times);
      expect(back(text)).toBe(text);
    }),
  );
  expect(['', '五', '五'.repeat(333), '五'.repeat(334), `${'a'.repeat(2000)}\0b`].map(back)).toEqual([
    '',
    '五',
    '五'.repeat(333),
    '五'.repeat(334),
    `${'a'.repeat(2000)}\0b`,
  ]);
});
