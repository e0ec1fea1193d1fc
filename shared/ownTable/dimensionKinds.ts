import type { Hundredths } from '../number/points.ts';
import type { Level } from './levels.ts';
import type { OwnTableChoices } from './ownTableChoices.ts';
import type { DimensionKind } from './ownTableDraft.ts';
import { pointsInContent, pointsOfCell } from './pointsInText.ts';
import type { RawItem } from './rawItems.ts';

/** Whether the level holds what decides the outcome whatever the points, and no items. */
export function isVetoLevel({ section, dimension }: RawItem): boolean {
  const text = (section ?? dimension)?.text ?? '';
  return (
    text.length < 60 &&
    /一票否决|^(?:[一二三四五六七八九十]+、)?(?:直接)?否决(?:项|事项|情形|指标|性指标|条款)?$/u.test(text)
  );
}

const bonusName = /加分|附加|奖励|加减分|加扣分|奖[惩罚]/u;
const deductionName = /(?:减|扣|倒扣)分(?:项|事项|情形|内容)?|负面清单|负向/u;

/** What each level does to the total. Bonus points without which the total is missed are points like others. */
export function dimensionKinds(
  levels: readonly Level[],
  total: Hundredths | null,
  choices: OwnTableChoices,
): DimensionKind[] {
  const kinds = levels.map(({ name: { text } }): DimensionKind => {
    if (bonusName.test(text)) return 'bonus';
    return deductionName.test(text) ? 'deduction' : 'points';
  });
  const sumOf = (kind: DimensionKind) =>
    levels.reduce((sum, level, index) => sum + (kinds[index] === kind ? pointsOfLevel(level) : 0), 0);
  const isPart = total !== null && sumOf('points') !== total && sumOf('points') + sumOf('bonus') === total;
  return levels.map(({ name: { text } }, index) => {
    const kind = kinds[index] ?? 'points';
    return choices.kinds?.[text] ?? (isPart && kind === 'bonus' ? 'points' : kind);
  });
}

/** What the level's own cells come to. */
function pointsOfLevel({ points, items }: Level): Hundredths {
  const own = items.reduce((sum, { raw: { maxes, contents } }) => {
    const [cell] = maxes;
    const inContent = contents.flatMap(({ text }) => pointsInContent(text).map((each) => each.points));
    return sum + (cell ? (pointsOfCell(cell.text) ?? 0) : inContent.reduce((all, each) => all + each, 0));
  }, 0);
  return own === 0 ? (points?.points ?? 0) : own;
}
