import { columnNumber } from './columnNumber.ts';

/** A piece of a formula. `raw` is how it is written; all raws together are the formula. */
export type FormulaToken =
  | { readonly kind: 'cell'; readonly raw: string; readonly at: CellReference }
  /** Whole rows or columns, as `$1:$4` or `A:C`. */
  | { readonly kind: 'band'; readonly raw: string }
  /** What stands before a reference to another sheet; `sheet` without quotes. */
  | { readonly kind: 'sheet'; readonly raw: string; readonly sheet: string }
  | { readonly kind: 'text'; readonly raw: string; readonly text: string }
  | { readonly kind: 'number'; readonly raw: string }
  /** A function where `(` follows, otherwise a defined name, TRUE or FALSE. */
  | { readonly kind: 'name'; readonly raw: string }
  | { readonly kind: 'error'; readonly raw: string }
  | { readonly kind: 'sign'; readonly raw: string }
  | { readonly kind: 'space'; readonly raw: string };

/** Columns and rows count from 1. `isColumnFixed`, `isRowFixed`: written with $. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

const notInName = '(?![\\p{L}\\p{N}_(.!])';
const pattern = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)",
    `(?<cell>\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}${notInName})`,
    `(?<band>\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}${notInName}|\\$?\\d+:\\$?\\d+)`,
    '(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:E[+-]?\\d+)?)',
    '(?<error>#[A-Z0-9/]+[!?]?)',
    '(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)',
    '(?<sign><>|<=|>=|[-+*/^&=<>%(),;:{}])',
    '(?<space>\\s+)',
  ].join('|'),
  'uyi',
);

/**
 * The formula in its pieces; null where it holds what this program does not read (another workbook, a table's columns).
 *
 * @example formulaTokens('SUM(A1:A3)') // name SUM, sign (, cell A1, sign :, cell A3, sign )
 */
export function formulaTokens(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match?.groups) return null;
    tokens.push(tokenOf(match[0], match.groups));
    at += match[0].length;
  }
  return tokens;
}

function tokenOf(raw: string, groups: Record<string, string | undefined>): FormulaToken {
  if (groups.cell !== undefined) return { kind: 'cell', raw, at: parseReference(raw) };
  if (groups.text !== undefined) return { kind: 'text', raw, text: raw.slice(1, -1).replaceAll('""', '"') };
  if (groups.sheet !== undefined) {
    const name = raw.slice(0, -1);
    const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return { kind: 'sheet', raw, sheet };
  }
  const kinds = ['band', 'number', 'error', 'name', 'sign', 'space'] as const;
  return { kind: kinds.find((kind) => groups[kind] !== undefined) ?? 'sign', raw };
}

function parseReference(raw: string): CellReference {
  const [, fixedColumn, letters = '', fixedRow, digits = ''] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(raw) ?? [];
  return {
    column: columnNumber(letters.toUpperCase()),
    row: Number(digits),
    isColumnFixed: fixedColumn === '$',
    isRowFixed: fixedRow === '$',
  };
}
