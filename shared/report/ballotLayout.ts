import { totalNames } from '../ballot/ballot.ts';
import type { Denominator, Measure } from '../scheme/measure.ts';
import { cellAddress } from '../table/cellAddress.ts';
import type { BallotSet } from './ballotRows.ts';

/** Where the columns of a measure's worksheet in 民主测评汇总表 lie; they depend on its options. */
export interface BallotLayout {
  /** The heads before the totals: 轮次 and 投票人 where there are several. */
  readonly lead: readonly string[];
  readonly firstTotal: number;
  readonly firstOption: number;
  /** 满意率, then 结论 and 状态. */
  readonly rate: number;
  readonly printed: number;
  /** Check columns: the program's counted votes and divisor, whether the rate agrees, whether the counts do. */
  readonly check: number;
}

/** The columns for a measure and its ballots: each option has its votes and its share. */
export function ballotLayout(
  { options, voters }: Pick<Measure, 'options' | 'voters'>,
  sets: readonly Pick<BallotSet, 'round'>[],
): BallotLayout {
  const hasRounds = sets.some(({ round }) => round !== null);
  const lead = ['序号', '单位', ...(hasRounds ? ['轮次'] : []), ...(voters.length > 1 ? ['投票人'] : [])];
  const firstTotal = lead.length + 1;
  const firstOption = firstTotal + totalNames.length;
  const rate = firstOption + options.length * 2;
  const printed = rate + 2;
  return { lead, firstTotal, firstOption, rate, printed, check: printed + 2 };
}

/** The cells of one row by what they hold. */
export function ballotCells({ firstTotal, firstOption }: BallotLayout, row: number) {
  const totals = Object.fromEntries(
    totalNames.map((name, index) => [name, cellAddress(firstTotal + index, row)]),
  ) as Record<(typeof totalNames)[number], string>; // Safe: a cell for each name.
  return {
    ...totals,
    /** The votes for the option at `index` of the paper. */
    votes: (index: number) => cellAddress(firstOption + index * 2, row),
  };
}

/** What the votes are divided by, as a formula over the row's cells. */
export function divisorFormula(
  of: Denominator,
  cells: Pick<ReturnType<typeof ballotCells>, 'valid' | 'abstained' | 'returned' | 'due'>,
): string {
  return of === 'expressed' ? `(${cells.valid}-${cells.abstained})` : cells[of];
}
