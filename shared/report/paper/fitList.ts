import { placeRows, type RowDraft } from '../rowDraft.ts';
import type { WorksheetModel } from '../workbookModel.ts';
import { type ColumnNeed, columnNeeds, mostLines } from './columnNeeds.ts';
import { heightOf, widthAt } from './paperSize.ts';

/** A list before it has its page. */
export interface List {
  /** What stands above its head on the first page beside the title and the two lines below that. */
  readonly above?: readonly RowDraft[];
  readonly head: readonly RowDraft[];
  readonly rows: readonly RowDraft[];
  /** What stands below its rows at the end. */
  readonly below?: readonly RowDraft[];
  /** Columns of the print area. */
  readonly printed: number;
  /** Widths of the columns beyond it, which are on screen only. */
  readonly beyond?: readonly number[];
  /** How the paper lies where the list is as large either way. */
  readonly orientation: WorksheetModel['orientation'];
  /** A3 for one that is wide in any scheme. */
  readonly paper?: WorksheetModel['paper'];
}

export type ListPage = Pick<WorksheetModel, 'paper' | 'orientation' | 'columnWidths'>;

/** A page has at least so many rows, where the list has them. */
export const fewestRows = 20;
/** So many rows of a long list are looked at, the last ones, which hold sums, among them. */
export const mostLooked = 400;
/** So wide that no text of a list is split. Units: characters. */
export const wideColumn = 1000;
/** The title and the two lines below it. Units: points. */
const titleHeight = 74;
/** The type becomes no smaller than this; a list that needs more room takes A3. */
export const leastScale = 0.6;
/** The type of a list whose rows are so tall that no page holds 20 of them. */
const tallScale = 0.8;
/** A list that stands on one page with its end may be made as small as this for it, and has no more rows than these. */
const wholeScale = 0.8;
const mostWhole = 40;
const scales = Array.from({ length: 21 }, (_, step) => 1 - step / 50);
/** No text makes its column wider than this share of the page, so that the list keeps a middle. */
const mostOfRoom = 0.62;

/**
 * The page of a list: its columns as wide as what they hold, on the paper and in the direction in which its type is largest
 * while a page has 20 rows. The widths fill the page.
 */
export function fitList({ beyond = [], ...whole }: List): ListPage {
  const list = { ...whole, rows: lookedAt(whole.rows) };
  const needs = columnNeeds(list.head, list.rows, list.printed);
  const other = list.orientation === 'portrait' ? 'landscape' : 'portrait';
  const pages = [
    ...scales.flatMap((scale) => [
      { paper: 'A4', orientation: list.orientation, scale } as const,
      { paper: 'A4', orientation: other, scale } as const,
    ]),
    ...scales.map((scale) => ({ paper: 'A3', orientation: 'landscape', scale }) as const),
  ].filter(({ paper }) => list.paper !== 'A3' || paper === 'A3');
  const wholePages = list.rows.length > mostWhole ? [] : pages.filter(({ scale }) => scale >= wholeScale);
  const tries = [
    ...wholePages.map((page) => ({ page, heightFor: wholeHeight })),
    ...pages.map((page) => ({ page, heightFor: tallest })),
  ];
  for (const {
    page: { scale, ...page },
    heightFor,
  } of tries) {
    const widths = widthsWithin(needs, widthAt(page, scale));
    if (widths && heightFor(list, widths) <= heightOf(page) / scale)
      return { ...page, columnWidths: [...widths, ...beyond] };
  }
  const page = { paper: list.paper ?? 'A4', orientation: list.orientation };
  const widths = scales
    .filter((scale) => scale <= tallScale)
    .map((scale) => widthsWithin(needs, widthAt(page, scale)))
    .find((each) => each !== null);
  return { ...page, columnWidths: [...(widths ?? leastWidths(needs)), ...beyond] };
}

function lookedAt(rows: readonly RowDraft[]): readonly RowDraft[] {
  if (rows.length <= mostLooked) return rows;
  return [...rows.slice(0, mostLooked - fewestRows), ...rows.slice(-fewestRows)];
}

/** The widths at which texts take the fewest lines, made to fill the room; null where even the most lines need more. */
function widthsWithin(needs: readonly ColumnNeed[], room: number): number[] | null {
  for (let line = 0; line < mostLines; line += 1) {
    const widths = needs.map(({ inLines }) => Math.min(inLines[line] ?? 0, room * mostOfRoom));
    if (sum(widths) <= room) return withWholeHeads(needs, filled(needs, widths, room));
  }
  return null;
}

/** The widths of a list with more columns than any page has room for. */
function leastWidths(needs: readonly ColumnNeed[]): number[] {
  return needs.map(({ inLines }) => inLines.at(-1) ?? 0);
}

/** The widths with what is left given to those who could use it, by how much they lack, or else to all alike. */
function filled(needs: readonly ColumnNeed[], widths: readonly number[], room: number): number[] {
  const left = room - sum(widths);
  const lacks = needs.map(({ natural }, index) =>
    Math.max(0, Math.min(natural, room * mostOfRoom) - (widths[index] ?? 0)),
  );
  const lack = sum(lacks);
  const given = Math.min(left, lack);
  const whole = sum(widths) + given;
  return widths.map((width, index) => {
    const own = width + (lack === 0 ? 0 : ((lacks[index] ?? 0) / lack) * given);
    return Math.floor(own * (1 + (left - given) / whole) * 10 + 1e-6) / 10;
  });
}

/** One character of a head is so wide. */
const oneCharacter = 1.7;

/** The widths with a column that is a character short of its head made wider at the cost of the widest. */
function withWholeHeads(needs: readonly ColumnNeed[], widths: readonly number[]): number[] {
  const made = [...widths];
  needs.forEach(({ wholeHeads }, index) => {
    const own = made[index] ?? 0;
    const short = Math.max(0, ...wholeHeads.map((whole) => whole - own).filter((by) => by <= oneCharacter));
    const widest = made.indexOf(Math.max(...made));
    if (short === 0 || widest === index) return;
    made[index] = round(own + short);
    made[widest] = round((made[widest] ?? 0) - short);
  });
  return made;
}

function round(width: number): number {
  return Math.round(width * 10) / 10;
}

/** How high the list is with all that stands above and below it. Units: points. */
function wholeHeight({ above = [], head, rows, below = [] }: List, widths: readonly number[]): number {
  return titleHeight + sum(heightsOf([...above, ...head, ...rows, ...below], widths));
}

/** How high a first page with as many rows as a page should have is. Units: points. */
function tallest({ above = [], head, rows }: List, widths: readonly number[]): number {
  const heights = heightsOf(rows, widths);
  const sums = heights
    .slice(0, Math.max(1, heights.length - fewestRows + 1))
    .map((_, index) => sum(heights.slice(index, index + fewestRows)))
    .sort((a, b) => a - b);
  // One stretch in twenty may be taller, so that a few long texts do not make the whole list small.
  const most = sums[Math.floor((sums.length - 1) * 0.95)] ?? 0;
  return titleHeight + sum(heightsOf([...above, ...head], widths)) + most;
}

function heightsOf(drafts: readonly RowDraft[], widths: readonly number[]): number[] {
  return placeRows(drafts, widths).rows.map(({ height = 0 }) => height);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
