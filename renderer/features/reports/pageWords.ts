import type { ReportPreview } from '../../../shared/report/reportPreview.ts';

/**
 * How many pages the report takes, reckoned from those shown where the preview is cut; '' while none is.
 *
 * @example pageWords(3, preview) // '共 3 页'
 */
export function pageWords(shown: number, { sheet, rowCount }: ReportPreview): string {
  if (shown === 0) return '';
  if (sheet.rows.length === rowCount) return `共 ${shown} 页`;
  return `约 ${Math.ceil((shown * rowCount) / sheet.rows.length)} 页`;
}
