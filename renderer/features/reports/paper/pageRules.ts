import { paperSize } from '../../../../shared/report/paper/paperSize.ts';
import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';

/** A kind of page: its name for CSS, and the rule that gives it its size. Margins are the page's own. */
export interface PageRule {
  readonly name: string;
  readonly css: string;
}

type Paper = Pick<WorksheetModel, 'paper' | 'orientation'>;

/**
 * The rules for the pages of each worksheet, in their order; worksheets on the same paper share one.
 *
 * @example pageRules([{ paper: 'A4', orientation: 'portrait' }])[0].css // '@page report-A4-portrait { size: 210mm 297mm; margin: 0 }'
 */
export function pageRules(sheets: readonly Paper[]): PageRule[] {
  return sheets.map((sheet) => {
    const { width, height } = paperSize(sheet);
    const name = `report-${sheet.paper}-${sheet.orientation}`;
    return { name, css: `@page ${name} { size: ${width}mm ${height}mm; margin: 0 }` };
  });
}
