import type { ReportPreview } from '../../../shared/report/reportPreview.ts';

/**
 * How many pages the report takes, reckoned from those shown where the preview is cut; '' while none is.
 *
 * @example pageWords(3, preview) // '共 3 页', or '20 张，这是第一张，3 页' where only the first of several worksheets is shown
 */
export function pageWords(shown: number, { sheet, rowCount, sheetCount }: ReportPreview): string {
  if (shown === 0) return '';
  const isWhole = sheet.rows.length === rowCount;
  const pages = isWhole ? shown : Math.ceil((shown * rowCount) / sheet.rows.length);
  if (sheetCount > 1) return `${sheetCount} 张，这是第一张，${isWhole ? '' : '约 '}${pages} 页`;
  return isWhole ? `共 ${pages} 页` : `约 ${pages} 页`;
}
