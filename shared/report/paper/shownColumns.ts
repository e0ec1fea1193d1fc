import type { WorksheetModel } from '../workbookModel.ts';

/** The columns on paper, counted from 1. */
export function shownColumns({
  printColumns,
  columnWidths,
  hiddenColumns = [],
}: Pick<WorksheetModel, 'printColumns' | 'columnWidths' | 'hiddenColumns'>): readonly number[] {
  return Array.from({ length: printColumns ?? columnWidths.length }, (_, index) => index + 1).filter(
    (column) => !hiddenColumns.includes(column),
  );
}
