import { headsOf } from './formHeads.ts';
import type { SheetForm } from './sheet.ts';

/**
 * Where the columns of a form stand, counted from 1: 项目, the middle level where items have one, 考评内容, its points,
 * 考评标准, the table's further columns, the score.
 */
export interface FormLayout {
  /** From left to right. */
  readonly heads: readonly string[];
  readonly group: number | null;
  readonly content: number;
  readonly points: number;
  readonly standard: number;
  readonly further: readonly { readonly id: string; readonly column: number }[];
  readonly score: number;
}

/** The columns of the form. @example formLayout(shandong.sheet).score // 5 */
export function formLayout(form: Pick<SheetForm, 'heads' | 'columns' | 'items'>): FormLayout {
  const { dimension, group = '指标', content, points, standard, score } = headsOf(form);
  const { columns = [], items } = form;
  const hasGroup = items.some((item) => item.group !== undefined);
  const first = hasGroup ? 3 : 2;
  return {
    heads: [
      dimension,
      ...(hasGroup ? [group] : []),
      content,
      points,
      standard,
      ...columns.map(({ head }) => head),
      score,
    ],
    group: hasGroup ? 2 : null,
    content: first,
    points: first + 1,
    standard: first + 2,
    further: columns.map(({ id }, index) => ({ id, column: first + 3 + index })),
    score: first + 3 + columns.length,
  };
}
