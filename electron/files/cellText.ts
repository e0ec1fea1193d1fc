import type { CellObject } from 'xlsx';
import { legalText } from '../../shared/report/legalText.ts';

/**
 * What a cell says, as text: texts as they are, dates as YYYY-MM-DD, numbers in full without exponent or grouping
 * (with leading zeros where the cell's format shows them), 是 and 否.
 */
export function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  switch (cell.t) {
    case 's':
      return legalText(String(cell.v));
    case 'n':
      return numberText(Number(cell.v), cell.z);
    case 'd':
      return dayText(cell.v);
    case 'b':
      return cell.v ? '是' : '否';
    case 'e':
      return cell.w ?? '#错误';
    case 'z':
      return '';
  }
}

function numberText(value: number, format: CellObject['z']): string {
  const zeros = typeof format === 'string' && /^0{2,}$/.test(format) ? format.length : 0;
  if (Number.isInteger(value)) return BigInt(value).toString().padStart(zeros, '0');
  // Binary fractions show themselves after the 15 digits that Excel keeps.
  return String(Number(value.toPrecision(15)));
}

/** SheetJS gives dates as midnight UTC. */
function dayText(value: unknown): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return legalText(String(value));
  return value.toISOString().slice(0, 10);
}
