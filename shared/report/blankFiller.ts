import type { Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { isForOthers, scoreApart } from '../scoring/scoreItem.ts';
import { limited } from '../scoring/scoreSheet.ts';
import { sumOfSheetPoints } from '../scoring/sheetPoints.ts';
import type { FormFiller } from './formRows.ts';
import { pointsCell, textCell } from './makeCell.ts';

const blank = textCell('text', '');

/** Nothing is filled in but what does not apply to the kind of organisation; null where it is for all kinds. */
export function blankFiller({ items }: SheetForm, kind: string | null): FormFiller {
  const scoreOf = (item: Item) => (isForOthers(item, kind ?? undefined) ? scoreApart(item) : null);
  return {
    standardOf: (item) => wordsOf(item.standard),
    scoreOf: (item) => pointsCell('number', scoreOf(item)),
    sumOf: (dimension) =>
      dimension ? limited(dimension, sumOfSheetPoints(dimension.items.map(scoreOf))) : null,
    scores: items.map(scoreOf),
    totalNote: '',
    cellsOfItem: () => [blank],
    cellsOfSum: () => [blank],
  };
}
