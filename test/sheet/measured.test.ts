import { expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { openPoints } from '../../shared/sheet/checkSheet.ts';
import { itemState } from '../../shared/sheet/itemState.ts';
import { progressOf } from '../../shared/sheet/progress.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { sheetWith, tianjinWith } from '../round/tianjinDossier.ts';
import { branch } from '../support/branch.ts';

const scheme = tianjinWith();
const decided = itemsOf(scheme.sheet).find(({ id }) => id === '1-3')!;
const measures = { 'debrief.good': { count: 19, of: 20 } };

it('an item that a ballot decides waits for the ballot, and then for nobody', () => {
  expect(itemState(decided, emptyContent, branch)).toBe('unseen');
  expect(itemState(decided, emptyContent, { ...branch, measures })).toBe('scored');
});

it('a whole sheet lacks the ballot alone, and is whole with it', () => {
  const { content } = sheetWith({});
  expect(openPoints(scheme, content, branch).map(({ text }) => text)).toEqual([
    '1-3 “述职评议民主测评‘好’票率低于95%”依据的民主测评尚未录入',
  ]);
  expect(openPoints(scheme, content, { ...branch, measures, held: ['debrief.good'] })).toEqual([]);
  expect(progressOf(scheme.sheet, content, { ...branch, measures })).toMatchObject({
    doneItems: 25,
    total: 9150,
  });
  expect(progressOf(scheme.sheet, content, branch)).toMatchObject({ doneItems: 24, total: null });
});
