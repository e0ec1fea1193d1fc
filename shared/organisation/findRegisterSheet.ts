import { cleanCell } from '../roster/cleanCell.ts';
import type { TableSheet } from '../roster/tableSheet.ts';
import { type RegisterSheetKey, registerSheets } from './registerSheets.ts';

/** A sheet of the register's workbook as it was found in a file. */
export interface FoundSheet {
  readonly key: RegisterSheetKey;
  readonly name: string;
  /** The rows below the header with their numbers in the file, blank ones left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
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
export function findRegisterSheet({ sheetName, rows }: TableSheet): FoundSheet | null {
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
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells }))
      .slice(header + 1)
      .filter(({ cells }) => cells.some((cell) => cleanCell(cell) !== '')),
    columns,
    missing: required[key].filter((title) => !columns.has(title)),
  };
}
