import { expect, it } from 'vitest';
import { onceRead } from '../../electron/store/onceRead.ts';

it('reads each text once, and one that was just written of a value not from the text', () => {
  const seen: unknown[] = [];
  const read = onceRead((value) => {
    seen.push(value);
    return { value };
  });
  const written = { a: 1 };
  read.written('{"a":1}', written);
  expect(read('{"a":1}')).toBe(read('{"a":1}'));
  expect(read('[2]')).toBe(read('[2]'));
  expect(seen).toEqual([written, [2]]);
  expect(seen[0]).toBe(written);
  expect(read('{')).toBeNull();
});

it('keeps no more texts than it is to', () => {
  const seen: unknown[] = [];
  const read = onceRead((value) => seen.push(value), 2);
  for (const text of ['1', '2', '1', '3', '1']) read(text);
  expect(seen).toEqual([1, 2, 3, 1]);
});

it.each([10, 5000, 20_000])('knows a text of %i characters from its bytes too', (length) => {
  const seen: unknown[] = [];
  const read = onceRead((value) => seen.push(value));
  const texts = ['甲', '乙'].map((name) => JSON.stringify(name.repeat(length)));
  for (const text of texts) for (const form of [text, Buffer.from(text), text]) read(form);
  expect(seen).toEqual(texts.map((text) => JSON.parse(text)));
});
