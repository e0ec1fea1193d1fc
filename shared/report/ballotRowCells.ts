import { type BallotState, ballotStateNames } from '../ballot/ballotState.ts';
import { holdsForShare, type Share } from '../number/comparison.ts';
import type { Measure } from '../scheme/measure.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { type BallotLayout, ballotCells, divisorFormula } from './ballotLayout.ts';
import { lineFormula } from './lineFormula.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import type { CellModel } from './workbookModel.ts';

const percent = '0.00%';

/** What a row of 民主测评汇总表 is made from. */
export interface RowParts {
  readonly lead: readonly CellModel[];
  readonly totals: readonly CellModel[];
  readonly votes: readonly CellModel[];
  /** The votes for an option; null where there is no rate. */
  votesOf(id: string): number | null;
  readonly measure: Measure;
  readonly layout: BallotLayout;
  readonly row: number;
  readonly share: Share | null;
  readonly state: BallotState;
  readonly countsCheck: CellModel;
}

/** The row's cells: counts, shares, rate and conclusion as live formulas, then the checks. */
export function wholeRow({
  lead,
  totals,
  votes,
  votesOf,
  measure,
  layout,
  row,
  share,
  state,
  countsCheck,
}: RowParts): RowDraft {
  const cells = ballotCells(layout, row);
  const divisor = divisorFormula(measure.of, cells);
  const check = cellAddress(layout.check + 3, row);
  const rate = cellAddress(layout.rate, row);
  const when = (formula: string) => `IF(AND(${check}="一致",N(${divisor})>0),${formula},"")`;
  const counted = measure.options.flatMap(({ isCounted }, index) => (isCounted ? [cells.votes(index)] : []));
  const votesSum = `(${counted.map((cell) => `N(${cell})`).join('+')})`;
  const shareCell = (style: 'number' | 'strong', votesFormula: string, count: number | null): CellModel => ({
    style,
    formula: when(`${votesFormula}/${divisor}`),
    // For reading only; the conclusion compares whole numbers.
    value: share && count !== null ? count / share.of : '',
    format: percent,
  });
  const { must } = measure;
  const ours = cellAddress(layout.check, row);
  const theirs = cellAddress(layout.check + 1, row);
  return {
    cells: [
      ...lead,
      ...totals,
      ...measure.options.flatMap(({ id }, index) => [
        votes[index] ?? textCell('number', ''),
        shareCell('number', `N(${cells.votes(index)})`, votesOf(id)),
      ]),
      shareCell('strong', votesSum, share?.count ?? null),
      must
        ? {
            style: 'strong',
            formula: when(`IF(${lineFormula(must, votesSum, divisor)},"符合","不符合")`),
            value: share ? (holdsForShare(must, share) ? '符合' : '不符合') : '',
          }
        : textCell('center', '—'),
      textCell('center', ballotStateNames[state]),
      null,
      share ? { style: 'check', number: share.count } : textCell('check', ''),
      share ? { style: 'check', number: share.of } : textCell('check', ''),
      {
        style: 'check',
        formula: `IF(AND(${rate}="",${ours}=""),"未算",IF(AND(${rate}<>"",${ours}<>""),IF(${votesSum}*${theirs}=${ours}*${divisor},"一致","不一致"),"不一致"))`,
        value: share ? '一致' : '未算',
      },
      countsCheck,
    ],
    height: 20,
  };
}
