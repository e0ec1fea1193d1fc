import { type CellDoubt, doubtFinder } from '../table/cellDoubt.ts';
import { cleanCell } from '../table/cleanCell.ts';
import { isRemark, isRemarkRow } from '../table/isRemark.ts';
import { isSumRow } from '../table/isSumRow.ts';
import { noteOnHidden, noteOnRemarks } from '../table/rowNotes.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { type RegisterSheetKey, registerSheets } from './registerSheets.ts';

/** A row below the header; `doubtOf` says of a column whether its cell is to be asked about. */
export interface RegisterCells {
  readonly row: number;
  readonly cells: readonly string[];
  doubtOf(column: number): CellDoubt | null;
}

/** A sheet of the register's workbook as it was found in a file. */
export interface FoundSheet {
  readonly key: RegisterSheetKey;
  readonly name: string;
  /** The rows below the header with their numbers in the file; blank, hidden ones and lines below the table are left out. */
  readonly rows: readonly RegisterCells[];
  /** What was passed over without being asked, in Chinese. */
  readonly notes: readonly string[];
  /** The place of a column by its title; absent where the sheet has no such column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns without which no row can be read. */
  readonly missing: readonly string[];
}

/** Columns that tell what a sheet holds, whatever it is called. */
const marks: readonly (readonly [RegisterSheetKey, readonly string[]])[] = [
  ['titles', ['称号', '授予日期']],
  ['awards', ['荣誉名称', '日期']],
  ['appraisals', ['考核名称', '等次']],
  ['projects', ['项目名称', '级别']],
  ['organisations', ['单位名称', '类型']],
];

const required: Readonly<Record<RegisterSheetKey, readonly string[]>> = {
  organisations: ['单位名称'],
  awards: ['单位名称', '日期', '荣誉名称', '级别', '党内荣誉', '授予对象'],
  appraisals: ['单位名称', '日期', '考核名称', '等次'],
  projects: ['单位名称', '日期', '项目名称', '级别'],
  titles: ['单位名称', '称号', '授予日期'],
};

const deepest = 10;

/** The sheet read as one of the register's, by its name or its columns; null where it is none, or has no header. */
export function findRegisterSheet(table: TableSheet): FoundSheet | null {
  const { sheetName, rows } = table;
  const headers = rows.slice(0, deepest).map((row) => row.map((cell) => cleanCell(cell).replace(/\s/gu, '')));
  const header = headers.findIndex((cells) => cells.includes('单位名称'));
  const titles = headers[header];
  if (!titles) return null;
  const byName = marks.find(([key]) => registerSheets[key].name === sheetName?.trim());
  const found = byName ?? marks.find(([, words]) => words.every((word) => titles.includes(word)));
  if (!found) return null;
  const [key] = found;
  const columns = new Map<string, number>();
  titles.forEach((title, column) => {
    if (title !== '' && !columns.has(title)) columns.set(title, column);
  });
  return {
    key,
    name: sheetName ?? registerSheets[key].name,
    ...rowsBelow(table, header, columns.get('单位名称') ?? 0),
    columns,
    missing: required[key].filter((title) => !columns.has(title)),
  };
}

/** The rows below the header that are to be read, and what was passed over. */
function rowsBelow(
  { rows, doubts, hidden }: TableSheet,
  header: number,
  nameColumn: number,
): Pick<FoundSheet, 'rows' | 'notes'> {
  const doubtAt = doubtFinder(doubts);
  const hiddenRows = new Set(hidden?.rows.filter((row) => row > header));
  const doubted = new Set(doubts?.map(({ row }) => row));
  const filled = rows
    .map((cells, index) => ({
      row: index + 1,
      cells,
      doubtOf: (column: number) => doubtAt(index, column),
    }))
    .slice(header + 1)
    .filter(({ row, cells }) => cells.some((cell) => cleanCell(cell) !== '') || doubted.has(row - 1))
    .filter(({ row }) => !hiddenRows.has(row - 1));
  const lines = filled.filter(({ cells }) => isLine(cells, cells[nameColumn] ?? ''));
  const texts = lines.map(({ row, cells }) => ({
    row,
    text: cells.find((cell) => cell.trim() !== '') ?? '',
  }));
  return {
    rows: filled.filter((row) => !lines.includes(row)),
    notes: [...noteOnHidden(hidden, hiddenRows.size, false, false), ...noteOnRemarks(texts)],
  };
}

/** Whether the row is a line below the table: a signature, a note, a sum. */
function isLine(cells: readonly string[], name: string): boolean {
  return isRemark(name) || (name.trim() === '' && isRemarkRow(cells)) || isSumRow(cells, name);
}
