import { cellAddress } from './cellAddress.ts';
import { type CellDoubt, doubtFinder } from './cellDoubt.ts';
import { mostColumns } from './tableSheet.ts';

/** A rectangle of merged cells, by index from 0, ends included. */
export interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

interface Limits {
  readonly columns: number;
  /** Cells that may be filled in all. */
  readonly cells: number;
}

/** Most columns and cells that split merges fill. */
export const mergeLimits: Limits = { columns: mostColumns, cells: 500_000 };

/**
 * Fills merged cells with what their first one says, within the rows that there are; comes back with a note that names
 * them, and the doubts of the filled cells: those of the first one, or that one cell stands for several rows.
 */
export function fillMerges(
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
