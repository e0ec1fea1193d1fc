import type { ColumnRole, FoundColumns } from './columnRole.ts';
import type { Findings } from './findings.ts';
import type { PlacedItem } from './levels.ts';
import { pieceOfCell } from './piece.ts';

const given: ReadonlySet<ColumnRole> = new Set(['score', 'self', 'branch']);

/** Sets aside what was already filled into the columns of scores, and what stands in columns that a person leaves out. */
export function markScores(
  items: readonly PlacedItem[],
  found: readonly FoundColumns[],
  findings: Findings,
): void {
  let scores = 0;
  for (const { table, raw } of items)
    for (const { column, role, isChosen } of found[table]?.columns ?? []) {
      const isLeftOut = role === 'ignored' && isChosen;
      if (!given.has(role) && !isLeftOut) continue;
      for (const cell of raw.others.get(column) ?? []) {
        if (!isLeftOut && /\d/u.test(cell.text)) scores += 1;
        const form = isLeftOut ? '不读的栏目' : '已填的得分';
        for (const from of pieceOfCell(cell, table).from) findings.marks.push({ from, use: 'form', form });
      }
    }
  if (scores > 0) findings.notes.push(`得分栏里已填的 ${scores} 个数没有读入`);
}
