import type { Span } from '../clause/clauseRule.ts';

/** A cell of a table as it was brought; cells that are merged are one. Indexes from 0. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  /** As settledText has it. */
  readonly text: string;
  /** Why a person must look at it, in Chinese; absent where it says what it shows. */
  readonly doubt?: string;
  /** Of a heading over a table that is taken for a section of it: the line of the file that it is. */
  readonly line?: number;
}

/** A table of a brought file, its merged cells kept. */
export interface SourceTable {
  /** Of a worksheet; of another table the line that stands before it; empty where none does. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** In the order of rows and columns; those that are empty are left out. */
  readonly cells: readonly SourceCell[];
  /** How many of the file's lines stand before it. */
  readonly linesBefore: number;
  /** What the table hides or holds beside its text, in Chinese. */
  readonly notes: readonly string[];
}

/** What was brought or pasted: its tables, and the lines of text around them, in order. */
export interface SourceFile {
  readonly name: string;
  readonly tables: readonly SourceTable[];
  readonly lines: readonly string[];
  /** What the file hides or holds beside its text, in Chinese. */
  readonly notes: readonly string[];
}

/** Where a text stands: in a cell of a table, or on a line around the tables. Indexes from 0. */
export type SourcePlace =
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly line: number };

/** A stretch of the brought text. */
export interface Origin {
  readonly place: SourcePlace;
  readonly at: Span;
}

/** The place of a cell. */
export function placeOfCell({ row, column, line }: SourceCell, table: number): SourcePlace {
  return line === undefined ? { table, row, column } : { line };
}

/** A place as decisions name it. @example placeKey({ table: 0, row: 3, column: 2 }) // 't0r3c2' */
export function placeKey(place: SourcePlace): string {
  return 'line' in place ? `l${place.line}` : `t${place.table}r${place.row}c${place.column}`;
}

/** A place as people find it. @example placeWords({ table: 0, row: 3, column: 2 }) // '第 4 行第 3 列' */
export function placeWords(place: SourcePlace, tables = 1): string {
  if ('line' in place) return `表外第 ${place.line + 1} 段`;
  const cell = `第 ${place.row + 1} 行第 ${place.column + 1} 列`;
  return tables > 1 ? `表 ${place.table + 1} ${cell}` : cell;
}
