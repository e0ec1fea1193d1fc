import type { HiddenRows } from './tableSheet.ts';

const namedAtMost = 10;

/** Rows as people name them: 3、5–8. @example rowList([3, 5, 6, 7, 8]) // '3、5–8' */
export function rowList(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges
    .slice(0, namedAtMost)
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}–${to}`));
  return `${shown.join('、')}${ranges.length > namedAtMost ? ` 等 ${rows.length}` : ''} 行`;
}

/** Which rows were passed over as sums; empty where none was. */
export function noteOnSums(rows: readonly number[]): string[] {
  return rows.length === 0 ? [] : [`第 ${rowList(rows)}是合计、小计，已略过。`];
}

/** Which rows were passed over as lines around the table, with what they say; empty where none was. */
export function noteOnRemarks(remarks: readonly { readonly row: number; readonly text: string }[]): string[] {
  if (remarks.length === 0) return [];
  const texts = remarks
    .slice(0, 3)
    .map(({ text }) => `“${text.length > 12 ? `${text.slice(0, 12)}…` : text}”`);
  const more = remarks.length > texts.length ? ' 等' : '';
  return [`第 ${rowList(remarks.map(({ row }) => row))}不是单位（${texts.join('、')}${more}），已略过。`];
}

/** Which rows hold a number and no unit; empty where none does. */
export function noteOnNumbered(rows: readonly number[]): string[] {
  return rows.length === 0 ? [] : [`第 ${rowList(rows)}没有填单位，已略过。`];
}

/** What the file hides, and whether it is brought in; empty where it shows all. */
export function noteOnHidden(
  hidden: HiddenRows | undefined,
  count: number,
  isTaken: boolean,
  hasChoice = true,
): string[] {
  if (!hidden || count === 0) return [];
  const what = hidden.isFiltered ? '被筛选隐藏的' : '隐藏的';
  return [
    isTaken
      ? `${what} ${count} 行也已读入，请核对。`
      : `${what} ${count} 行没有读入；需要的，请${hasChoice ? '选择一并读入，或' : ''}在原表中取消隐藏。`,
  ];
}
