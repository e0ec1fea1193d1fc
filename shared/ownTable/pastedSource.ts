import { htmlBlocks } from '../table/htmlTables.ts';
import { parsePastedRows } from '../table/parsePastedRows.ts';
import type { MergedSheet } from '../table/tableSheet.ts';
import { sourceOfSheets } from './sourceOfSheets.ts';
import type { SourceFile } from './sourceTable.ts';

/** What was pasted: as text and, where the clipboard holds it, as the page that Word, WPS and Excel put there too. */
export interface PastedParts {
  readonly text: string;
  readonly html: string;
}

/** The tables of what was pasted, merged cells kept where the page tells them, and the lines around them. */
export function pastedSource(name: string, { text, html }: PastedParts): SourceFile {
  const { tables, lines } = htmlBlocks(html);
  if (tables.length > 0) {
    const source = sourceOfSheets(
      name,
      tables.map(({ sheet, linesBefore }) => ({
        ...sheet,
        sheetName: (lines[linesBefore - 1] ?? '').slice(0, 40),
      })),
      lines,
      tables.map(({ linesBefore }) => linesBefore),
    );
    const inner = tables.filter(({ hasInner }) => hasInner).length;
    const pictures = tables.filter(({ hasPicture }) => hasPicture).length;
    return {
      ...source,
      notes: [
        ...source.notes,
        ...(inner > 0 ? ['单元格中套有表格，里面的文字按所在单元格读入，请核对'] : []),
        ...(pictures > 0 ? ['图片中的文字不能读取，请核对'] : []),
      ],
    };
  }
  return fromText(name, text);
}

/** Lines with tabs are rows of a table; the others stand around it. */
function fromText(name: string, text: string): SourceFile {
  const rows = parsePastedRows(text);
  const isRow = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length > 1;
  const first = rows.findIndex(isRow);
  const alone = (cells: readonly string[]) => cells.join(' ');
  if (first < 0) return sourceOfSheets(name, [], rows.map(alone));
  const last = rows.reduce((found, cells, index) => (isRow(cells) ? index : found), first);
  const before = rows
    .slice(0, first)
    .map(alone)
    .filter((line) => line.trim() !== '');
  const sheet: MergedSheet = {
    sheetName: null,
    rows: rows.slice(first, last + 1),
    merges: [],
    hiddenColumns: [],
    notes: [],
  };
  return sourceOfSheets(name, [sheet], [...before, ...rows.slice(last + 1).map(alone)], [before.length]);
}
