import { formatPoints } from '../../../shared/number/points.ts';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { type SheetPoints, sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import type { SheetOwner } from '../../../shared/sheet/factsOf.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';

interface Props {
  readonly form: SheetForm;
  readonly content: SheetContent;
  readonly owner: SheetOwner;
}

/** What a sheet says that was given as totals alone: they came so, and have no steps of their own. */
export function GivenTotals({ form, content, owner }: Props) {
  const { dimensions, total } = scoreContent(form, content, owner);
  const words = (points: SheetPoints | undefined) =>
    typeof points === 'number' ? `${formatPoints(points)} 分` : sheetPointsWords(points, '没有填写');
  return (
    <>
      <p>这张评分表只填了得分，没有逐条填写扣分，所以没有逐条的由来。</p>
      <ul>
        {form.dimensions.map(({ id, name }, index) => (
          <li key={id}>
            {wordsOf(name)}：{words(dimensions[index])}
          </li>
        ))}
        <li>合计：{words(total)}</li>
      </ul>
    </>
  );
}
