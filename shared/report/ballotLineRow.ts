import { totalNames } from '../ballot/ballot.ts';
import { isSound } from '../ballot/ballotState.ts';
import { shareOf } from '../ballot/shareOf.ts';
import type { Measure } from '../scheme/measure.ts';
import { type BallotLayout, ballotCells } from './ballotLayout.ts';
import { wholeRow } from './ballotRowCells.ts';
import type { BallotLine } from './ballotRows.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import type { CellModel } from './workbookModel.ts';

/** The row of one ballot: its counts, and where they agree its rates. */
export function lineRow(
  lead: readonly CellModel[],
  { ballot, state }: BallotLine,
  measure: Measure,
  layout: BallotLayout,
  { row, voids }: { readonly row: number; readonly voids: boolean },
): RowDraft {
  const number = (count: number | null | undefined): CellModel =>
    count === null || count === undefined ? textCell('number', '') : { style: 'number', number: count };
  const share = ballot && isSound(state) ? shareOf(ballot, measure) : null;
  const counts = {
    totals: totalNames.map((name) => number(ballot?.[name])),
    votes: measure.options.map(({ id }) => number(ballot?.counts[id] ?? (isSound(state) ? 0 : null))),
  };
  const agreed = agreement(measure, layout, row, voids);
  const countsCheck: CellModel = {
    style: 'check',
    formula: `IF(COUNT(${agreed.entered})=0,"未录",IF(${agreed.formula},"一致","不一致"))`,
    value: state === 'none' ? '未录' : isSound(state) ? '一致' : '不一致',
  };
  const votesOf = (id: string) => (share ? (ballot?.counts[id] ?? 0) : null);
  return wholeRow({ lead, ...counts, votesOf, measure, layout, row, share, state, countsCheck });
}

/** Whether the counts of a row agree, as a formula, and the cells that are entered. */
function agreement(measure: Measure, layout: BallotLayout, row: number, voids: boolean) {
  const cells = ballotCells(layout, row);
  const range = `${cells.due}:${cells.abstained}`;
  const votes = measure.options.map((_, index) => `N(${cells.votes(index)})`).join('+');
  const parts = [
    `COUNT(${range})=${totalNames.length}`,
    `N(${cells.present})<=N(${cells.due})`,
    ...(voids ? [`N(${cells.returned})<=N(${cells.issued})`] : []),
    `N(${cells.valid})+N(${cells.invalid})=N(${cells.returned})`,
    `${votes}=N(${cells.valid})-N(${cells.abstained})`,
  ];
  const entered = [range, ...measure.options.map((_, index) => cells.votes(index))].join(',');
  return { entered, formula: `AND(${parts.join(',')})` };
}
