import { parsePastedRows } from '../../../shared/roster/parsePastedRows.ts';
import type { TableSheet } from '../../../shared/roster/tableSheet.ts';

/** The table that pasted text holds, as one read from a file would be; none where it holds no rows. */
export function pastedTables(text: string): readonly TableSheet[] {
  const rows = parsePastedRows(text);
  return rows.length > 0 ? [{ sheetName: null, rows, notes: [] }] : [];
}
