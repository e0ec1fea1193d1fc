import { numberedName } from '../table/numberedName.ts';
import { textCell } from './makeCell.ts';
import { pagedModel } from './paper/pagedModel.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { sheetNames } from './sheetNames.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/**
 * The workbook as it goes into a file: with its pages, and where it has several worksheets, these numbered and listed on a
 * first one.
 *
 * @example fileModel(sheets).sheets.map(({ name }) => name) // ['目录', '1 机电系党总支', '2 信息系党总支']
 */
export function fileModel(model: WorkbookModel): WorkbookModel {
  if (model.sheets.length < 2) return pagedModel(model);
  const names = sheetNames(model.sheets.map(({ name }, index) => numberedName(name, index + 1)));
  const numbered = model.sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }));
  return pagedModel({ ...model, sheets: [contentsSheet(model), ...numbered] });
}

const headRow = 3;
const columnWidths = [9, 74];

function contentsSheet({ title, order, sheets }: WorkbookModel): WorksheetModel {
  const drafts: RowDraft[] = [
    wideRow(textCell('title', '目录'), columnWidths.length, 32),
    wideRow(textCell('caption', order ? `${title}　　${order}` : title), columnWidths.length, 20),
    { cells: ['序号', '工作表'].map((head) => textCell('head', head)), height: 24 },
    ...sheets.map(
      ({ name }, index): RowDraft => ({
        cells: [{ style: 'center', number: index + 1 }, textCell('text', name)],
      }),
    ),
  ];
  return {
    name: '目录',
    paper: 'A4',
    orientation: 'portrait',
    columnWidths,
    ...placeRows(drafts, columnWidths),
    printTitleRows: [headRow, headRow],
    frozen: { rows: headRow, columns: 0 },
    footer: sheets[0]?.footer ?? { left: '', center: '', right: '' },
  };
}
