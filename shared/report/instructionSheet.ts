import { textCell } from './makeCell.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** 填写说明 of a workbook that is filled in and brought back: a row for each field, with how it is filled in. */
export function instructionSheet(
  instructions: readonly (readonly [field: string, how: string])[],
  footer: WorksheetModel['footer'],
): WorksheetModel {
  const columnWidths = [16, 66];
  const drafts: RowDraft[] = [
    { cells: [textCell('head', '栏目'), textCell('head', '怎样填写')], height: 24 },
    ...instructions.map(([field, how]) => ({ cells: [textCell('center', field), textCell('text', how)] })),
  ];
  return {
    name: '填写说明',
    paper: 'A4',
    orientation: 'portrait',
    columnWidths,
    ...placeRows(drafts, columnWidths),
    footer,
  };
}
