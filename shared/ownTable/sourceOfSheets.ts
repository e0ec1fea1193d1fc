import { type CellDoubt, doubtFinder, doubtSentence } from '../table/cellDoubt.ts';
import { noteOnColumns } from '../table/fillMerges.ts';
import { rowList } from '../table/rowNotes.ts';
import type { MergedSheet } from '../table/tableSheet.ts';
import { hasDirectionMarks, settledText } from './settledText.ts';
import type { SourceCell, SourceFile, SourceTable } from './sourceTable.ts';

/** What worksheets, or the tables of a page, bring; those without a text are left out. */
export function sourceOfSheets(
  name: string,
  sheets: readonly MergedSheet[],
  lines: readonly string[] = [],
  linesBefore: readonly number[] = [],
): SourceFile {
  const tables = sheets.map((sheet, index) => sourceOfSheet(sheet, linesBefore[index] ?? 0));
  const marked = [...sheets.flatMap(({ rows }) => rows.flat()), ...lines].some(hasDirectionMarks);
  return {
    name,
    tables: tables.filter(({ cells }) => cells.length > 0),
    lines: lines.map(settledText).filter((line) => line !== ''),
    notes: marked ? ['含有不可见的文字方向控制符，已去掉'] : [],
  };
}

function sourceOfSheet(sheet: MergedSheet, linesBefore: number): SourceTable {
  const { rows, merges, doubts, hidden, hiddenColumns, notes } = sheet;
  const doubtAt = doubtFinder(doubts);
  const spans = new Map(merges.map((merge) => [`${merge.s.r},${merge.s.c}`, merge]));
  const covered = coveredIn(sheet);
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((given, column): SourceCell[] => {
      const text = settledText(given);
      const why = doubtAt(row, column);
      if ((text === '' && !why) || covered.has(`${row},${column}`)) return [];
      const span = spans.get(`${row},${column}`);
      const doubt = why && sentenceOf(text, why);
      return [
        {
          row,
          column,
          rows: span ? Math.min(span.e.r, rows.length - 1) - row + 1 : 1,
          columns: span ? span.e.c - column + 1 : 1,
          text,
          ...(doubt && { doubt }),
        },
      ];
    }),
  );
  const hiddenRows = hidden?.rows.filter((row) => rows[row]?.some((text) => text.trim() !== '')) ?? [];
  return {
    name: sheet.sheetName ?? '',
    rows: rows.length,
    columns: Math.max(0, ...cells.map((cell) => cell.column + cell.columns)),
    cells,
    linesBefore,
    notes: [
      ...notes,
      ...(hiddenRows.length > 0
        ? [`隐藏的第 ${rowList(hiddenRows.map((row) => row + 1))}也已读入，请核对`]
        : []),
      ...noteOnColumns(rows, hiddenColumns),
      ...(covered.size > 0 ? [`合并单元格盖住的 ${covered.size} 格内容没有读入，请核对`] : []),
    ],
  };
}

/** Cells with a text that a merge covers, so that nobody sees them. */
function coveredIn({ rows, merges }: MergedSheet): Set<string> {
  const covered = new Set<string>();
  for (const { s: start, e: end } of merges)
    for (let row = start.r; row <= Math.min(end.r, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      for (let column = start.c; column <= Math.min(end.c, cells.length - 1); column += 1)
        if ((row !== start.r || column !== start.c) && (cells[column] ?? '').trim() !== '')
          covered.add(`${row},${column}`);
    }
  return covered;
}

/** Months are no matter here: what is read are texts and points. */
function sentenceOf(text: string, doubt: CellDoubt): string | null {
  return doubt.why === 'month' || doubt.why === 'merged'
    ? null
    : doubtSentence('单元格', text, doubt, 'count');
}
