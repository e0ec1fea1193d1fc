import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { textCell } from './makeCell.ts';
import { materialsOf } from './materialsOf.ts';
import { optionalColumns } from './optionalColumns.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import type { WorkbookModel } from './workbookModel.ts';

const heads = ['序号', '材料名称', '份数', '格式', '备注'];
const printed = heads.length;
const headRow = 4;
const firstRow = headRow + 1;

/** 上报材料目录: what this assessment hands in, how many of each and in which form; the sum of copies is a live formula. */
export function materialsReport(source: OutcomeSource): WorkbookModel {
  const { assessment, dossier } = source;
  const materials = materialsOf(source);
  const last = firstRow + materials.length - 1;
  const copies = materials.reduce((sum, { copies }) => sum + copies, 0);
  const title = `${assessment.name}上报材料目录`;
  const head = [{ cells: heads.map((text) => textCell('head', text)), height: 26 }];
  const rows = materials.map(
    ({ name, copies, format, remark }, index): RowDraft => ({
      cells: [
        { style: 'center', number: index + 1 },
        textCell('text', name),
        { style: 'number', number: copies },
        textCell('center', format),
        textCell('text', remark),
      ],
      height: 24,
    }),
  );
  const [sum, ...below] = endOf(copies, last, 2);
  const page = fitList({
    head,
    rows: [...rows, ...(sum ? [sum] : [])],
    below,
    printed,
    orientation: 'portrait',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `编制日期：${formatDay(dossier.today)}`,
      `参评单位：${dossier.candidates.length} 个`,
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...endOf(copies, last, middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '上报材料目录',
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        optionalColumns: optionalColumns(heads, ['格式', '备注']),
        frozen: { rows: headRow, columns: 0 },
        footer: reportFooter(source),
      },
    ],
  };
}

/** The sum of copies, the note and the lines to sign, the right ones from the column given. */
function endOf(copies: number, last: number, from: number): RowDraft[] {
  return [
    {
      cells: [
        textCell('strong', '合计'),
        null,
        { style: 'strong', formula: `SUM(C${firstRow}:C${last})`, value: copies },
        textCell('center', ''),
        textCell('text', ''),
      ],
      across: [[1, 2]],
      height: 24,
    },
    emptyRow(8),
    wideRow(textCell('small', note), printed),
    emptyRow(8),
    signRow('报送人（签字）：＿＿＿＿＿＿＿', '接收人（签字）：＿＿＿＿＿＿＿', from, printed),
    signRow('报送单位（盖章）：', '接收单位（盖章）：', from, printed),
    signRow(`日期：${blankDate}`, `日期：${blankDate}`, from, printed),
  ];
}

const note = '说明：页脚编号相同的各表，出自同一份考核记录。材料有增减的，在本表上改写。';
