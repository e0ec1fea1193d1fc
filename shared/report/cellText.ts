import type { CellModel } from './workbookModel.ts';

/** What the cell shows: its text, or its number or its formula's value in the cell's format. */
export function cellText(cell: CellModel): string {
  if ('text' in cell) return cell.text;
  const value = 'number' in cell ? cell.number : cell.value;
  return typeof value === 'number' ? formatNumber(value, cell.format) : value;
}

/**
 * The number in the formats that reports use: General, a number of decimals with further ones where they are not 0, and
 * sections for positive, negative and zero, per cent.
 *
 * @example formatNumber(3, '+General;-General;0') // '+3'
 * @example formatNumber(89.995, '0.00##') // '89.995'
 */
function formatNumber(value: number, format = 'General'): string {
  const sections = format.split(';');
  if (sections.length === 1) return inSection(value, format);
  const [positive = format, negative = `-${positive}`, zero = positive] = sections;
  if (value > 0) return inSection(value, positive);
  return value < 0 ? inSection(-value, negative) : inSection(value, zero);
}

function inSection(value: number, section: string): string {
  return section.replace(/General|0(?:\.(0+)(#*))?/, (match, fixed = '', open = '') => {
    if (match === 'General') return String(value);
    const figure = (section.includes('%') ? value * 100 : value).toFixed(fixed.length + open.length);
    return open.length === 0 ? figure : figure.replace(new RegExp(`0{1,${open.length}}$`), '');
  });
}
