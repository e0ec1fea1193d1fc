import { textCell } from './makeCell.ts';
import type { CellModel } from './workbookModel.ts';

/** A share as a live quotient of the votes counted. */
export function rateCell(share: { readonly count: number; readonly of: number } | undefined): CellModel {
  if (!share) return textCell('center', '');
  const { count, of } = share;
  return { style: 'number', formula: `${count}/${of}`, value: count / of, format: '0.00%' };
}
