import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import { sumOfScores } from './sumOfScores.ts';

/** One part of a sum: its name, its points (null is unscored), and its own explanation. Units: hundredths. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly score: Hundredths | null;
  readonly max: Hundredths;
  readonly detail: ReactNode;
}

interface Props {
  readonly parts: readonly Part[];
  /** What the sum is called. */
  readonly sumName: string;
  readonly sum: Hundredths | null;
  readonly max: Hundredths;
}

/** Parts that add up to a sum; each opens to its own explanation. */
export function PartsList({ parts, sumName, sum, max }: Props) {
  return (
    <div className="explain-parts">
      <Collapse
        size="small"
        items={parts.map((part) => ({
          key: part.id,
          label: part.name,
          extra: <PartScore score={part.score} max={part.max} />,
          children: part.detail,
        }))}
      />
      <div className="explain-sum">
        <strong>{sumName}</strong>
        <span>{formulaOf(parts, sum)}</span>
        <PartScore score={sum} max={max} />
      </div>
    </div>
  );
}

function PartScore({ score, max }: Pick<Part, 'score' | 'max'>) {
  return (
    <span className="explain-part-score">
      {score === null ? '未评分' : <strong>{formatPoints(score)}</strong>}
      <span className="explain-max">／{formatPoints(max)} 分</span>
    </span>
  );
}

/** The sum written out, so that it can be checked by hand. */
function formulaOf(parts: readonly Part[], sum: Hundredths | null): string {
  if (sum === null) return `尚有 ${parts.filter((part) => part.score === null).length} 项未评分，不计合计`;
  const written = parts.map((part) => formatPoints(part.score ?? 0)).join(' + ');
  const plain = sumOfScores(parts.map((part) => part.score));
  if (plain === null || plain === sum) return written;
  const limit = plain > sum ? '上限' : '下限';
  return `${written} = ${formatPoints(plain)}，按${limit} ${formatPoints(sum)} 计`;
}
