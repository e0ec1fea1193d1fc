import { notApplicable } from '../scoring/sheetPoints.ts';
import type { DeductionGroup } from './deductionGroups.ts';
import { pointsCell, textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import type { CellModel } from './workbookModel.ts';

/** The columns of every list of deductions, after those that say whose they are. */
export const deductionHeads = ['考评内容', '分值', '得分', '扣分', '原因'] as const;

/** A deduction as it is printed: 0.5, and 加 0.5 for what was added. */
export const deductionFormat = 'General;"加 "General;0';

/**
 * The rows of what each 考评内容 lost, a deduction a row; its name, points and score stand once, over all of its rows.
 * `lead` are the cells before them; `number` counts from the one given.
 */
export function deductionRows(
  groups: readonly DeductionGroup[],
  columnWidths: readonly number[],
  lead: (number: number) => readonly (CellModel | null)[],
): RowDraft[] {
  let number = 0;
  return groups.flatMap(({ name, max, score, lines }) => {
    const drafts = lines.flatMap(({ points, reason }, index) => {
      number += 1;
      const own =
        index === 0
          ? [textCell('text', name), pointsCell('number', max), pointsCell('number', score)]
          : [null, null, null];
      const taken: CellModel =
        score === notApplicable
          ? textCell('center', '—')
          : { ...pointsCell('number', points), format: deductionFormat };
      const draft: RowDraft = { cells: [...lead(number), ...own, taken, textCell('text', reason)] };
      return splitTall(draft, columnWidths);
    });
    const first = lead(0).length + 1;
    return reachDown(drafts, [first, first + 1, first + 2]);
  });
}

/** Lets cells of the first row reach down over all the rows. */
export function reachDown(drafts: readonly RowDraft[], columns: readonly number[]): RowDraft[] {
  const [first, ...others] = drafts;
  if (!first || others.length === 0) return [...drafts];
  const down = (first.down ?? []).filter(({ column }) => !columns.includes(column));
  return [
    { ...first, down: [...down, ...columns.map((column) => ({ column, rows: drafts.length }))] },
    ...others,
  ];
}
