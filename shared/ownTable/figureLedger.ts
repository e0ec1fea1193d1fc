import { type Origin, placeKey } from './sourceTable.ts';

/** What a figure of the source is used for. */
export const figureUses = [
  'max',
  'dimensionMax',
  'total',
  'sum',
  'id',
  'rule',
  'limit',
  'grade',
  'veto',
  'panel',
  'column',
  'carried',
  'rewritten',
  'form',
  'aside',
] as const;
export type FigureUse = (typeof figureUses)[number];

/** The uses in words. */
export const figureUseWords: Readonly<Record<FigureUse, string>> = {
  max: '满分',
  dimensionMax: '项目分值',
  total: '总分',
  sum: '合计',
  id: '编号',
  rule: '评分规则',
  limit: '限额',
  grade: '等次',
  veto: '一票否决',
  panel: '由考评组填分',
  column: '照录的栏目',
  carried: '沿用上年',
  rewritten: '已改写',
  form: '不是分值的写法',
  aside: '不是分值',
};

/** A figure of the source: its words, where they stand, and what it is used for; null: open. */
export interface Figure {
  readonly key: string;
  readonly text: string;
  readonly from: Origin;
  readonly use: FigureUse | null;
  /** Which form it is of (年份, 文号, 序号…), where `use` is `form`. */
  readonly form?: string;
}

/** All figures of what was read, in order, and how many are used and open. */
export interface FigureLedger {
  readonly figures: readonly Figure[];
  readonly used: number;
  readonly open: number;
}

/** How choices name a figure. @example figureKey(origin) // 't0r3c2:5-7' */
export function figureKey({ place, at: [start, end] }: Origin): string {
  return `${placeKey(place)}:${start}-${end}`;
}
