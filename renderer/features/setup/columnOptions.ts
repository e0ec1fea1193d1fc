import { cleanCell } from '../../../shared/table/cleanCell.ts';

interface ColumnOption {
  readonly value: number;
  readonly label: string;
}

const longest = 14;

/** The table's columns to choose from, by letter and header, or by letter and an example where there is no header. */
export function columnOptions(
  rows: readonly (readonly string[])[],
  headerIndex: number | null,
): ColumnOption[] {
  const sample = rows.slice(0, 50);
  const width = Math.max(0, ...sample.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const header = headerIndex === null ? '' : cleanCell(rows[headerIndex]?.[column] ?? '');
    const example = sample.map((row) => cleanCell(row[column] ?? '')).find((text) => text !== '') ?? '';
    const text = header || (example && `例：${example}`);
    return { value: column, label: `${letterOf(column)} 列 ${text.slice(0, longest)}` };
  }).filter(({ label }) => !label.endsWith(' '));
}

/** The letters that Excel gives a column. @example letterOf(27) // 'AB' */
function letterOf(column: number): string {
  const before = column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
