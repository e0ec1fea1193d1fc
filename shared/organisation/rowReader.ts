import { parseDayOrMonth } from '../assessment/day.ts';
import { type CellDoubt, type DoubtField, doubtSentence } from '../table/cellDoubt.ts';
import { cleanCell } from '../table/cleanCell.ts';

/** The cells of one row by their titles; what cannot be read is kept in `problems`. */
export interface RowReader {
  readonly problems: string[];
  /** Cleaned text; a lone dash is nothing. */
  text(title: string, field?: DoubtField): string;
  /** As `text`; empty is a problem. */
  required(title: string, field?: DoubtField): string;
  /** YYYY-MM-DD, null where the cell is empty; a day ahead of today is a problem. */
  day(title: string): string | null;
  requiredDay(title: string): string;
  /** The value whose name the cell has; a problem that lists the names where it has none, null where it is empty. */
  choice<T extends string>(title: string, names: Readonly<Record<T, string>>): T | null;
}

/** A reader over one row. @example reader.day('授予日期') // '2024-05-01' for 2024年5月1日 */
export function rowReader(
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  today: string,
  doubtOf: (column: number) => CellDoubt | null = () => null,
): RowReader {
  const problems: string[] = [];
  const asked = new Set<string>();
  const text = (title: string, field: DoubtField = 'text') => {
    const column = columns.get(title);
    if (column === undefined) return '';
    const cleaned = cleanCell(cells[column] ?? '');
    const doubt = doubtOf(column);
    const sentence = doubt && doubtSentence(title, cleaned, doubt, field);
    if (sentence) {
      problems.push(sentence);
      asked.add(title);
      return '';
    }
    return /^[-—–/\\]+$/u.test(cleaned) ? '' : cleaned;
  };
  const required = (title: string, field: DoubtField = 'text') => {
    const value = text(title, field);
    if (value === '' && !asked.has(title)) problems.push(`${title}是空的，请填写`);
    return value;
  };
  const read = (title: string, written: string) => {
    const day = parseDayOrMonth(written.replace(/ 0{1,2}:00(?::00)?$/u, '').replace(/\s/gu, ''));
    if (day === null) problems.push(`${title}“${written}”看不懂，请写成 2024-05-01 或 2024年5月1日`);
    else if (day < '1900-01-01') problems.push(`${title}“${written}”早于 1900 年，请核对`);
    else if (day > today) problems.push(`${title} ${day} 晚于今天（${today}），请核对`);
    return day;
  };
  return {
    problems,
    text,
    required,
    day(title) {
      const written = text(title, 'day');
      return written === '' ? null : read(title, written);
    },
    requiredDay(title) {
      const written = required(title, 'day');
      return written === '' ? '' : (read(title, written) ?? '');
    },
    choice<T extends string>(title: string, names: Readonly<Record<T, string>>) {
      const written = text(title);
      if (written === '') return null;
      // Safe: the keys of the names.
      const found = (Object.keys(names) as T[]).find((key) => names[key] === written);
      if (!found) {
        problems.push(`${title}“${written}”不在可选之列，应为 ${Object.values(names).join('、')}`);
      }
      return found ?? null;
    },
  };
}
