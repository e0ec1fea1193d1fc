import { linesOf, textWidth } from './documentLines.ts';
import { documentMeasures } from './documentMeasures.ts';
import type { Block } from './officialDocument.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** How a table's rows are set. Units: points on A4. */
export interface TableSize {
  /** As classes of CSS name it. */
  readonly name: 'four' | 'small-four' | 'five' | 'small-five' | 'six';
  readonly size: number;
  readonly line: number;
  /** Above and below the lines of a cell. */
  readonly padding: number;
  /** A row is at least so high. */
  readonly least: number;
}

const pointsPerMillimetre = 72 / 25.4;
const pageWidth = documentMeasures.textWidth * pointsPerMillimetre;
const pageHeight = documentMeasures.textHeight * pointsPerMillimetre;

/** 四号, as high as a line of the text; 小四, 五号, 小五 and 六号 where a list is too long for it. */
export const tableSizes = [
  {
    name: 'four',
    size: documentMeasures.smallSize,
    line: 20,
    padding: 3,
    least: pageHeight / documentMeasures.linesPerPage,
  },
  { name: 'small-four', size: 12, line: 16, padding: 2.5, least: 25 },
  { name: 'five', size: 10.5, line: 13, padding: 1.5, least: 22 },
  { name: 'small-five', size: 9, line: 11, padding: 1, least: 18 },
  { name: 'six', size: 7.5, line: 9, padding: 0.75, least: 16 },
] as const satisfies readonly TableSize[];

/** Units: points on A4. */
export const tableRule = 0.75;
/** Left and right of a cell's text. Units: points on A4. */
export const tableSidePadding = 4;
/** What a browser and Word need beside the characters themselves. Units: characters. */
const room = 0.6;
/** A list longer than a page has at least so many rows on one. */
const fewestRows = 20;
/** A row of such a list, its share of the repeated head with it. Units: points on A4. */
const highest = (pageHeight - tableSizes[0].least) / fewestRows;

export interface TableLayout {
  readonly size: TableSize;
  /** What each column takes of the whole. Units: hundredths of the whole, to two places. */
  readonly shares: readonly number[];
}

/**
 * How a table is set: its columns as wide as what they hold, the long ones sharing what is left, in the largest type in
 * which it stands on one page or has 20 rows on each.
 */
export function tableLayout(table: Table): TableLayout {
  const contents = contentsOf(table);
  const fits = (size: TableSize) => {
    const height = heightOf(table, fittedWidths(table, contents, size), size);
    return height <= pageHeight || height <= highest * table.rows.length;
  };
  const size = tableSizes.find(fits) ?? tableSizes[4];
  const widths = fittedWidths(table, contents, size);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return { size, shares: widths.map((width) => Math.round((width / whole) * 10_000) / 100) };
}

/** The widest line of each column. Units: characters. */
function contentsOf({ columns, rows }: Table): number[] {
  return columns.map(({ title }, column) =>
    [title, ...rows.map((row) => row[column] ?? '')]
      .flatMap(linesOf)
      .reduce((most, line) => Math.max(most, textWidth(line)), 1),
  );
}

/** Units: points in and out. */
function fittedWidths({ columns }: Table, contents: readonly number[], { size }: TableSize): number[] {
  const natural = contents.map((width) => (width + room) * size + 2 * tableSidePadding);
  const isLong = columns.map(({ align }) => align === 'left');
  const sumOf = (wanted: boolean) =>
    natural.reduce((sum, width, index) => sum + (isLong[index] === wanted ? width : 0), 0);
  const [short, long] = [sumOf(false), sumOf(true)];
  // Without long columns all take part in what is left, and where the short ones would take most of it.
  if (long === 0 || short > pageWidth * 0.7)
    return natural.map((width) => (width / (short + long)) * pageWidth);
  return natural.map((width, index) => (isLong[index] ? (width / long) * (pageWidth - short) : width));
}

function heightOf({ columns, rows }: Table, widths: readonly number[], size: TableSize): number {
  const all = [columns.map(({ title }) => title), ...rows];
  return all.reduce((sum, row) => {
    const lines = row.map((text, column) => linesIn(text, widths[column] ?? 0, size));
    return sum + Math.max(size.least, Math.max(1, ...lines) * size.line + 2 * size.padding + tableRule);
  }, 0);
}

function linesIn(text: string, width: number, { size }: TableSize): number {
  const fitting = Math.max(1, Math.floor((width - 2 * tableSidePadding) / size));
  return linesOf(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / fitting)), 0);
}
