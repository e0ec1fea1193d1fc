import { isUnitName } from '../table/isUnitName.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { findHeader } from './findHeader.ts';
import { fieldOf } from './headerWords.ts';

/**
 * The index of the table that is most likely a roster: the one whose header names most of what a roster tells, the first
 * of equals; a hidden one or one of contents only where there is no other; where none has a header, the first that lists units, otherwise the first; −1 where there is none.
 */
export function bestTable(tables: readonly TableSheet[]): number {
  const scores = tables.map(scoreOf);
  return scores.indexOf(Math.max(...scores));
}

/** The names of the other tables that look like rosters, for a note; empty where there is only one. */
export function otherTables(tables: readonly TableSheet[], chosen: number): string[] {
  return tables.flatMap((table, index) =>
    index !== chosen && scoreOf(table) >= hasHeader ? [table.sheetName ?? `第 ${index + 1} 张`] : [],
  );
}

const hasHeader = 10;

function scoreOf({ rows, sheetName, isHidden = false }: TableSheet): number {
  if (isHidden) return 0.5;
  // It lists the other worksheets, which may be named as units are.
  if (sheetName === '目录') return 0.2;
  const index = findHeader(rows);
  const header = index === null ? [] : (rows[index] ?? []);
  const fields = new Set(header.map(fieldOf).filter((field) => field !== null));
  const isFilled = index !== null && rows.length > index + 1;
  if (fields.has('name') && isFilled) return hasHeader + fields.size;
  const listsUnits = rows.slice(0, 50).some((cells) => cells.some(isUnitName));
  return listsUnits ? 2 : rows.length > 0 ? 1 : 0;
}
