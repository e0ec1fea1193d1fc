import { cellText } from '../cellText.ts';
import { lineCount, widthFor } from '../fitHeight.ts';
import type { RowDraft } from '../rowDraft.ts';
import { type CellStyle, fontSizes } from '../workbookModel.ts';
import { lengthOf } from '../wrapText.ts';

/** What a column of a list needs. Units: characters of the standard font. */
export interface ColumnNeed {
  /** The width at which no running text of its rows goes on in a further line. */
  readonly natural: number;
  /** The least widths at which nearly all texts of its rows take at most one line, two, three and so on. */
  readonly inLines: readonly number[];
  /** The widths at which each line of its heads stays whole. */
  readonly wholeHeads: readonly number[];
}

/** So many characters of a head, of what stands in the middle and of a running text are not parted. */
const unparted = { head: 5.2, center: 10, text: 7 } as const;
const mostHeadLines = 3;
export const mostLines = 4;
/** One text in ten may take more lines than asked for. */
const nearlyAll = 0.9;
/** How much wider than others figures may come out; a number that finds no room is not shown at all. */
const figureWidth = 1.2;

/** The needs of the printed columns by the head and the rows; what reaches over several columns has none. */
export function columnNeeds(
  head: readonly RowDraft[],
  rows: readonly RowDraft[],
  printed: number,
): ColumnNeed[] {
  return Array.from({ length: printed }, (_, index) => {
    const heads = textsAt(head, index);
    const bodies = textsAt(rows, index);
    const widthOf = (lines: number, shareOfTexts: number) =>
      Math.max(
        1,
        ...heads.map((texts) => narrowest(texts, { whole: unparted.head, lines: mostHeadLines, share: 1 })),
        ...bodies.map((texts) =>
          narrowest(texts, {
            whole: texts.style === 'text' ? unparted.text : unparted.center,
            lines: lines * texts.rows,
            share: texts.style === 'text' ? shareOfTexts : nearlyAll,
          }),
        ),
      );
    return {
      natural: widthOf(1, 1),
      inLines: Array.from({ length: mostLines }, (_, line) => widthOf(line + 1, nearlyAll)),
      wholeHeads: heads.flatMap(({ style, texts }) =>
        [...texts.keys()].flatMap((text) =>
          text.split('\n').map((line) => widthFor(lengthOf(line), fontSizes[style])),
        ),
      ),
    };
  });
}

interface Texts {
  readonly style: CellStyle;
  readonly isNumber: boolean;
  /** So many rows their cells reach down over. */
  readonly rows: number;
  /** How many cells say each. */
  readonly texts: ReadonlyMap<string, number>;
}

/** The different texts of a column by their look and their reach. */
function textsAt(drafts: readonly RowDraft[], index: number): Texts[] {
  const found = new Map<string, Texts & { readonly texts: Map<string, number> }>();
  for (const { cells, across = [], down = [] } of drafts) {
    const cell = cells[index];
    if (!cell || across.some(([first, last]) => first === index + 1 && last > first)) continue;
    const rows = down.find(({ column }) => column === index + 1)?.rows ?? 1;
    const isNumber = typeof ('number' in cell ? cell.number : 'value' in cell && cell.value) === 'number';
    const key = `${cell.style} ${isNumber} ${rows}`;
    const own = found.get(key) ?? { style: cell.style, isNumber, rows, texts: new Map<string, number>() };
    const text = cellText(cell);
    own.texts.set(text, (own.texts.get(text) ?? 0) + 1);
    found.set(key, own);
  }
  return [...found.values()];
}

interface Wanted {
  /** Characters that are not parted. */
  readonly whole: number;
  readonly lines: number;
  /** Of how many of the texts. */
  readonly share: number;
}

/** The least width at which that share of the texts take at most so many lines, or as many as they have of their own. */
function narrowest({ style, isNumber, texts }: Texts, { whole, lines, share }: Wanted): number {
  const all = [...texts].map(([text, count]) => ({ text, count, own: text.split('\n') }));
  const longest = Math.max(1, ...all.flatMap(({ own }) => own.map(lengthOf)));
  if (isNumber) return widthFor(longest * figureWidth, fontSizes[style]);
  const least = share * all.reduce((sum, { count }) => sum + count, 0);
  const fits = (capacity: number) =>
    all
      .filter(({ text, own }) => lineCount(text, capacity) <= Math.max(lines, own.length))
      .reduce((sum, { count }) => sum + count, 0) >= least;
  let [low, high] = [Math.min(longest, whole), longest];
  if (fits(low)) return widthFor(low, fontSizes[style]);
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return widthFor(high, fontSizes[style]);
}
