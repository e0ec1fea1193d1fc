import type { Organisation } from '../organisation/organisation.ts';
import { nameOfLevel } from '../scheme/level.ts';
import { textCell } from './makeCell.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** The sheets of the register's workbook: their columns, in the shape in which they are imported again. */
export const registerSheets = {
  organisations: {
    name: '单位',
    columns: ['单位名称', '类型', '上级单位', '书记', '党员人数', '成立日期', '验收日期'],
    widths: [36, 14, 26, 12, 10, 14, 14],
  },
  awards: {
    name: '荣誉表彰',
    columns: ['单位名称', '上级单位', '日期', '荣誉名称', '级别', '党内荣誉', '授予对象', '姓名'],
    widths: [30, 22, 14, 36, 10, 10, 12, 12],
  },
  appraisals: {
    name: '考核等次',
    columns: ['单位名称', '上级单位', '日期', '考核名称', '等次'],
    widths: [30, 22, 14, 40, 12],
  },
  projects: {
    name: '项目课题',
    columns: ['单位名称', '上级单位', '日期', '项目名称', '级别'],
    widths: [30, 22, 14, 40, 10],
  },
  titles: {
    name: '称号',
    columns: ['单位名称', '上级单位', '称号', '授予日期', '重新认定', '不再保留日期', '依据'],
    widths: [30, 22, 30, 14, 10, 14, 26],
  },
} as const;

/** How the register's workbook names whose an honour is. */
export const recipientNames = { organisation: '单位', secretary: '书记', member: '党员' } as const;

const footer = { left: '五好考评 单位登记', center: '第 &P 页，共 &N 页', right: '' };
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
        of((o) => [[o.name, o.kind, o.parent, o.secretary, o.memberCount, o.foundedOn, o.acceptedOn]]),
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
    footer,
  };
}

function cellOf(value: Cell, column: number): CellModel {
  if (typeof value === 'number') return { style: 'center', number: value };
  return { ...textCell(column === 0 ? 'text' : 'center', value ?? ''), format: '@' };
}
