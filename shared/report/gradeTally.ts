import { leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { textCell } from './makeCell.ts';
import type { RoundColumns } from './roundColumns.ts';
import type { RowDraft } from './rowDraft.ts';
import type { CellModel } from './workbookModel.ts';

/** How many have each grade in each round, counted by the workbook itself. */
export function gradeTally(
  scheme: ScoredScheme,
  rounds: readonly RoundColumns[],
  ids: readonly string[],
  { firstRow, printed }: { readonly firstRow: number; readonly printed: number },
): RowDraft[] {
  if (ids.length === 0) return [];
  const offset = leavesOf(scheme).length + 1;
  return scheme.grades.map(({ name }): RowDraft => {
    const grade = wordsOf(name);
    const cells: CellModel[] = Array.from({ length: printed }, () => textCell('text', ''));
    cells[1] = textCell('strong', `${grade}（个）`);
    for (const { from, result } of rounds) {
      const column = from + offset;
      const range = `${cellAddress(column, firstRow)}:${cellAddress(column, firstRow + ids.length - 1)}`;
      const value = ids.filter((id) => result.get(id)?.grade === grade).length;
      cells[column - 1] = { style: 'number', formula: `COUNTIF(${range},"${grade}")`, value };
    }
    return { cells };
  });
}
