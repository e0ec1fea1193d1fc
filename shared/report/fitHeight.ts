import type { RowDraft } from './rowDraft.ts';
import { type CellModel, type CellStyle, fontSizes } from './workbookModel.ts';
import { wrapText } from './wrapText.ts';

/** The width of one digit of the standard font, which column widths count. Units: points. */
const digitWidth = 6;
/** What a column keeps free at its edges, and a little for line breaks that punctuation moves. Units: points. */
const padding = 2;
/** As the tallest of the fonts has it that stand in for a missing one. */
const lineSpacing = 1.45;
/** What a cell keeps free above and below its text. Units: points. */
const around = 4;
const lowestRow = 18;
/** Excel's own limit. */
export const highestRow = 409;

/**
 * The height at which no text of the row is cut: the most lines that any of its cells takes at its column's width.
 * Cells that reach down over other rows do not count. Units: points.
 */
export function fitHeight(draft: RowDraft, columnWidths: readonly number[]): number {
  let highest = Math.max(lowestRow, draft.height ?? 0);
  draft.cells.forEach((cell, index) => {
    const column = index + 1;
    if (!cell || draft.down?.some((each) => each.column === column)) return;
    highest = Math.max(highest, cellHeight(cell, capacityOf(draft, column, columnWidths, cell.style)));
  });
  return Math.min(highestRow, Math.ceil(highest));
}

/** The height that the text of a cell takes which reaches down over several rows. Units: points. */
export function heightOfDown(
  draft: RowDraft,
  { column }: { readonly column: number },
  columnWidths: readonly number[],
): number {
  const cell = draft.cells[column - 1];
  return cell ? cellHeight(cell, capacityOf(draft, column, columnWidths, cell.style)) : 0;
}

/** How many lines of a type size the highest row holds, one kept for breaks that fall otherwise than reckoned. */
export function mostLines(size: number): number {
  return Math.floor((highestRow - around) / (size * lineSpacing)) - 1;
}

/** How many Chinese characters fit on a line of the cell that begins in the column. */
export function capacityOf(
  { across = [] }: RowDraft,
  column: number,
  columnWidths: readonly number[],
  style: CellStyle,
): number {
  const last = across.find(([first]) => first === column)?.[1] ?? column;
  const width = columnWidths.slice(column - 1, last).reduce((sum, each) => sum + each, 0);
  return (width * digitWidth - padding) / fontSizes[style];
}

/**
 * The width of a column on whose lines so many Chinese characters of a type size fit, in tenths as widths are written. Units:
 * characters of the standard font.
 */
export function widthFor(capacity: number, size: number): number {
  return Math.ceil(((capacity * size + padding) / digitWidth) * 10 - 1e-9) / 10;
}

function cellHeight(cell: CellModel, capacity: number): number {
  if (!('text' in cell) || cell.text === '') return 0;
  return lineCount(cell.text, capacity) * fontSizes[cell.style] * lineSpacing + around;
}

/**
 * How many lines the text takes where so many Chinese characters fit on one.
 *
 * @example lineCount('一二三四五六', 4) // 2
 */
export function lineCount(text: string, capacity: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + wrapText(paragraph, capacity).length, 0);
}
