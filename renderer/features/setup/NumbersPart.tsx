import { Tag } from 'antd';
import { formatPoints } from '../../../shared/number/points.ts';
import type { Adjustments } from '../../../shared/scheme/adjustments.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { MeetsField } from './MeetsField.tsx';
import { numberChanges } from './numbersForm.ts';
import type { NumbersProps } from './numbersProps.ts';
import { PointTable } from './PointTable.tsx';
import { WeightFields } from './WeightFields.tsx';

/** What the document leaves open and the panel may set before it signs; the points, which most never change, folded away. */
export function NumbersPart(props: NumbersProps) {
  const { scheme, form, shipped, isFixed } = props;
  const may = (what: Scheme['adjustable'][number]) => scheme.adjustable.includes(what);
  return (
    <section aria-label={numbersTitle(scheme)} className="numbers-part">
      <p className="readings-note">
        {scheme.defaultsNote && (
          <>
            {wordsOf(scheme.defaultsNote)}。<Tag>程序默认</Tag>
          </>
        )}
        {isFixed
          ? `本次考核用方案 ${scheme.version} 版，签字后锁定。`
          : `签字前可以修改，只用于本次考核，改动随表打印（方案 ${scheme.version} 版）。`}
      </p>
      {may('weights') && <WeightFields {...props} />}
      {may('outcome') && <MeetsField {...props} />}
      {may('measures') && <MeasureFields {...props} />}
      {may('points') && (
        <details
          className="numbers-points-rest"
          open={shipped !== null && arePointsChanged(numberChanges(form, shipped))}
        >
          <summary>{pointsWords(scheme)}</summary>
          <PointTable {...props} />
        </details>
      )}
    </section>
  );
}

/** What the part is called: a scheme without a sheet has no points. */
export function numbersTitle({ sheet }: Pick<Scheme, 'sheet'>): string {
  return sheet ? '分值和权重' : '测评的算法';
}

function arePointsChanged({ maxes = {}, points = {}, targets = {} }: Adjustments): boolean {
  return [maxes, points, targets].some((group) => Object.keys(group).length > 0);
}

function pointsWords({ sheet }: Scheme): string {
  const items = sheet?.items.length ?? 0;
  return `各条的满分和扣分采用默认（${items} 条，合计 ${formatPoints(sheet?.total ?? 0)} 分）：点开可看、可改`;
}
