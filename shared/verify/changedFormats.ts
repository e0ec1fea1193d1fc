import { cellAddress } from '../table/cellAddress.ts';
import { isExact } from './cellValue.ts';
import { asNumber, compareExact, parseExact } from './exactNumber.ts';
import type { FileWorkbook } from './fileWorkbook.ts';
import type { FileCell } from './formulaEvaluator.ts';
import type { CellDifference } from './verification.ts';

/** A value as a number format shows it. */
export type ShowValue = (format: string, value: number | string) => string;
/** The number formats that a cell may have, the likeliest first; row and column count from 0. */
export type AllowedFormats = (row: number, column: number) => readonly string[];

export const general = 'General';

/**
 * The cells that a changed number format shows otherwise than they were made to be shown. A format written in another
 * way, or one that shows the same number with more zeros, is no difference. `allowedIn` is null for a worksheet of
 * which nothing is known.
 */
export function changedFormats(
  { sheets }: FileWorkbook,
  allowedIn: (sheet: string) => AllowedFormats | null,
  show: ShowValue,
): CellDifference[] {
  return sheets.flatMap(({ name, rows }) => {
    const allowed = allowedIn(name);
    if (!allowed) return [];
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): CellDifference[] => {
        const lie = cell && lieOf(cell, allowed(row, column), show);
        if (!lie) return [];
        return [{ sheet: name, cell: cellAddress(column + 1, row + 1), what: '数字格式被改动', ...lie }];
      }),
    );
  });
}

/** What the cell shows and what it should show; null where its format is none of those but shows the same. */
function lieOf(
  { value, format = general }: FileCell,
  allowed: readonly string[],
  show: ShowValue,
): Pick<CellDifference, 'inFile' | 'computed'> | null {
  if (allowed.includes(format) || value === null || value === '' || typeof value === 'boolean') return null;
  const plain = isExact(value) ? asNumber(value) : value;
  const shown = show(format, plain);
  const wanted = allowed.map((each) => show(each, plain));
  if (wanted.some((words) => isSameShown(words, shown))) return null;
  return { inFile: shown === '' ? '不显示' : `显示为 ${shown}`, computed: wanted[0] ?? '' };
}

function isSameShown(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a, b].map((words) => parseExact(words.replaceAll(',', '')));
  return Boolean(left && right && compareExact(left, right) === 0);
}
