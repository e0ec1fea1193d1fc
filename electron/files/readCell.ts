import type { CellObject } from 'xlsx';
import { type DoubtReason, doubtOfText, isShortMonth } from '../../shared/table/cellDoubt.ts';
import { legalText } from '../../shared/text/legalText.ts';
import { shownDateParts } from './shownDateParts.ts';

/** What a cell says, and why a person should be asked about it. */
export interface ReadCell {
  readonly text: string;
  readonly why?: DoubtReason;
  /** What it holds where that is not what it shows. */
  readonly actual?: string;
}

const nothing: ReadCell = { text: '' };

/**
 * What a cell shows, as text: texts as they are; numbers as their format shows them, in full where it shows no figures;
 * dates as YYYY-MM-DD, as YYYY-MM where the format shows no day; 是 and 否.
 */
export function readCell(cell: CellObject | undefined): ReadCell {
  if (!cell) return nothing;
  switch (cell.t) {
    case 's':
      return textOf(legalText(String(cell.v ?? '')));
    case 'n':
      return typeof cell.v === 'number' && !Number.isNaN(cell.v)
        ? numberOf(cell.v, cell)
        : withoutValue(cell);
    case 'd':
      return dateOf(cell);
    case 'b':
      return { text: cell.v ? '是' : '否' };
    case 'e':
      return { text: cell.w ?? '#错误', why: 'error' };
    case 'z':
      return withoutValue(cell);
    default:
      // A damaged file may name a kind that there is none of.
      return textOf(legalText(String((cell as CellObject).v ?? '')));
  }
}

function textOf(text: string): ReadCell {
  const why = doubtOfText(text);
  return why ? { text, why } : { text };
}

/** A formula whose result was never stored, as other programs write them; blank cells say nothing. */
function withoutValue(cell: CellObject): ReadCell {
  return cell.f === undefined ? nothing : { text: '', why: 'noValue' };
}

function numberOf(value: number, { w, z }: CellObject): ReadCell {
  const full = fullNumber(value);
  const shown = (w ?? '').trim();
  const isGeneral = z === undefined || z === 'General' || z === '@';
  const text = isGeneral || shown === '' || /\d[Ee][+-]?\d|#/u.test(shown) ? full : shown;
  if (isShortMonth(text)) return { text, why: 'month' };
  return text === full || showsWhole(text, value) ? { text } : { text, why: 'rounded', actual: full };
}

/** Whether the figures shown are the value. @example showsWhole('1,024 人', 1024) // true */
function showsWhole(text: string, value: number): boolean {
  if (text.includes('%')) return true;
  const figures = /-?\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0];
  if (figures === undefined) return /^[-—–\s]*$/u.test(text);
  const shown = Number(figures.replaceAll(',', ''));
  return Math.abs(Math.abs(shown) - Math.abs(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Without exponent or grouping. Binary fractions show themselves after the 15 digits that Excel keeps. */
function fullNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

const years = { first: 1900, last: 9999 };

/** SheetJS gives dates as midnight UTC. */
function dateOf({ v, w, z }: CellObject): ReadCell {
  if (!(v instanceof Date)) return textOf(legalText(String(v ?? '')));
  const year = v.getUTCFullYear();
  if (Number.isNaN(year) || year < years.first || year > years.last)
    return { text: w?.trim() || '########', why: 'noDate' };
  const day = v.toISOString().slice(0, 10);
  if (typeof z !== 'string' || z === 'General') return { text: day };
  const parts = shownDateParts(z);
  if (parts.hasYear && parts.hasMonth && !parts.hasDay) return { text: day.slice(0, 7) };
  if (parts.hasYear && !parts.hasMonth && !parts.hasDay) return { text: `${year}年` };
  return { text: day };
}
