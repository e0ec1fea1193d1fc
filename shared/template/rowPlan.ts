/** Rows of a template that repeat together, first and last, counted from 1. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

/** Where a template's rows go when its blocks repeat: everything below a block moves down. */
export interface RowPlan {
  readonly blocks: readonly RowBlock[];
  /** How often each block stands in the result; at least once. */
  readonly copies: number;
  /** The block that holds the row; null where none does. */
  blockOf(row: number): RowBlock | null;
  /** The row's place in the result; of a row that repeats, that of its copy, counted from 0. */
  move(row: number, copy: number): number;
  /** Whether any row moves at all. */
  readonly isMoving: boolean;
}

/** The blocks that rows make: neighbouring ones are one block. @example blocksOf([3, 4, 8]) // 3–4, 8–8 */
export function blocksOf(rows: readonly number[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const before = blocks.at(-1);
    if (before?.last === row - 1) blocks[blocks.length - 1] = { first: before.first, last: row };
    else blocks.push({ first: row, last: row });
  }
  return blocks;
}

/** The plan of a sheet whose blocks stand `count` times; a block without candidates stands once, empty. */
export function rowPlan(blocks: readonly RowBlock[], count: number): RowPlan {
  const copies = Math.max(1, count);
  const size = ({ first, last }: RowBlock) => last - first + 1;
  const blockOf = (row: number) => blocks.find(({ first, last }) => row >= first && row <= last) ?? null;
  return {
    blocks,
    copies,
    blockOf,
    isMoving: copies > 1 && blocks.length > 0,
    move(row, copy) {
      const above = blocks.filter(({ last }) => last < row).reduce((sum, block) => sum + size(block), 0);
      const own = blockOf(row);
      return row + above * (copies - 1) + (own ? size(own) * copy : 0);
    },
  };
}
