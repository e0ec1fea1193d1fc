import { expect, it } from 'vitest';
import { hintsFor } from '../../shared/scoring/hintsFor.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { shandong } from '../support/shandong.ts';

const hints = (values: Values, vetoes: string[] = []) =>
  hintsFor(shandong, values, { vetoIds: vetoes, foundedOn: null, year: 2026 }).map((hint) => hint.id);

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

it('says that the period is not full where the branch was founded within the year', () => {
  const tianjin = shipped('tianjin-wuhao');
  const idsFor = (foundedOn: string | null) =>
    hintsFor(tianjin, {}, { vetoIds: [], foundedOn, year: 2025 }).map((hint) => hint.id);
  expect(idsFor('2025-04-01')).toEqual(['H1']);
  expect(idsFor('2025-01-01')).toEqual([]);
  expect(idsFor(null)).toEqual([]);
});
