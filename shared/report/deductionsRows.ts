import type { Hundredths } from '../number/points.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress, columnName } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import { deductionGroups, fullPoints } from './deductionGroups.ts';
import { deductionFormat, deductionHeads, deductionRows, reachDown } from './deductionRows.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import { vetoFindings } from './vetoRows.ts';

const heads = ['序号', '单位', ...deductionHeads];
const at = { unit: 2, name: 3, max: 4, score: 5, points: 6, program: 9 } as const;
/** 序号 says this in a candidate's sum; the grand total adds up the rows that say so. */
const sumMark = '小计';

/** The columns of 扣分情况表. */
export const deductionLayout = {
  heads,
  printed: heads.length,
  beyond: [2, 9, 8],
} as const;

const { printed } = deductionLayout;

export function deductionsHead(): RowDraft {
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...['核算得分', '核对'].map((head) => textCell('check', head)),
    ],
    height: 24,
  };
}

/** A candidate's rows, its sum last. Units: `sum` in hundredths. */
export function unitDeductions(
  { scheme, assessment }: ReportSource,
  candidate: CandidateSource,
  firstRow: number,
  columnWidths: readonly number[],
): { readonly drafts: RowDraft[]; readonly sum: Hundredths; readonly count: number } {
  const { result, content } = candidate;
  const { name } = result.candidate;
  const groups = deductionGroups(scheme, candidate);
  const lines = groups.flatMap((group) => group.lines);
  const sum = lines.reduce((all, { points }) => all + points, 0);
  const rows = deductionRows(groups, columnWidths, (number) => [
    { style: 'center', number },
    textCell('text', name),
  ]);
  const listed =
    rows.length > 0
      ? rows
      : [wideText(name, result.score.total === null ? '尚未评完，还没有扣分' : '没有扣分')];
  const vetoes = (scheme.vetoes?.list ?? []).flatMap((veto, index) => {
    const evidence = content.vetoes[veto.id];
    if (!evidence) return [];
    const text = [
      `直接认定情形（${index + 1}）${wordsOf(veto.text)}`,
      ...vetoFindings(veto, evidence, assessment),
    ];
    return splitTall(wideText(name, text.join('\n')), columnWidths);
  });
  const all = [...listed, ...vetoes];
  const full = fullPoints(scheme, candidate);
  const drafts = [
    ...all,
    sumRow({ firstRow, row: firstRow + all.length, full, sum, total: result.score.total }),
  ];
  return {
    drafts: reachDown(withoutUnit(drafts), [at.unit]),
    sum,
    count: lines.filter(({ points }) => points > 0).length,
  };
}

/** The unit's name stands once, over all of its rows. */
function withoutUnit(drafts: readonly RowDraft[]): RowDraft[] {
  return drafts.map((draft, index) =>
    index === 0
      ? draft
      : {
          ...draft,
          cells: draft.cells.map((cell, column) => (column === at.unit - 1 ? null : cell)),
          ...(draft.down && { down: draft.down.filter(({ column }) => column !== at.unit) }),
        },
  );
}

function wideText(unit: string, text: string): RowDraft {
  return {
    cells: [
      textCell('center', '—'),
      textCell('text', unit),
      textCell('text', text),
      ...Array.from({ length: printed - at.name }, () => null),
    ],
    across: [[at.name, printed]],
    height: 22,
  };
}

interface Sum {
  readonly firstRow: number;
  readonly row: number;
  readonly full: Hundredths;
  readonly sum: Hundredths;
  readonly total: Hundredths | null;
}

/** A candidate's sum: its full points, less what was taken, is its score, live; on screen beside it the score itself. */
function sumRow({ firstRow, row, full, sum, total }: Sum): RowDraft {
  const column = columnName(at.points);
  const taken = `ROUND(SUM(${column}${firstRow}:${column}${row - 1}),2)`;
  const [max, score, points] = [at.max, at.score, at.points].map((each) => cellAddress(each, row));
  return {
    cells: [
      textCell('strong', sumMark),
      null,
      textCell('text', ''),
      pointsCell('strong', full),
      total === null ? textCell('strong', '') : pointsFormula('strong', `ROUND(${max}-${points},2)`, total),
      { ...pointsFormula('strong', taken, sum), format: deductionFormat },
      textCell('text', total === null ? '评分表没有填完，没有得分' : ''),
      null,
      pointsCell('check', total),
      checkFormula(score ?? '', cellAddress(at.program, row), total !== null),
    ],
    height: 22,
  };
}

/** The sum of all candidates' sums. Units: hundredths. */
export function placeGrandTotal(firstRow: number, lastRow: number, sum: Hundredths): RowDraft {
  const column = columnName(at.points);
  const last = Math.max(firstRow, lastRow);
  const formula = `ROUND(SUMIF(A${firstRow}:A${last},"${sumMark}",${column}${firstRow}:${column}${last}),2)`;
  return {
    cells: [
      textCell('strong', '合计'),
      ...Array.from({ length: at.points - 2 }, () => null),
      { ...pointsFormula('strong', formula, sum), format: deductionFormat },
      textCell('text', ''),
    ],
    across: [[1, at.points - 1]],
    height: 24,
  };
}
