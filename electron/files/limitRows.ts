import type { CellDoubt } from '../../shared/table/cellDoubt.ts';
import { Refusal } from '../refusal.ts';
import { tableLimits } from './tableLimits.ts';

/**
 * The rows up to the last that says anything, or of which a person is to be asked.
 *
 * Errors: a Refusal that says how many rows there are where they are more than the limit.
 */
export function limitRows(
  fileName: string,
  sheetName: string | null,
  rows: readonly string[][],
  doubts: readonly CellDoubt[] = [],
): string[][] {
  const lastDoubted = doubts.at(-1)?.row ?? -1;
  let count = rows.length;
  while (count > lastDoubted + 1 && !rows[count - 1]?.some((text) => text.trim() !== '')) count -= 1;
  if (count <= tableLimits.rows) return rows.slice(0, count);
  const where = sheetName === null ? `“${fileName}”` : `“${fileName}”的工作表“${sheetName}”`;
  const many = count >= tableLimits.countedRows ? `${tableLimits.countedRows} 行以上` : `${count} 行`;
  throw new Refusal(
    'REFUSED',
    `${where}有 ${many}，超过一次最多 ${tableLimits.rows} 行的上限。请删去多余的行，或分成几个文件`,
  );
}
