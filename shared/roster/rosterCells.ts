import { type CellDoubt, doubtFinder } from '../table/cellDoubt.ts';
import { cleanCell } from '../table/cleanCell.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { guessMapping } from './guessMapping.ts';
import { bareHeader, headerBelow } from './headerWords.ts';
import { type RosterField, type RosterMapping, type RosterTitles, rosterFields } from './rosterField.ts';
import type { TableLayout } from './tableLayout.ts';

/** What one row of a table holds for one unit: a row of several blocks side by side holds several. */
export interface RosterCells {
  /** As the file counts, from 1. */
  readonly row: number;
  /** Which of the blocks side by side, from 0. */
  readonly block: number;
  /** The cells of the block, cleaned. */
  readonly cells: readonly string[];
  readonly texts: Readonly<Record<RosterField, string>>;
  readonly doubts: Readonly<Partial<Record<RosterField, CellDoubt>>>;
}

/** The cells of the table below its header, in reading order: block after block, or across where 序号 counts across. */
export function rosterCells(
  table: TableSheet,
  layout: TableLayout,
  withHidden: boolean,
  titles?: RosterTitles,
): RosterCells[] {
  const { rows } = table;
  const header = layout.headerIndex === null ? [] : (rows[layout.headerIndex] ?? []);
  const first = layout.headerIndex === null ? 0 : layout.headerIndex + 1;
  const end = endOfTable(rows, layout.headerIndex) ?? rows.length;
  const hidden = new Set(withHidden ? [] : table.hidden?.rows);
  const doubtAt = doubtFinder(table.doubts);
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const blocks = blocksOf(header, layout, width);
  const read = blocks.map((block, index) => {
    let { mapping } = block;
    return rows.flatMap((cells, row): RosterCells[] => {
      if (row < first || row >= end || hidden.has(row)) return [];
      if (index === 0 && headerBelow(cells, header) === 'roster') mapping = guessMapping(cells, titles);
      const textOf = (field: RosterField) => cleanCell(cells[mapping[field] ?? -1] ?? '');
      const texts = Object.fromEntries(rosterFields.map((field) => [field, textOf(field)]));
      const doubts = rosterFields.flatMap((field) => {
        const column = mapping[field];
        const doubt = column === null ? null : doubtAt(row, column);
        return doubt ? [[field, doubt]] : [];
      });
      return [
        {
          row: row + 1,
          block: index,
          cells: cells.slice(block.from, block.to).map(cleanCell),
          texts: texts as RosterCells['texts'], // Safe: made of every field.
          doubts: Object.fromEntries(doubts),
        },
      ];
    });
  });
  return countsAcross(read) ? read.flat().sort((a, b) => a.row - b.row || a.block - b.block) : read.flat();
}

/**
 * The index of the row below the table's header with which another table begins, whose rows list no units (名额 below a
 * list of recommendations); null where there is none. Rows right below the header are part of it.
 */
export function endOfTable(rows: readonly (readonly string[])[], headerIndex: number | null): number | null {
  if (headerIndex === null) return null;
  const header = rows[headerIndex] ?? [];
  let isBelowHeader = true;
  for (let row = headerIndex + 1; row < rows.length; row += 1) {
    const found = headerBelow(rows[row] ?? [], header);
    if (found === 'another' && !isBelowHeader) return row;
    if (found === null) isBelowHeader = false;
  }
  return null;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly mapping: RosterMapping;
}

function blocksOf(header: readonly string[], { mapping, offsets }: TableLayout, width: number): Block[] {
  const [, second] = offsets;
  if (second === undefined) return [{ from: 0, to: width, mapping }];
  const isRepeated = (column: number) =>
    header.length === 0 || bareHeader(header[column] ?? '') === bareHeader(header[column + second] ?? '');
  let start = mapping.name ?? 0;
  while (start > 0 && isRepeated(start - 1)) start -= 1;
  return offsets.map((offset, index) => {
    const to = start + (offsets[index + 1] ?? Number.POSITIVE_INFINITY);
    const columnOf = (column: number | null) => {
      if (column === null || column < start) return column; // A column before the first block is for all of them.
      const moved = column + offset;
      const isThere =
        offset === 0 ||
        header.length === 0 ||
        bareHeader(header[moved] ?? '') === bareHeader(header[column] ?? '');
      return moved < to && isThere ? moved : null;
    };
    const moved = rosterFields.map((field) => [field, columnOf(mapping[field])]);
    // Safe: made of every field.
    return {
      from: start + offset,
      to: Math.min(to, width),
      mapping: Object.fromEntries(moved) as RosterMapping,
    };
  });
}

/** Whether 序号 counts from block to block in one row: 1 | 2, then 3 | 4. */
function countsAcross(blocks: readonly (readonly RosterCells[])[]): boolean {
  if (blocks.length < 2) return false;
  const numbers = blocks.map((rows) =>
    rows.map(({ cells }) => cells[0] ?? '').filter((text) => /^\d+$/u.test(text)),
  );
  const [first = [], second = []] = numbers;
  return (
    first.length > 1 &&
    Number(second[0]) === Number(first[0]) + 1 &&
    Number(first[1]) === Number(first[0]) + blocks.length
  );
}
