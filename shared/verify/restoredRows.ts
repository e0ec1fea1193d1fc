import type { FileSheet, FileWorkbook } from './fileWorkbook.ts';
import { contentOf } from './fileWorkbook.ts';
import type { FileCell } from './formulaEvaluator.ts';
import { movedFormula } from './movedFormula.ts';
import { rowChanges, rowWords } from './rowChanges.ts';
import { constantsOf, rowKeys } from './rowKeys.ts';
import { isInOrder, type RowOrder, rowOrder } from './rowOrder.ts';
import type { CellDifference } from './verification.ts';
import type { WantedRows } from './wantedRows.ts';

/** A workbook with its rows where they were made, so that cells can be compared although rows moved. */
export interface RestoredRows {
  readonly workbook: FileWorkbook;
  /** What became of the rows. */
  readonly changes: readonly CellDifference[];
  /** The row of the file that holds a row as it was made; null where it is gone. Rows count from 1. */
  rowOf(sheet: string, row: number): number | null;
  /** By how many rows a worksheet has grown. */
  grownBy(sheet: string): number;
}

/** The workbook with its rows brought back. A worksheet of whose rows nothing is known stays as it is. */
export function restoredRows(workbook: FileWorkbook, wanted: ReadonlyMap<string, WantedRows>): RestoredRows {
  const orders = new Map(
    workbook.sheets.flatMap((sheet): [string, RowOrder][] => {
      const own = wanted.get(sheet.name);
      const order = own && orderOf(sheet, own);
      return order && !isInOrder(order) ? [[sheet.name, order]] : [];
    }),
  );
  const cleared = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      clearedRows(sheet, wanted.get(sheet.name), orders.get(sheet.name)),
    ]),
  );
  return {
    workbook: {
      sheets: workbook.sheets.map((sheet) => restoredSheet(sheet, orders, wanted.get(sheet.name))),
    },
    changes: workbook.sheets.flatMap((sheet) => {
      const order = orders.get(sheet.name);
      const words = (row: number) => wanted.get(sheet.name)?.words(row) ?? '';
      return [
        ...(order ? rowChanges(sheet, order, words) : []),
        ...[...(cleared.get(sheet.name) ?? [])].map((row) => ({
          sheet: sheet.name,
          cell: `第 ${(order?.found[row] ?? row) + 1} 行`,
          what: '整行的内容被删除',
          inFile: '空行',
          computed: words(row),
        })),
      ];
    }),
    rowOf(sheet, row) {
      if (cleared.get(sheet)?.has(row - 1)) return null;
      const order = orders.get(sheet);
      if (!order || row > order.found.length) return row;
      const at = order.found[row - 1];
      return at === null || at === undefined ? null : at + 1;
    },
    grownBy(sheet) {
      const order = orders.get(sheet);
      return order ? order.made.length - order.found.length : 0;
    },
  };
}

function orderOf(sheet: FileSheet, wanted: WantedRows): RowOrder {
  const contents = sheet.rows.map((cells) => cells.map(contentOf));
  const found = withoutBlankEnd(rowKeys(contents));
  const made = withoutBlankEnd(wanted.keys);
  const texts = new Map<number, ReadonlySet<string>>();
  return rowOrder(found, made, (at, was) => {
    const own = texts.get(at) ?? new Set(constantsOf(contents[at] ?? []));
    texts.set(at, own);
    const others = wanted.constantsOf(was);
    return others.filter((text) => own.has(text)).length / Math.max(1, own.size, others.length);
  });
}

function withoutBlankEnd(keys: readonly string[]): string[] {
  return keys.slice(
    0,
    keys.reduce((end, key, row) => (key === '' ? end : row + 1), 0),
  );
}

/** Rows, as they were made, that stand empty in the file. */
function clearedRows(
  sheet: FileSheet,
  wanted: WantedRows | undefined,
  order: RowOrder | undefined,
): ReadonlySet<number> {
  if (!wanted) return new Set();
  return new Set(
    wanted.keys.flatMap((key, row) => {
      const at = order ? order.found[row] : row;
      if (key === '' || at === null || at === undefined) return [];
      const isEmpty = (sheet.rows[at] ?? []).every((cell) => contentOf(cell) === null);
      return isEmpty && rowWords(sheet, at + 1) === '' ? [row] : [];
    }),
  );
}

function restoredSheet(
  sheet: FileSheet,
  orders: ReadonlyMap<string, RowOrder>,
  wanted: WantedRows | undefined,
): FileSheet {
  if (orders.size === 0) return sheet;
  const order = orders.get(sheet.name);
  const rowOfFile = (name: string, row: number) => {
    const made = orders.get(name)?.made[row - 1];
    return made === null || made === undefined ? row : made + 1;
  };
  /** A range that lost the row at its end reached to there. */
  const stretched = (name: string, row: number, end: 'first' | 'last' | 'only') => {
    const step = end === 'first' ? -1 : end === 'last' ? 1 : 0;
    let at = rowOfFile(name, row);
    while (step !== 0 && orders.get(name)?.found[at - 1 + step] === null) at += step;
    return at;
  };
  const count = order ? order.found.length : sheet.rows.length;
  return {
    ...sheet,
    rows: Array.from({ length: count }, (_, row) => {
      const cells = sheet.rows[(order ? order.found[row] : row) ?? -1] ?? [];
      const moved = (rowOf: Parameters<typeof movedFormula>[2]) =>
        cells.map((cell): FileCell | null =>
          cell?.formula ? { ...cell, formula: movedFormula(cell.formula, sheet.name, rowOf) } : cell,
        );
      const candidates = [() => moved(rowOfFile), () => moved(stretched), () => cells];
      const [usual = () => cells] = candidates;
      if (!cells.some((cell) => cell?.formula)) return cells;
      const fitting = candidates.find((make) => wanted?.isAsMade(row, make().map(contentOf)));
      return (fitting ?? usual)();
    }),
  };
}
