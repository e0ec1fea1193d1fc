import { formatPoints, type Hundredths } from '../number/points.ts';
import { wordsOf } from '../scheme/text.ts';
import { notApplicable } from '../scoring/sheetPoints.ts';
import { type SumLimit, sumLimits } from '../scoring/sumLimits.ts';
import { cellAddress, columnName } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import { type Deduction, deductionEntries } from './deductionEntries.ts';
import { pointsCell, pointsFormula, signedFormat, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import { vetoFindings } from './vetoRows.ts';

const heads = [
  ...['序号', '单位', '编号', '考评内容', '扣分规则', '扣分情形', '数量'],
  ...['计法', '扣分', '依据和备注'],
];
const pointsColumn = heads.indexOf('扣分') + 1;
const checkHeads = ['扣分前', '程序得分', '核对'];
/** 序号 says this in a candidate's sum; the grand total adds up the rows that say so. */
const sumMark = '小计';

/** The columns of 扣分情况表. */
export const deductionLayout = {
  heads,
  printed: heads.length,
  columnWidths: [6, 20, 6, 28, 23, 21, 8, 13, 8, 18, 2, 9, 9, 8],
} as const;

const { printed, columnWidths } = deductionLayout;
const before = printed + 2;

export function deductionHeads(): RowDraft {
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...checkHeads.map((head) => textCell('check', head)),
    ],
    height: 24,
  };
}

/** A candidate's rows, its sum last. Units: `sum` in signed hundredths. */
export function unitDeductions(
  { scheme, assessment }: ReportSource,
  { result, content, facts }: CandidateSource,
  firstRow: number,
): { readonly drafts: RowDraft[]; readonly sum: Hundredths; readonly count: number } {
  const { items, capAdditions } = scheme.sheet;
  const { name } = result.candidate;
  const entries = items.flatMap((item) => deductionEntries(item, content, facts, capAdditions));
  const start = items.reduce(
    (all, { max }, index) => all + (result.score.items[index] === notApplicable ? 0 : max),
    0,
  );
  const limits = sumLimits(scheme.sheet, result.score);
  const sum = [...entries, ...limits].reduce((all, { points }) => all + points, 0);
  const rows = [
    ...entries.map((entry, index) => entryRow(entry, name, index + 1)),
    ...limits.map((limit, index) => limitRow(limit, name, entries.length + index + 1)),
  ].flatMap((row) => splitTall(row, columnWidths));
  const listed =
    rows.length > 0
      ? rows
      : [wideText(name, '—', result.score.total === null ? '尚未评完，还没有扣分' : '没有扣分')];
  const vetoes = (scheme.vetoes?.list ?? []).flatMap((veto, index) => {
    const evidence = content.vetoes[veto.id];
    if (!evidence) return [];
    const text = [`（${index + 1}）${wordsOf(veto.text)}`, ...vetoFindings(veto, evidence, assessment)];
    return splitTall(wideText(name, '直接认定', text.join('\n')), columnWidths);
  });
  const all = [...listed, ...vetoes];
  const row = firstRow + all.length;
  return {
    drafts: [...all, sumRow(name, { firstRow, row, start, sum, total: result.score.total })],
    sum,
    count: entries.filter(({ points }) => points < 0).length,
  };
}

function entryRow(entry: Deduction, unit: string, number: number): RowDraft {
  const { item, rule, found, count, measure, points, notes } = entry;
  return {
    cells: [
      { style: 'center', number },
      textCell('text', unit),
      textCell('center', item.id),
      textCell('text', wordsOf(item.content)),
      textCell('text', rule),
      textCell('text', found),
      textCell('center', count),
      textCell('center', measure),
      { ...pointsCell('number', points), format: signedFormat },
      textCell('text', notes),
    ],
  };
}

/** What a limit of a dimension or the sheet adds or takes. */
function limitRow({ name, what, points, text }: SumLimit, unit: string, number: number): RowDraft {
  return {
    cells: [
      { style: 'center', number },
      textCell('text', unit),
      textCell('center', ''),
      textCell('text', name),
      textCell('text', what),
      textCell('text', text),
      textCell('center', ''),
      textCell('center', ''),
      { ...pointsCell('number', points), format: signedFormat },
      textCell('text', ''),
    ],
  };
}

function wideText(unit: string, mark: string, text: string): RowDraft {
  return {
    cells: [
      textCell('center', '—'),
      textCell('text', unit),
      textCell('center', mark),
      textCell('text', text),
      ...Array.from({ length: printed - 4 }, () => null),
    ],
    across: [[4, printed]],
    height: 22,
  };
}

interface Sum {
  readonly firstRow: number;
  readonly row: number;
  readonly start: Hundredths;
  readonly sum: Hundredths;
  readonly total: Hundredths | null;
}

/** A candidate's sum; on screen beside it the full points and the program's score. */
function sumRow(unit: string, { firstRow, row, start, sum, total }: Sum): RowDraft {
  const column = columnName(pointsColumn);
  const formula = `ROUND(SUM(${column}${firstRow}:${column}${row - 1}),2)`;
  const ours = cellAddress(pointsColumn, row);
  const [from, to] = [cellAddress(before, row), cellAddress(before + 1, row)];
  const words =
    total === null
      ? '评分表没有填完，没有得分'
      : `扣分前 ${formatPoints(start)} 分，得分 ${formatPoints(total)} 分`;
  return {
    cells: [
      textCell('strong', sumMark),
      textCell('text', unit),
      textCell('text', words),
      ...Array.from({ length: pointsColumn - 4 }, () => null),
      { ...pointsFormula('strong', formula, sum), format: signedFormat },
      textCell('text', ''),
      null,
      pointsCell('check', total === null ? null : start),
      pointsCell('check', total),
      total === null
        ? textCell('check', '未评完')
        : {
            style: 'check',
            formula: `IF(ROUND(${from}+${ours}-${to},2)=0,"一致","不一致")`,
            value: '一致',
          },
    ],
    across: [[3, pointsColumn - 1]],
    height: 22,
  };
}

/** The sum of all candidates' sums. Units: signed hundredths. */
export function placeGrandTotal(firstRow: number, lastRow: number, sum: Hundredths): RowDraft {
  const column = columnName(pointsColumn);
  const last = Math.max(firstRow, lastRow);
  const formula = `ROUND(SUMIF(A${firstRow}:A${last},"${sumMark}",${column}${firstRow}:${column}${last}),2)`;
  return {
    cells: [
      textCell('strong', '合计'),
      ...Array.from({ length: pointsColumn - 2 }, () => null),
      { ...pointsFormula('strong', formula, sum), format: signedFormat },
      textCell('text', ''),
    ],
    across: [[1, pointsColumn - 1]],
    height: 24,
  };
}
