import { markRehearsal } from '../assessment/markRehearsal.ts';
import type { Hundredths } from '../number/points.ts';
import { vetoVerdict } from '../outcome/effectWords.ts';
import { decidingPart } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';
import { columnName } from '../table/cellAddress.ts';
import { type CandidateSource, candidatesInRoster } from './candidateSource.ts';
import { deductionGroups, fullPoints } from './deductionGroups.ts';
import { deductionFormat, deductionHeads, deductionRows } from './deductionRows.ts';
import { formSheet } from './formSheet.ts';
import { pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { orderNotes } from './orderNotes.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { withRound } from './roundCaption.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { vetoFindings } from './vetoRows.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

const columnWidths = [24, 7, 7, 7, 37];
const printed = deductionHeads.length;
const pointsColumn = deductionHeads.indexOf('扣分') + 1;
const headRow = 4;
const middle = 5;

/** 扣分反馈单: for each candidate where it lost every point that it lost, and vetoes. */
export function feedbackReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  return {
    title: markRehearsal('扣分反馈单', source.assessment),
    order: orderNotes.roster,
    sheets: candidatesInRoster(source, candidateIds).map((candidate) => candidateSheet(source, candidate)),
  };
}

function candidateSheet(source: ReportSource, candidate: CandidateSource): WorksheetModel {
  const { assessment, scheme } = source;
  const { name } = candidate.result.candidate;
  const groups = deductionGroups(scheme, candidate);
  const rows =
    groups.length > 0
      ? deductionRows(groups, columnWidths, () => [])
      : [wideRow(textCell('center', '没有扣分'), printed)];
  const sum = groups.flatMap(({ lines }) => lines).reduce((all, { points }) => all + points, 0);
  const drafts: RowDraft[] = [
    titleRow('扣分反馈单', source, printed),
    captionRow(`参评单位：${name}`, withRound(scheme, `年度：${assessment.year}`), middle, printed),
    captionRow(`考核名称：${assessment.name}`, organiserCaption(source), middle, printed),
    { cells: deductionHeads.map((head) => textCell('head', head)), height: 24 },
    ...rows,
    totalRow(source, candidate, headRow + 1 + rows.length, sum),
    ...unseenDrafts(candidate),
    ...vetoDrafts(source, candidate),
    emptyRow(6),
    wideRow(textCell('small', '以上扣分按考评标准和考评口径计算，分值减去扣分等于得分。'), printed),
    emptyRow(8),
    signRow('参评单位意见：＿＿＿＿＿＿＿＿＿＿', '负责人（签字）：＿＿＿＿＿＿＿', middle, printed),
    signRow('单位（盖章）：', `日期：${blankDate}`, middle, printed),
  ];
  return formSheet(source, { name, columnWidths, printed, headRows: [headRow, headRow], drafts });
}

/** Full points, less the sum of what was taken, is the score: what the unit can work out for itself. */
function totalRow(source: ReportSource, candidate: CandidateSource, row: number, sum: Hundredths): RowDraft {
  const decider = decidingPart(source.scheme);
  const { total } = candidate.result.score;
  const taken = columnName(pointsColumn);
  const formula = `ROUND(SUM(${taken}${headRow + 1}:${taken}${row - 1}),2)`;
  return {
    cells: [
      textCell('strong', decider ? `${wordsOf(decider.name)}合计` : '合计'),
      pointsCell('strong', fullPoints(source.scheme, candidate)),
      total === null
        ? textCell('strong', '')
        : pointsFormula('strong', `ROUND(B${row}-${taken}${row},2)`, total),
      { ...pointsFormula('strong', formula, sum), format: deductionFormat },
      textCell('text', total === null ? '评分表没有填完，没有得分' : ''),
    ],
    height: 24,
  };
}

function unseenDrafts({ unseen, result: { score } }: CandidateSource): RowDraft[] {
  if (unseen.size === 0) return [];
  const interim = score.total === null ? '' : '，总分为暂计，未核的暂按未发现问题计分';
  return [wideRow(textCell('text', `尚有 ${unseen.size} 条考评内容未核${interim}。`), printed)];
}

function vetoDrafts(
  { scheme, assessment }: ReportSource,
  { content, result: { vetoIds } }: CandidateSource,
): RowDraft[] {
  const { vetoes } = scheme;
  const found = (vetoes?.list ?? []).flatMap((veto, index) => {
    const evidence = content.vetoes[veto.id];
    if (!evidence) return [];
    const lines = [`（${index + 1}）${wordsOf(veto.text)}`, ...vetoFindings(veto, evidence, assessment)];
    return [lines.join('\n')];
  });
  if (!vetoes || found.length === 0) return [];
  return [
    wideRow(textCell('strong', vetoVerdict(scheme, vetoIds)), printed, 24),
    ...found.map((text) => wideRow(textCell('text', text), printed)),
  ];
}
