/** A workbook as data, in the words of OOXML SpreadsheetML. No file format, no library. */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly WorksheetModel[];
  /** How its worksheets stand one after the other, where each is of a unit: a sentence. */
  readonly order?: string;
}

/** One worksheet. Rows and columns count from 1, as in A1. */
export interface WorksheetModel {
  /** Made unique and legal by the writer. */
  readonly name: string;
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Widths in characters of the standard font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowModel[];
  /** As `A1:C1`. The covered cells of `rows` are null. */
  readonly merges: readonly string[];
  /** First and last row that every printed page repeats. */
  readonly printTitleRows?: readonly [number, number];
  /** Columns of the print area, from A; further ones (check columns) are on screen only. All where absent. */
  readonly printColumns?: number;
  /** Columns that people may leave out, by the name that a menu shows. */
  readonly optionalColumns?: readonly { readonly column: number; readonly name: string }[];
  /** Columns that are neither shown nor printed; formulas still read them. */
  readonly hiddenColumns?: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The row that carries a filter over all columns, and the last row that it filters. */
  readonly filterRows?: readonly [number, number];
  /** Where pages end, and how small they are printed; as the printing program fits them where absent. */
  readonly pages?: WorksheetPages;
  /** Left, centre and right of the footer; &P and &N are page number and count, \n begins a second line. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export interface WorksheetPages {
  /** The last row of each page but the last. */
  readonly breaks: readonly number[];
  /** Units: per cent. */
  readonly scale: number;
}

export interface RowModel {
  readonly cells: readonly (CellModel | null)[];
  /** Points (1/72 inch); fits the text where absent. */
  readonly height?: number;
  /** Whether it stands on one page with the row below it. */
  readonly keepsNext?: boolean;
}

/** A cell: text, a number, or a live formula with the value it has now. Units: 分 as people read them, not hundredths. */
export type CellModel = CellStyleRef &
  (
    | { readonly text: string }
    | { readonly number: number }
    | { readonly formula: string; readonly value: number | string }
  );

interface CellStyleRef {
  readonly style: CellStyle;
  /** Excel number format, where it is not General. */
  readonly format?: string;
}

/**
 * The looks a report uses; the writer knows fonts and borders. With borders: `head`, `text`, `center`, `number`,
 * `strong`, `check` and `input` (a value that formulas read). Without: `title`, `caption`, `small` and `sign`. `cutAcross`
 * and `cutDown` are empty but for the line to cut along, at their upper or left edge; `cutBoth` has both.
 */
export type CellStyle =
  | 'title'
  | 'caption'
  | 'head'
  | 'text'
  | 'center'
  | 'number'
  | 'strong'
  | 'small'
  | 'check'
  | 'input'
  | 'sign'
  | 'cutAcross'
  | 'cutDown'
  | 'cutBoth';

/** Type sizes of the looks. Units: points. */
export const fontSizes: Readonly<Record<CellStyle, number>> = {
  title: 18,
  caption: 11,
  head: 10,
  text: 10,
  center: 10,
  number: 11,
  strong: 11,
  small: 9,
  check: 9,
  input: 10,
  sign: 11,
  cutAcross: 9,
  cutDown: 9,
  cutBoth: 9,
};
