import { totalNames } from '../ballot/ballot.ts';
import { isSound } from '../ballot/ballotState.ts';
import { shareOf } from '../ballot/shareOf.ts';
import type { Share } from '../number/comparison.ts';
import type { Measure } from '../scheme/measure.ts';
import { cellAddress } from '../table/cellAddress.ts';
import type { BallotLayout } from './ballotLayout.ts';
import { wholeRow } from './ballotRowCells.ts';
import type { BallotLine } from './ballotRows.ts';
import type { RowDraft } from './rowDraft.ts';
import type { CellModel } from './workbookModel.ts';

/** Where one of them does not agree the sum has no rate; its state says so. */
export function sumRow(
  lead: readonly CellModel[],
  lines: readonly BallotLine[],
  measure: Measure,
  layout: BallotLayout,
  { row, first }: { readonly row: number; readonly first: number },
): RowDraft {
  const shares = lines.map(({ ballot, state }) =>
    ballot && isSound(state) ? shareOf(ballot, measure) : null,
  );
  const share = shares.reduce<Share | null>(
    (sum, each) => sum && each && { count: sum.count + each.count, of: sum.of + each.of },
    { count: 0, of: 0 },
  );
  const sum = (column: number, values: readonly (number | null | undefined)[]): CellModel => {
    const range = `${cellAddress(column, first)}:${cellAddress(column, row - 1)}`;
    const known = values.filter((value) => value !== null && value !== undefined);
    const value = known.length === 0 ? '' : known.reduce((total, each) => total + each, 0);
    return { style: 'number', formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, value };
  };
  const countOf = (id: string) => lines.reduce((total, { ballot }) => total + (ballot?.counts[id] ?? 0), 0);
  const check = layout.check + 3;
  const range = `${cellAddress(check, first)}:${cellAddress(check, row - 1)}`;
  const rates = `${cellAddress(layout.rate, first)}:${cellAddress(layout.rate, row - 1)}`;
  const worst = lines.find(({ state }) => !isSound(state))?.state ?? 'balanced';
  return wholeRow({
    lead,
    totals: totalNames.map((name, index) =>
      sum(
        layout.firstTotal + index,
        lines.map(({ ballot }) => ballot?.[name]),
      ),
    ),
    votes: measure.options.map(({ id }, index) =>
      sum(
        layout.firstOption + index * 2,
        lines.map(({ ballot, state }) => ballot?.counts[id] ?? (isSound(state) ? 0 : null)),
      ),
    ),
    votesOf: (id) => (share ? countOf(id) : null),
    measure,
    layout,
    row,
    share,
    state: worst,
    countsCheck: {
      style: 'check',
      formula: `IF(AND(COUNTIF(${range},"一致")=${lines.length},COUNT(${rates})=${lines.length}),"一致","不全")`,
      value: share ? '一致' : '不全',
    },
  });
}
