import { formatPoints } from '../number/points.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import type { UnitColumns } from './unitColumns.ts';

/** Where the columns of 排名表 lie; they depend on the scheme. */
export interface RankingLayout {
  readonly heads: readonly string[];
  readonly units: UnitColumns;
  readonly total: number;
  readonly hasGrade: boolean;
  readonly hasState: boolean;
  readonly printed: number;
  /** The on-screen column of the program's rank; its check is the next. */
  readonly program: number;
}

/** The columns for a scheme and its units: with grades one more. */
export function rankingLayout(scheme: ScoredScheme, units: UnitColumns, hasState: boolean): RankingLayout {
  const hasGrade = scheme.grades.length > 0;
  const total = `总分\n（${formatPoints(scheme.sheet.total)}）`;
  const lead = ['名次', ...units.heads];
  const heads = [...lead, total, ...(hasGrade ? ['等次'] : []), ...(hasState ? ['状态'] : [])];
  return {
    heads,
    units,
    total: lead.length + 1,
    hasGrade,
    hasState,
    printed: heads.length,
    program: heads.length + 2,
  };
}

/** The heads of the columns. */
export function rankingHeads({ heads }: RankingLayout): RowDraft {
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...['核算名次', '核对名次'].map((head) => textCell('check', head)),
    ],
    height: 34,
  };
}
