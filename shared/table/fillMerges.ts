import { cellAddress, columnName } from './cellAddress.ts';
import { type CellDoubt, doubtFinder } from './cellDoubt.ts';
import { type Merge, type MergedSheet, mostColumns, type TableSheet } from './tableSheet.ts';

interface Limits {
  readonly columns: number;
  /** Cells that may be filled in all. */
  readonly cells: number;
}

/** Most columns and cells that split merges fill. */
export const mergeLimits: Limits = { columns: mostColumns, cells: 500_000 };

/**
 * The sheet as a list of rows: every merged cell filled with what its first one says, the hidden rows and columns that
 * hold something named.
 */
export function withMergesFilled(sheet: MergedSheet): TableSheet {
  const { merges, hiddenColumns, hidden, doubts: own = [], rows: given, notes, ...rest } = sheet;
  const rows = given.map((cells) => [...cells]);
  const filled = fillMerges(rows, merges, own);
  const doubts = [...own, ...filled.doubts];
  const hiddenRows = hidden?.rows.filter((row) => rows[row]?.some((text) => text !== '')) ?? [];
  return {
    ...rest,
    rows,
    notes: [...notes, ...filled.notes, ...noteOnColumns(rows, hiddenColumns)],
    ...(doubts.length > 0 && { doubts }),
    ...(hidden && hiddenRows.length > 0 && { hidden: { ...hidden, rows: hiddenRows } }),
  };
}

/** Which hidden columns hold something; empty where none does. */
export function noteOnColumns(
  rows: readonly (readonly string[])[],
  hiddenColumns: readonly number[],
): string[] {
  const names = hiddenColumns
    .filter((column) => rows.some((cells) => (cells[column] ?? '') !== ''))
    .map((column) => columnName(column + 1));
  return names.length > 0 ? [`隐藏的 ${names.join('、')} 列也已读入，请核对`] : [];
}

/**
 * Fills merged cells with what their first one says, within the rows that there are; comes back with a note that names
 * them, and the doubts of the filled cells: those of the first one, or that one cell stands for several rows.
 */
function fillMerges(
  rows: string[][],
  merges: readonly Merge[],
  doubts: readonly CellDoubt[],
): { readonly notes: string[]; readonly doubts: CellDoubt[] } {
  const doubtAt = doubtFinder(doubts);
  const filled: string[] = [];
  const added: CellDoubt[] = [];
  let budget = mergeLimits.cells;
  for (const { s: start, e: end } of merges) {
    const text = rows[start.r]?.[start.c] ?? '';
    const own = doubtAt(start.r, start.c);
    const last = { row: Math.min(end.r, rows.length - 1), column: Math.min(end.c, mergeLimits.columns - 1) };
    budget -= Math.max(0, last.row - start.r + 1) * Math.max(0, last.column - start.c + 1);
    if ((text === '' && !own) || budget < 0) continue;
    const why = own ?? (last.row > start.r ? ({ why: 'merged' } as const) : null);
    for (let row = start.r; row <= last.row; row += 1) {
      fillRow(rows[row] ?? [], start.c, last.column, text);
      if (why) added.push({ ...why, row, column: start.c });
    }
    filled.push(`${cellAddress(start.c + 1, start.r + 1)}:${cellAddress(end.c + 1, end.r + 1)}`);
  }
  const notes =
    filled.length > 0
      ? [`拆开了 ${filled.length} 处合并单元格（${some(filled)}），每格填入了原来的内容`]
      : [];
  return { notes, doubts: added };
}

function fillRow(row: string[], first: number, last: number, text: string): void {
  while (row.length < first) row.push('');
  for (let column = first; column <= last; column += 1) row[column] = text;
}

function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join('、')} 等` : names.join('、');
}
