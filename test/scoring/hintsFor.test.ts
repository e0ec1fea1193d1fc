import { expect, it } from 'vitest';
import { hintsFor } from '../../shared/scoring/hintsFor.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { shandong } from '../support/shandong.ts';

const hints = (values: Values, vetoes: string[] = []) =>
  hintsFor(shandong, values, vetoes).map((hint) => hint.id);

it('asks about missing materials where no activity was held', () => {
  expect(hints({ '4-4.a': 0, '4-4.b': 1 })).toContain('H1');
  expect(hints({ '4-2.a': 0, '4-2.b': 1 })).toEqual(['H1']);
  expect(hints({ '4-4.a': 1, '4-4.b': 1 })).toEqual([]);
  expect(hints({ '4-4.a': 0, '4-4.b': 0 })).toEqual([]);
});

it('asks about more than three missing materials for each activity', () => {
  expect(hints({ '4-4.a': 2, '4-4.b': 6 })).toEqual([]);
  expect(hints({ '4-4.a': 2, '4-4.b': 7 })).toEqual(['H2']);
});

it('does not ask about an activity count that is not entered yet', () => {
  expect(hints({ '4-4.b': 2 })).toEqual([]);
});

it('asks about a confirmed breach of discipline that neither 1-4 nor 2-4 records', () => {
  expect(hints({}, ['V1'])).toEqual(['H3']);
  expect(hints({ '1-4.a': false }, ['V1'])).toEqual(['H3']);
  expect(hints({ '1-4.a': true }, ['V1'])).toEqual([]);
  expect(hints({ '2-4.a': true }, ['V1'])).toEqual([]);
  expect(hints({}, ['V2'])).toEqual([]);
});

it('asks nothing about an untouched sheet', () => {
  expect(hints({})).toEqual([]);
});
