import { wordsOf } from '../scheme/text.ts';
import { type FormFiller, formHeads, formRows, scoreColumn } from './formRows.ts';
import { textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { emptyRow, type RowDraft } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { uprightSheet } from './uprightSheet.ts';
import { vetoRows } from './vetoRows.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** The five columns of the form and 自查情况, which fill A4 upright. */
const columnWidths = [8, 20, 7, 26, 7, 14] as const;
const printed = columnWidths.length;
const headRow = 4;
const line = '＿＿＿＿＿＿＿＿＿＿';

/** 空白评分表: the form for an organisation to compare itself with, line by line. The sums work when it is filled in on screen. */
export function blankReport(source: ReportSource): WorkbookModel {
  const { scheme, assessment } = source;
  const title = wordsOf(scheme.sheet.name);
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(`单位：${line}`, `年度：${assessment.year}`, scoreColumn, printed),
    captionRow(`考核名称：${assessment.name}（自查用）`, '填表日期：', scoreColumn, printed),
    { cells: [...formHeads, '自查情况'].map((head) => textCell('head', head)), height: 26 },
    ...formRows(scheme.sheet, headRow + 1, columnWidths, filler),
    ...vetoRows(scheme, null, printed),
    emptyRow(10),
    signRow(`填表人（签字）：${line}`, `党组织书记（签字）：${line}`, 4, printed),
    signRow('单位（盖章）：', `日期：${blankDate}`, 4, printed),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      uprightSheet(source, {
        name: '空白评分表',
        columnWidths,
        printed,
        headRows: [headRow, headRow],
        drafts,
      }),
    ],
  };
}

const blank = textCell('text', '');
const filler: FormFiller = {
  standardOf: (item) => wordsOf(item.standard),
  scoreOf: () => textCell('number', ''),
  sumOf: () => null,
  totalNote: '',
  cellsOfItem: () => [blank],
  cellsOfSum: () => [blank],
};
