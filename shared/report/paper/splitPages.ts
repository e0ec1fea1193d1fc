/** Rows from `from` up to, not including, `to`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

interface Room {
  /** What is left for rows on the first page, and on each further one. */
  readonly first: number;
  readonly further: number;
}

/**
 * The rows of each page: blocks stay whole where one fits on a page, and are split between rows where none would hold
 * it. At least one page.
 *
 * Units: heights and room in the same unit.
 * @example splitPages([5, 5, 5], [1, 2], { first: 10, further: 10 }) // [{ from: 0, to: 1 }, { from: 1, to: 3 }]
 */
export function splitPages(heights: readonly number[], blockSizes: readonly number[], room: Room): RowSpan[] {
  const pages: RowSpan[] = [];
  let from = 0;
  let used = 0;
  const roomNow = () => (pages.length === 0 ? room.first : room.further);
  const turn = (at: number) => {
    pages.push({ from, to: at });
    from = at;
    used = 0;
  };
  let at = 0;
  for (const size of blockSizes) {
    const block = heights.slice(at, at + size);
    const height = block.reduce((sum, row) => sum + row, 0);
    if (used > 0 && used + height > roomNow() && height <= room.further) turn(at);
    block.forEach((row, index) => {
      if (used > 0 && used + row > roomNow()) turn(at + index);
      used += row;
    });
    at += size;
  }
  turn(at);
  return pages;
}
