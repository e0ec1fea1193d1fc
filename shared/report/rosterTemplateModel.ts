import { exampleMark } from '../roster/exampleMark.ts';
import { rosterExamples } from '../roster/rosterExamples.ts';
import { type RosterTitles, rosterFields, rosterTitles } from '../roster/rosterField.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { instructionSheet } from './instructionSheet.ts';
import { textCell } from './makeCell.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from './workbookModel.ts';

function instructionsOf({ candidateKinds }: Scheme, { secretary, memberCount }: RosterTitles) {
  return [
    ['单位名称', '必填，写全称，不超过 100 个字。同一上级单位下不能有同名单位。'],
    ['类型', `必填，填 ${candidateKinds.join('、')}${candidateKinds.length > 1 ? ' 之一' : ''}。`],
    ['上级单位', '可以不填。'],
    [secretary, '可以不填。'],
    [memberCount, '可以不填；填整数。'],
    ['成立日期', '可以不填；写成 2009-09-01、2009年9月1日 都可以，只知道年月的写 2009年9月。'],
    ['示例行', `名称以“${exampleMark}”开头的行不会导入，可以留着，也可以删去。`],
    [
      '行数和格式',
      '一个单位一行，不要合并单元格，表头一行不要改动。一次最多 20000 行。WPS、Excel 的 xlsx、xls 和 csv 都可以导入。',
    ],
  ] as const;
}

const footer = { left: '五好考评 参评单位名单模板', center: '第 &P 页，共 &N 页', right: '' };

/** The workbook in which a secretary lists the candidates of the scheme before bringing them in. */
export function rosterTemplateModel(scheme: Scheme): WorkbookModel {
  const titles = rosterTitles(namesOf(scheme));
  return {
    title: '参评单位名单',
    sheets: [rosterSheet(scheme, titles), instructionSheet(instructionsOf(scheme, titles), footer)],
  };
}

function rosterSheet(scheme: Scheme, titles: RosterTitles): WorksheetModel {
  const columnWidths = [36, 14, 26, 12, 10, 14];
  const exampleCell = (text: string, column: number): CellModel =>
    column === 4
      ? { style: 'center', number: Number(text) }
      : { ...textCell(column === 0 ? 'text' : 'center', text), format: '@' };
  const drafts: RowDraft[] = [
    { cells: rosterFields.map((field) => textCell('head', titles[field])), height: 24 },
    ...rosterExamples(scheme).map((example) => ({ cells: example.map(exampleCell) })),
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
