import { exampleMark } from '../roster/exampleMark.ts';
import { rosterFields, rosterFieldTitles } from '../roster/rosterField.ts';
import { instructionSheet } from './instructionSheet.ts';
import { textCell } from './makeCell.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

const examples: readonly (readonly string[])[] = [
  [`${exampleMark}：机电工程系党总支`, '党总支', '学院党委', '张三', '46', '2009-09-01'],
  [`${exampleMark}：机电工程系教师第一党支部`, '教师党支部', '机电工程系党总支', '李四', '15', '2012-06-20'],
];

const instructions: readonly (readonly [string, string])[] = [
  ['单位名称', '必填，写全称，不超过 100 个字。同一上级单位下不能有同名单位。'],
  ['类型', '必填，如 党总支、党支部、直属党支部、教师党支部、学生党支部、离退休党支部、党委。'],
  ['上级单位', '可以不填。'],
  ['书记', '可以不填。'],
  ['党员人数', '可以不填；填整数。'],
  ['成立日期', '可以不填；写成 2009-09-01、2009年9月1日 都可以，只知道年月的写 2009年9月。'],
  ['示例行', `名称以“${exampleMark}”开头的行不会导入，可以留着，也可以删去。`],
  [
    '行数和格式',
    '一个单位一行，不要合并单元格，表头一行不要改动。一次最多 20000 行。WPS、Excel 的 xlsx、xls 和 csv 都可以导入。',
  ],
];

const footer = { left: '五好考评 参评单位名单模板', center: '第 &P 页，共 &N 页', right: '' };

/** The workbook in which a secretary lists the candidates before bringing them in. */
export function rosterTemplateModel(): WorkbookModel {
  return { title: '参评单位名单', sheets: [rosterSheet(), instructionSheet(instructions, footer)] };
}

function rosterSheet(): WorksheetModel {
  const columnWidths = [36, 14, 26, 12, 10, 14];
  const exampleCell = (text: string, column: number): CellModel =>
    column === 4
      ? { style: 'center', number: Number(text) }
      : { ...textCell(column === 0 ? 'text' : 'center', text), format: '@' };
  const drafts: RowDraft[] = [
    { cells: rosterFields.map((field) => textCell('head', rosterFieldTitles[field])), height: 24 },
    ...examples.map((example) => ({ cells: example.map(exampleCell) })),
  ];
  return {
    name: '参评单位名单',
    paper: 'A4',
    orientation: 'landscape',
    columnWidths,
    ...placeRows(drafts, columnWidths),
    printTitleRows: [1, 1],
    frozen: { rows: 1, columns: 1 },
    footer,
  };
}
