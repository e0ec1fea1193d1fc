import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/**
 * The workbook with the columns of these names hidden, where they are ones that may be left out. Hidden columns keep
 * their place, so that formulas, merges, widths and print titles stay right; neither screen nor paper shows them.
 *
 * @example withoutColumns(summary, ['上级单位']).sheets[0].hiddenColumns // [4]
 */
export function withoutColumns(model: WorkbookModel, names: readonly string[]): WorkbookModel {
  if (names.length === 0) return model;
  const unwanted = new Set(names);
  return { ...model, sheets: model.sheets.map((sheet) => hide(sheet, unwanted)) };
}

function hide(sheet: WorksheetModel, names: ReadonlySet<string>): WorksheetModel {
  const columns = (sheet.optionalColumns ?? [])
    .filter(({ name }) => names.has(name))
    .map(({ column }) => column);
  if (columns.length === 0) return sheet;
  const hidden = new Set([...(sheet.hiddenColumns ?? []), ...columns]);
  return { ...sheet, hiddenColumns: [...hidden].sort((a, b) => a - b) };
}
