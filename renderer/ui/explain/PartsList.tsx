import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import type { Scaling } from '../../../shared/scoring/scaling.ts';
import {
  notApplicable,
  pointsOf,
  type SheetPoints,
  sheetPointsWords,
  sumOfSheetPoints,
} from '../../../shared/scoring/sheetPoints.ts';

/** One part of a sum: its name, its points, and its own explanation. Units: hundredths. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly score: SheetPoints;
  readonly max: Hundredths;
  readonly detail: ReactNode;
}

interface Props {
  readonly parts: readonly Part[];
  /** What the sum is called. */
  readonly sumName: string;
  readonly sum: SheetPoints;
  readonly max: Hundredths;
  /** What scaling made of the sum. */
  readonly scaling?: (Scaling & { readonly words: string }) | null;
}

/** Parts that add up to a sum; each opens to its own explanation. */
export function PartsList({ parts, sumName, sum, max, scaling = null }: Props) {
  return (
    <div className="explain-parts">
      <Collapse
        size="small"
        items={parts.map((part) => ({
          key: part.id,
          label: part.name,
          extra: <PartPoints score={part.score} max={part.max} />,
          children: part.detail,
        }))}
      />
      <div className="explain-sum">
        <strong>{sumName}</strong>
        <span>{formulaOf(parts, sum, scaling)}</span>
        <PartPoints score={sum} max={max} />
      </div>
    </div>
  );
}

function PartPoints({ score, max }: Pick<Part, 'score' | 'max'>) {
  return (
    <span className="explain-part-score">
      {typeof score === 'number' ? <strong>{formatPoints(score)}</strong> : sheetPointsWords(score, '未评分')}
      {score !== notApplicable && <span className="explain-max">／{formatPoints(max)} 分</span>}
    </span>
  );
}

/** The sum written out, so that it can be checked by hand. */
function formulaOf(parts: readonly Part[], sum: SheetPoints, scaling: Props['scaling']): string {
  const open = parts.filter((part) => part.score === null).length;
  if (open > 0) return `尚有 ${open} 项未评分，不计合计`;
  if (typeof sum !== 'number') return '没有适用的考评内容';
  const written = parts.flatMap(({ score }) => (typeof score === 'number' ? formatPoints(score) : []));
  const plain = pointsOf(sumOfSheetPoints(parts.map((part) => part.score))) ?? 0;
  const whole = scaling ? plain - scaling.points + scaling.result : plain;
  const limit = whole > sum ? '上限' : '下限';
  return [
    `${written.join(' + ')}${whole === sum ? '' : ` = ${formatPoints(plain)}`}`,
    ...(scaling ? [scaling.words] : []),
    ...(whole === sum ? [] : [`按${limit} ${formatPoints(sum)} 计`]),
  ].join('，');
}
