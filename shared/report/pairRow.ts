import { textCell } from './makeCell.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';

/** So many characters the left of two texts takes at least where both stand in one cell. */
const leftLength = 22;
/** The least share of the width that the narrower of two texts must have for a cell of its own. */
const leastShare = 0.36;

/**
 * A row of two texts, the second from the column given; both in one cell over all columns where that is beyond the last.
 */
export function pairRow(
  style: 'caption' | 'sign',
  [left, right]: readonly [string, string],
  { from, columns, height }: { readonly from: number; readonly columns: number; readonly height: number },
): RowDraft {
  if (from > columns) {
    const gap = '　'.repeat(Math.max(2, leftLength - left.length));
    return wideRow(textCell(style, right === '' ? left : `${left}${gap}${right}`), columns, height);
  }
  const cells = Array.from({ length: columns }, (_, index) => {
    if (index === 0) return textCell(style, left);
    return index === from - 1 ? textCell(style, right) : null;
  });
  return {
    cells,
    across: [
      [1, from - 1],
      [from, columns],
    ],
    height,
  };
}

/**
 * The column at which the right half of the printed ones begins; beyond the last where no column begins near the middle.
 *
 * @example middleOf([10, 10, 10, 10], 4) // 3
 */
export function middleOf(columnWidths: readonly number[], printed: number): number {
  const widths = columnWidths.slice(0, printed);
  const sum = (to: number) => widths.slice(0, to).reduce((all, width) => all + width, 0);
  const half = sum(printed) / 2;
  const columns = widths.map((_, index) => index + 1).slice(1);
  const distance = (column: number) => Math.abs(sum(column - 1) - half);
  const best = columns.reduce((near, column) => (distance(column) < distance(near) ? column : near), 2);
  return distance(best) > half - leastShare * 2 * half ? printed + 1 : best;
}
