import { expect, it } from 'vitest';
import type { CandidateTotals, SeatTotal } from '../../shared/outcome/panelTotals.ts';
import { isSettled, secondColumn } from '../../shared/outcome/secondEntries.ts';
import type { SecondEntry } from '../../shared/register/content.ts';

const signed = { by: '韩建国', on: '2026-11-20' };

/** A unit with one panelist's total. */
function unit(candidateId: string, seat: Partial<SeatTotal>): CandidateTotals {
  const whole = {
    panelist: '甲一',
    mark: '甲',
    slot: '/panel/甲一',
    total: 9000,
    isItemised: false,
    isSigned: false,
    seat: null,
  };
  return { candidateId, name: candidateId, mark: '01', seats: [{ ...whole, ...seat }] };
}

const columnOf = (rows: readonly CandidateTotals[], second: Readonly<Record<string, SecondEntry>>) =>
  secondColumn(rows, '甲一', (candidateId) => second[candidateId] ?? null);

it('nothing of it shows before anybody keyed in again', () => {
  expect(columnOf([unit('a', {})], {})).toEqual({ isBegun: false, open: 1, mismatches: [] });
});

it('says what differs once the whole column was keyed in again, and not before', () => {
  const rows = [unit('a', {}), unit('b', {})];
  const a = { ...signed, total: 9100 };
  expect(columnOf(rows, { a })).toEqual({ isBegun: true, open: 1, mismatches: [] });
  const { open, mismatches } = columnOf(rows, { a, b: { ...signed, total: 9000 } });
  expect(open).toBe(0);
  expect(mismatches).toMatchObject([
    { candidateId: 'a', total: 9000, second: { total: 9100 }, isSettled: false },
  ]);
});

it('asks for no total that is signed, made of items or does not count', () => {
  const seat = { ...signed, state: 'absent' as const, reason: '出差' };
  const rows = [
    unit('a', {}),
    unit('b', { isSigned: true }),
    unit('c', { isItemised: true }),
    unit('d', { seat }),
  ];
  expect(columnOf(rows, {}).open).toBe(1);
  expect(columnOf(rows, { a: { ...signed, total: 9000 }, b: { ...signed, total: 1 } })).toEqual({
    isBegun: true,
    open: 0,
    mismatches: [],
  });
});

it('is settled while the sheet says what was keyed in again or, over that, what the chair ruled', () => {
  const second = { ...signed, total: 9100 };
  expect([isSettled(9100, second), isSettled(9000, second), isSettled(null, second)]).toEqual([
    true,
    false,
    false,
  ]);
  const ruled = { ...second, ruling: { ...signed, first: 9000, total: 9050, reason: '改过' } };
  expect([isSettled(9050, ruled), isSettled(9000, ruled), isSettled(9100, ruled)]).toEqual([
    true,
    false,
    false,
  ]);
  // A ruling stays in the list, and opens again where the total moves.
  expect(columnOf([unit('a', { total: 9050 })], { a: ruled }).mismatches).toMatchObject([
    { isSettled: true },
  ]);
  expect(columnOf([unit('a', {})], { a: ruled }).mismatches).toMatchObject([{ isSettled: false }]);
});
