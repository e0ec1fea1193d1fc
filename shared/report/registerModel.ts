import type { Organisation } from '../organisation/organisation.ts';
import { listStates, recipientNames, registerSheets } from '../organisation/registerSheets.ts';
import { nameOfLevel } from '../scheme/level.ts';
import { textCell } from './makeCell.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

export const registerFooter = { left: '五好考评 单位登记', center: '第 &P 页，共 &N 页', right: '' };
type Cell = string | number | null;

/** 单位登记 as a workbook: one sheet of organisations and one for each kind of record, which the program reads again. */
export function registerModel(organisations: readonly Organisation[]): WorkbookModel {
  const of = (rows: (organisation: Organisation) => readonly (readonly Cell[])[]) =>
    organisations.flatMap(rows);
  const yes = (holds: boolean) => (holds ? '是' : '否');
  return {
    title: '单位登记',
    sheets: [
      sheetOf(
        'organisations',
        of((o) => [
          [
            ...[o.name, o.kind, o.parent, o.secretary, o.memberCount, o.foundedOn, o.acceptedOn],
            ...[o.awards, o.appraisals, o.projects].map(stateOf),
          ],
        ]),
      ),
      sheetOf(
        'awards',
        of((o) =>
          (o.awards ?? []).map((a) => [
            o.name,
            o.parent,
            a.on,
            a.name,
            nameOfLevel(a.level),
            yes(a.isParty),
            recipientNames[a.to],
            a.person ?? '',
          ]),
        ),
      ),
      sheetOf(
        'appraisals',
        of((o) => (o.appraisals ?? []).map((a) => [o.name, o.parent, a.on, a.name, a.result])),
      ),
      sheetOf(
        'projects',
        of((o) => (o.projects ?? []).map((p) => [o.name, o.parent, p.on, p.name, nameOfLevel(p.level)])),
      ),
      sheetOf(
        'titles',
        of((o) =>
          o.titles.map((t) => [o.name, o.parent, t.honour, t.on, yes(t.isRenewal), t.withdrawnOn, t.basis]),
        ),
      ),
    ],
  };
}

/** Whether a list was entered; entered without rows means that there are none. */
function stateOf(list: readonly object[] | null): string {
  return list === null ? listStates.open : listStates.entered;
}

function sheetOf(key: keyof typeof registerSheets, rows: readonly (readonly Cell[])[]): WorksheetModel {
  const { name, columns, widths } = registerSheets[key];
  const drafts: RowDraft[] = [
    { cells: columns.map((column) => textCell('head', column)), height: 24 },
    ...rows.map((row) => ({ cells: row.map(cellOf) })),
  ];
  return {
    name,
    paper: 'A4',
    orientation: 'landscape',
    columnWidths: [...widths],
    ...placeRows(drafts, [...widths]),
    printTitleRows: [1, 1],
    frozen: { rows: 1, columns: 1 },
    footer: registerFooter,
  };
}

function cellOf(value: Cell, column: number): CellModel {
  if (typeof value === 'number') return { style: 'center', number: value };
  return { ...textCell(column === 0 ? 'text' : 'center', value ?? ''), format: '@' };
}
