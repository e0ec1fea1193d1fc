import { z } from 'zod';

/**
 * How the panelists' sheets of one candidate make one score. `mean`: of their totals, or of each item, whose means are
 * then summed within the form's limits. `trimFrom`: from so many panelists on, the highest and the lowest are left out,
 * of the totals or of each item; absent: none is. `round`: the one place where the mean is rounded, half up. `absent`:
 * whether the others' sheets do without one who is absent or recused, or only a replacement's does.
 */
export const panelRuleSchema = z.strictObject({
  mean: z.enum(['total', 'item']),
  trimFrom: z.int().min(3).max(30).optional(),
  round: z.strictObject({ places: z.int().min(0).max(2), at: z.enum(['item', 'total']) }),
  absent: z.enum(['others', 'replaced']),
});
export type PanelRule = z.output<typeof panelRuleSchema>;

/**
 * The rule in words, as it is printed.
 *
 * @example panelRuleWords({ mean: 'total', trimFrom: 5, round: { places: 2, at: 'total' }, absent: 'others' })
 * // '每名考评员各评一张，5 名及以上的去掉一个最高分和一个最低分，取各人总分的平均数，四舍五入保留两位小数；缺席、回避的不计'
 */
export function panelRuleWords({ mean, trimFrom, round, absent }: PanelRule): string {
  const what = mean === 'total' ? '各人总分' : '各项得分';
  const trim =
    trimFrom === undefined
      ? ''
      : `${trimFrom} 名及以上的${mean === 'item' ? '逐项' : ''}去掉一个最高分和一个最低分，`;
  const at = round.at === 'item' ? '各项平均分' : mean === 'item' ? '相加后' : '';
  const places = round.places === 0 ? '取整数' : `保留${['', '一', '两'][round.places]}位小数`;
  const away =
    absent === 'others' ? '缺席、回避的不计，按其余考评员计算' : '缺席、回避的须由他人替换后再计算';
  return `每名考评员各评一张，${trim}取${what}的平均数，${at}四舍五入${places}；${away}`;
}
