import type { WorksheetModel } from '../report/workbookModel.ts';
import { legalText } from '../text/legalText.ts';
import { formulaTokens } from './formulaTokens.ts';

/** What a cell holds, as it is compared: a formula without its value, a number, or a text. */
export type CellContent =
  | { readonly formula: string }
  | { readonly number: number }
  | { readonly text: string };

/** Four signs for each row and each column of a worksheet, so that a changed cell is found where both differ. */
export interface SheetPrint {
  readonly rows: string;
  readonly columns: string;
}

const signsEach = 4;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The print of rows of cells. Two contents rarely share a print; it finds mistakes and edits, it proves nothing. */
export function printOf(rows: readonly (readonly (CellContent | null)[])[]): SheetPrint {
  const ofRows: number[] = [];
  const ofColumns: number[] = [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const content = cell ? contentText(cell) : '';
      if (content === '') return;
      ofRows[row] = mix(ofRows[row], `${column}:${content}`);
      ofColumns[column] = mix(ofColumns[column], `${row}:${content}`);
    });
  });
  return { rows: written(ofRows), columns: written(ofColumns) };
}

/** The places, counted from 0, at which two rows of signs differ. */
export function differingPlaces(a: string, b: string): number[] {
  const places: number[] = [];
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += signsEach) {
    if (signsAt(a, at) !== signsAt(b, at)) places.push(at / signsEach);
  }
  return places;
}

/** A model's cells as they are compared. */
export function contentsOf({ rows }: Pick<WorksheetModel, 'rows'>): (CellContent | null)[][] {
  return rows.map(({ cells }) => [...cells]);
}

/** The content as one text; the spaces and letter cases that programs change in a formula set aside. */
export function contentText(content: CellContent): string {
  if ('formula' in content) return `=${plainFormula(content.formula)}`;
  return 'number' in content ? String(content.number) : legalText(content.text).trimEnd();
}

function plainFormula(formula: string): string {
  const tokens = formulaTokens(formula);
  if (!tokens) return formula;
  return tokens
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, raw }) => (kind === 'text' ? raw : raw.toUpperCase()))
    .join('');
}

/** Whether the row at that place of a print, counted from 0, held these cells. */
export function rowPrintAt(rows: string, row: number, cells: readonly (CellContent | null)[]): boolean {
  return signsAt(rows, row * signsEach) === signsAt(printOf([cells]).rows, 0);
}

/** Four signs for a row's texts; '' where it has none. */
export function keyOfTexts(texts: readonly string[]): string {
  let hash: number | undefined;
  for (const text of texts) hash = mix(hash, text);
  return hash === undefined ? '' : signsOf(hash);
}

const nothing = signsOf(0);

function signsAt(signs: string, at: number): string {
  const four = signs.slice(at, at + signsEach);
  return four === '' ? nothing : four;
}

function written(hashes: readonly number[]): string {
  return Array.from(hashes, (hash) => (hash === undefined ? nothing : signsOf(hash))).join('');
}

function signsOf(hash: number): string {
  return [18, 12, 6, 0].map((shift) => alphabet[(hash >>> shift) & 63]).join('');
}

/** FNV-1a over UTF-16 units, going on from an earlier hash. */
function mix(before: number | undefined, text: string): number {
  let hash = before ?? 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ 0xff, 0x01000193) >>> 0;
}
