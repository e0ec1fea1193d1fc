import { expect, it } from 'vitest';
import { ballotKey, ballotsOf } from '../../shared/round/ballotKey.ts';
import { lastRoundOf } from '../../shared/round/lastRoundOf.ts';
import { findSlot, jointSlot, slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { shandong } from '../support/shandong.ts';
import { tianjinWith } from './tianjinDossier.ts';

it('a total of parts has a sheet of each that is filled, in each round; a joint one has one', () => {
  expect(slotsOf(tianjinWith(), []).map(slotName)).toEqual([
    'grading/self',
    'grading/superior',
    'final/self',
    'final/superior',
  ]);
  expect(slotsOf(shandong, [])).toEqual([jointSlot]);
  expect(slotName(jointSlot)).toBe('');
  expect(lastRoundOf(tianjinWith())).toBe('final');
  expect(lastRoundOf(shandong)).toBeNull();
});

it('a name finds its slot, and no other', () => {
  expect(findSlot(tianjinWith(), [], 'final/self')).toEqual({ roundId: 'final', partId: 'self' });
  for (const name of ['', 'final/mass', 'self', 'final/'])
    expect(findSlot(tianjinWith(), [], name)).toBeNull();
  expect(findSlot(shandong, [], '')).toEqual(jointSlot);
});

it('a step’s ballot and the report’s are counted in each round; each kind of voter has its own', () => {
  expect(ballotsOf(tianjinWith()).map(({ key }) => key)).toEqual([
    'grading/debrief.good/0',
    'final/debrief.good/0',
    'grading/mass.good/0',
    'grading/mass.good/1',
    'final/mass.good/0',
    'final/mass.good/1',
  ]);
  expect(ballotKey(tianjinWith(), 'final', 'debrief.good', 0)).toBe('final/debrief.good/0');
});
