import type { CellModel } from '../../../../shared/report/workbookModel.ts';

/** What the cell shows: its text, or its number or its formula's value in the cell's format. */
export function cellText(cell: CellModel): string {
  if ('text' in cell) return cell.text;
  const value = 'number' in cell ? cell.number : cell.value;
  return typeof value === 'number' ? formatNumber(value, cell.format) : value;
}

/**
 * The number in the formats that reports use: General, a fixed number of decimals, and sections for positive,
 * negative and zero.
 *
 * @example formatNumber(3, '+General;-General;0') // '+3'
 */
function formatNumber(value: number, format = 'General'): string {
  const sections = format.split(';');
  if (sections.length === 1) return inSection(value, format);
  const [positive = format, negative = `-${positive}`, zero = positive] = sections;
  if (value > 0) return inSection(value, positive);
  return value < 0 ? inSection(-value, negative) : inSection(value, zero);
}

function inSection(value: number, section: string): string {
  return section.replace(/General|0(\.0+)?/, (match, decimals: string | undefined) =>
    match === 'General' ? String(value) : value.toFixed(decimals ? decimals.length - 1 : 0),
  );
}
