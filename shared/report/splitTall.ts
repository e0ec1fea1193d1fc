import { capacityOf, lineCount, mostLines } from './fitHeight.ts';
import type { RowDraft } from './rowDraft.ts';
import { type CellModel, type CellStyle, fontSizes } from './workbookModel.ts';
import { splitText } from './wrapText.ts';

/** Looks of cells that reach down over the rows in which a long text goes on; others stay in the first. */
const reachingDown: ReadonlySet<CellStyle> = new Set(['text', 'center', 'number', 'strong']);

/**
 * The row, or the several rows that its longest text takes: Excel has a limit to a row's height and cuts what is below.
 * The other cells reach down over all of them.
 */
export function splitTall(draft: RowDraft, columnWidths: readonly number[]): RowDraft[] {
  const parts = draft.cells.map((cell, index) => partsOf(draft, cell, index + 1, columnWidths));
  const count = Math.max(1, ...parts.map(({ length }) => length));
  if (count === 1) return [draft];
  const { down = [], across = [] } = draft;
  const isAcross = (column: number) => across.some(([first]) => first === column);
  const isDown = (cell: CellModel | null, index: number): cell is CellModel =>
    cell !== null && parts[index]?.length === 1 && !isAcross(index + 1) && reachingDown.has(cell.style);
  const own = new Set(down.map(({ column }) => column));
  const reached = draft.cells.flatMap((cell, index) =>
    isDown(cell, index) && !own.has(index + 1) ? [{ column: index + 1, rows: count }] : [],
  );
  return Array.from({ length: count }, (_, row): RowDraft => {
    const cells = draft.cells.map((cell, index) => {
      const texts = parts[index] ?? [];
      if (!cell || (texts.length === 1 && row === 0)) return cell;
      if (texts.length === 1 && !isAcross(index + 1)) return null;
      return { style: cell.style, text: texts.length === 1 ? '' : (texts[row] ?? '') };
    });
    if (row > 0) return { cells, across };
    return {
      ...draft,
      cells,
      down: [...down.map((each) => ({ ...each, rows: each.rows + count - 1 })), ...reached],
    };
  });
}

function partsOf(
  draft: RowDraft,
  cell: CellModel | null,
  column: number,
  columnWidths: readonly number[],
): readonly string[] {
  const isDown = draft.down?.some((each) => each.column === column);
  // A text of no more characters than there may be lines is never too tall.
  if (!cell || isDown || !('text' in cell)) return whole;
  const most = mostLines(fontSizes[cell.style]);
  if (cell.text.length < most) return whole;
  const capacity = capacityOf(draft, column, columnWidths, cell.style);
  return lineCount(cell.text, capacity) > most ? splitText(cell.text, capacity, linesOfPart) : whole;
}

/** So many lines go into each row of a text that has to be split: low rows leave less of a page empty. */
const linesOfPart = 14;
/** Stands for a cell that stays in one piece. */
const whole: readonly string[] = [''];
