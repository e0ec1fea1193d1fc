import { cleanCell } from './cleanCell.ts';

const words = '(?:合计|总计|小计|共计|累计)';
const inName = new RegExp(`^${words}`, 'u');
const alone = new RegExp(`^${words}(?:[（(].*[）)])?$`, 'u');

/**
 * Whether the row sums others up instead of naming an organisation: 合计, 小　计 or 总计： begins its name, or stands
 * alone in its first filled cell.
 *
 * @example isSumRow(['', '总 计：', '46'], '') // true
 */
export function isSumRow(cells: readonly string[], name: string): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return inName.test(bare(name)) || alone.test(bare(first));
}

function bare(text: string): string {
  return cleanCell(text).replace(/[\s:：]/gu, '');
}
