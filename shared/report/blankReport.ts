import { markRehearsal } from '../assessment/markRehearsal.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { headList } from '../scheme/formHeads.ts';
import type { Round } from '../scheme/round.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { type FormFiller, formRows, scoreColumn } from './formRows.ts';
import { textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, titleRow } from './reportTitle.ts';
import { roundWords } from './roundCaption.ts';
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

/**
 * 空白评分表: the form for an organisation to compare itself with, line by line, a worksheet for each round. The sums work
 * when it is filled in on screen; readFilledForm reads it again.
 */
export function blankReport(source: ReportSource): WorkbookModel {
  const { scheme, assessment, dossier } = source;
  const title = wordsOf(scheme.sheet.name);
  const rounds = scheme.rounds.length > 0 ? scheme.rounds : [null];
  return {
    title: markRehearsal(title, assessment),
    sheets: rounds.map((round) => {
      // The source is of the last round; the scheme as it is pinned has what every round makes of it.
      const ofRound = round && hasSheet(dossier.scheme) ? schemeOfRound(dossier.scheme, round.id) : scheme;
      return uprightSheet(source, {
        name: round ? `空白评分表（${wordsOf(round.name)}）` : '空白评分表',
        columnWidths,
        printed,
        headRows: [headRow, headRow],
        drafts: draftsOf(source, ofRound, round, title),
      });
    }),
  };
}

function draftsOf(
  source: ReportSource,
  scheme: ScoredScheme,
  round: Round | null,
  title: string,
): RowDraft[] {
  const { assessment } = source;
  const when = round ? `　轮次：${roundWords(round)}` : '';
  return [
    titleRow(title, source, printed),
    captionRow(`单位：${line}`, `年度：${assessment.year}`, scoreColumn, printed),
    captionRow(`考核名称：${assessment.name}（自查用）${when}`, '填表日期：', scoreColumn, printed),
    { cells: [...headList(scheme.sheet), '自查情况'].map((head) => textCell('head', head)), height: 26 },
    ...formRows(scheme.sheet, headRow + 1, columnWidths, filler),
    ...vetoRows(scheme, null, printed),
    emptyRow(10),
    signRow(`填表人（签字）：${line}`, `${namesOf(scheme).signer}（签字）：${line}`, 4, printed),
    signRow('单位（盖章）：', `日期：${blankDate}`, 4, printed),
  ];
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
