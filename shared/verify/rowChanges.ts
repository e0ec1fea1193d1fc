import { type FileSheet, scalarText } from './fileWorkbook.ts';
import { type RowOrder, rowsOutOfOrder } from './rowOrder.ts';
import type { CellDifference } from './verification.ts';

const longestWords = 40;
/** More rows out of their order are told as one. */
const mostNamed = 6;

/** What a row holds, for people; empty where it holds nothing. Rows count from 1. */
export function rowWords({ rows }: Pick<FileSheet, 'rows'>, row: number): string {
  const words = (rows[row - 1] ?? [])
    .map((cell) => scalarText(cell?.value ?? null))
    .filter((text) => text !== '');
  const all = words.join('，');
  return all.length > longestWords ? `${all.slice(0, longestWords)}…` : all;
}

/** What became of a worksheet's rows: exchanged, moved, inserted, deleted. `madeWords` says what a row held, where it is known. */
export function rowChanges(
  sheet: FileSheet,
  order: RowOrder,
  madeWords: (row: number) => string,
): CellDifference[] {
  const at = (rows: readonly number[], what: string, inFile: string, computed = ''): CellDifference => ({
    sheet: sheet.name,
    cell: rows.length === 0 ? '' : `第 ${rows.join('、')} 行`,
    what,
    inFile,
    computed,
  });
  const words = (row: number) => rowWords(sheet, row + 1);
  const swaps = order.made.flatMap((was, row) =>
    was !== null && was > row && order.made[was] === row ? [[row, was] as const] : [],
  );
  const swapped = new Set(swaps.flat());
  const moved = rowsOutOfOrder({
    ...order,
    made: order.made.map((was, row) => (swapped.has(row) ? null : was)),
  }).filter((row) => words(row) !== '');
  return [
    ...swaps
      .filter(([a, b]) => words(a) !== '' || words(b) !== '')
      .map(([a, b]) =>
        at(
          [a + 1, b + 1],
          `第${a + 1}行与第${b + 1}行互换`,
          `第${a + 1}行：${words(a)}`,
          `第${a + 1}行：${words(b)}`,
        ),
      ),
    ...(moved.length > mostNamed
      ? [at([(moved[0] ?? 0) + 1], `共${moved.length}行的次序被改动`, words(moved[0] ?? 0))]
      : moved.map((row) =>
          at([row + 1], `原第${(order.made[row] ?? 0) + 1}行移到了第${row + 1}行`, words(row)),
        )),
    ...runsOf(order.made).map(([from, to]) =>
      at([from + 1], `插入了${to - from + 1}行`, words(from) || '空行', '没有'),
    ),
    ...runsOf(order.found).map(([from, to]) =>
      at(
        [from + 1],
        from === to ? `原第${from + 1}行被删除` : `原第${from + 1}至${to + 1}行被删除`,
        '没有',
        madeWords(from),
      ),
    ),
  ];
}

/** First and last of each run of rows without a counterpart. */
function runsOf(pairs: readonly (number | null)[]): [number, number][] {
  const runs: [number, number][] = [];
  pairs.forEach((other, row) => {
    const run = runs.at(-1);
    if (other !== null) return;
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  });
  return runs;
}
