import { besideTotal } from '../scheme/maxWords.ts';
import type { Dimension, Item } from '../scheme/sheet.ts';
import { notApplicable, type SheetPoints } from '../scoring/sheetPoints.ts';
import type { CellModel, CellStyle } from './workbookModel.ts';

/** Points with their sign, 0 without. */
export const signedFormat = '+General;-General;0';

/** A cell of text; never a formula, whatever it begins with. */
export function textCell(style: CellStyle, text: string): CellModel {
  return { style, text };
}

/**
 * A cell that shows points, an empty one where they are not known, 不适用 where they are not asked for. Units: hundredths
 * in, 分 in the cell.
 */
export function pointsCell(style: CellStyle, points: SheetPoints): CellModel {
  if (points === notApplicable) return textCell(style === 'check' ? style : 'center', notApplicable);
  return points === null ? { style, text: '' } : { style, number: points / 100 };
}

/** The full points of an item or a dimension; 加分, 减分 where it has none and stands beside the total. */
export function maxCell(part: Item | Dimension): CellModel {
  const words = besideTotal(part);
  return words === null ? pointsCell('number', part.max) : textCell('center', words);
}

/**
 * A live formula with the points it comes to; '' where they are not known, and the word alone where nothing is asked for.
 * Units: hundredths in, 分 in the cell.
 */
export function pointsFormula(style: CellStyle, formula: string, points: SheetPoints): CellModel {
  if (points === notApplicable) return pointsCell(style, points);
  return { style, formula, value: points === null ? '' : points / 100 };
}

/** What stands for the points of an item that nobody has looked at. */
export const unseenMark = '未核';

/** As checkFormula, of points that may not be asked for: then there is nothing to compare. */
export function pointsCheck(ours: string, theirs: string, points: SheetPoints): CellModel {
  return points === notApplicable ? pointsCell('check', points) : checkFormula(ours, theirs, points !== null);
}

/** A live formula that says 一致 where two cells hold the same number, and 未评完 where both are empty. */
export function checkFormula(ours: string, theirs: string, isKnown: boolean): CellModel {
  const formula =
    `IF(AND(${ours}<>"",${theirs}<>""),IF(ROUND(${ours}-${theirs},2)=0,"一致","不一致"),` +
    `IF(AND(${ours}="",${theirs}=""),"未评完","不一致"))`;
  return { style: 'check', formula, value: isKnown ? '一致' : '未评完' };
}
