import type { RowDraft } from './rowDraft.ts';
import { type CellModel, fontSizes } from './workbookModel.ts';

/** The width of one digit of the standard font, which column widths count. Units: points. */
const digitWidth = 6;
/** What a column keeps free at its edges, and a little for line breaks that punctuation moves. Units: points. */
const padding = 2;
const lineSpacing = 1.32;
const lowestRow = 18;
/** Excel's own limit. */
const highestRow = 409;

/**
 * The height at which no text of the row is cut: the most lines that any of its cells takes at its column's width.
 * Cells that reach down over other rows do not count. Units: points.
 */
export function fitHeight(draft: RowDraft, columnWidths: readonly number[]): number {
  let highest = Math.max(lowestRow, draft.height ?? 0);
  draft.cells.forEach((cell, index) => {
    const column = index + 1;
    if (!cell || column === draft.down?.column) return;
    highest = Math.max(highest, cellHeight(cell, widthOf(draft, column, columnWidths)));
  });
  return Math.min(highestRow, Math.ceil(highest));
}

function cellHeight(cell: CellModel, width: number): number {
  if (!('text' in cell) || cell.text === '') return 0;
  const size = fontSizes[cell.style];
  return lineCount(cell.text, (width * digitWidth - padding) / size) * size * lineSpacing + 6;
}

/** The width of the cell that begins in the column, in characters. */
function widthOf({ across = [] }: RowDraft, column: number, columnWidths: readonly number[]): number {
  const last = across.find(([first]) => first === column)?.[1] ?? column;
  return columnWidths.slice(column - 1, last).reduce((sum, width) => sum + width, 0);
}

/**
 * How many lines the text takes where so many Chinese characters fit on one.
 *
 * @example lineCount('一二三四五六', 4) // 2
 */
export function lineCount(text: string, capacity: number): number {
  const room = Math.max(1, capacity);
  return text.split('\n').reduce((lines, paragraph) => {
    let count = 1;
    let used = 0;
    for (const character of paragraph) {
      const width = character.charCodeAt(0) < 0x2000 ? 0.55 : 1;
      if (used + width > room) {
        count += 1;
        used = 0;
      }
      used += width;
    }
    return lines + count;
  }, 0);
}
