import type { CellModel } from '../workbookModel.ts';

/** What goes on on the next page says its text again; a number stands once. */
export function saidAgain(cell: CellModel): CellModel {
  return 'text' in cell ? cell : { style: cell.style, text: '' };
}
