import { formatPoints } from '../number/points.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';

/** Where the columns of 排名表 lie; they depend on the scheme. */
export interface RankingLayout {
  readonly heads: readonly string[];
  readonly total: number;
  readonly hasGrade: boolean;
  readonly printed: number;
  /** The on-screen column of the program's rank; its check is the next. */
  readonly program: number;
  readonly columnWidths: readonly number[];
}

/** The columns for a scheme: with grades one more. */
export function rankingLayout(scheme: ScoredScheme): RankingLayout {
  const hasGrade = scheme.grades.length > 0;
  const total = `总分\n（${formatPoints(scheme.sheet.total)}）`;
  const lead = ['名次', '单位', '类型', '上级单位'];
  const heads = [...lead, total, ...(hasGrade ? ['等次'] : []), '状态'];
  return {
    heads,
    total: lead.length + 1,
    hasGrade,
    printed: heads.length,
    program: heads.length + 2,
    columnWidths: [7, 30, 12, 20, 10, ...(hasGrade ? [8] : []), 12, 2, 9, 9],
  };
}

/** The heads of the columns. */
export function rankingHeads({ heads }: RankingLayout): RowDraft {
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...['程序名次', '核对名次'].map((head) => textCell('check', head)),
    ],
    height: 34,
  };
}
