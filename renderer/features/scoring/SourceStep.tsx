import { App, Button } from 'antd';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import { formatPoints } from '../../../shared/number/points.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import type { SourceColumn } from './sourcesOf.ts';
import { stepLook } from './stepLook.ts';

interface Props {
  readonly number: number;
  readonly candidateId: string;
  readonly column: SourceColumn;
  /** Of its sheet. */
  readonly address: string;
  readonly onWaive: () => void;
}

/** One step of the round: its source, what it gave, its weight, and whether it is done, waived or open. */
export function SourceStep({ number, candidateId, column, address, onWaive }: Props) {
  const { id } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const set = useSetEntries();
  const { source, step, isOwn, slot, waiver } = column;
  const look = stepLook[step?.state ?? 'open'];
  const name = step?.name ?? wordsOf(source.name);
  const takeBack = async () => {
    const key = `${slot.roundId}/${step?.stepId}`;
    try {
      await set.mutateAsync([{ kind: 'step-waiver', candidateId, key, content: null }]);
      void message.success(`“${name}”不再略过`);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <li className={isOwn ? 'source-step source-step-own' : 'source-step'} aria-label={name}>
      <Link
        to={source.takes === 'ballot' ? `/a/${id}/ballots/${candidateId}` : address}
        aria-current={isOwn ? 'step' : undefined}
      >
        {number}. {name}
      </Link>
      <span
        className={`source-state source-state-${step?.state ?? 'open'}`}
        title={
          waiver && step?.state === 'waived'
            ? `${waiver.reason}（${waiver.by}，${formatDay(waiver.on)}）`
            : undefined
        }
      >
        {look.sign} {look.words}
      </span>
      <span className="source-weight">权重 {source.weight}%</span>
      <span
        className="source-gave"
        title={source.takes === 'ballot' ? '各类人员分别统计，不计入总分' : undefined}
      >
        {gaveOf(column)}
      </span>
      {step?.state === 'open' && source.weight === 0 && (
        <Button type="link" size="small" onClick={onWaive}>
          略过……
        </Button>
      )}
      {step?.state === 'waived' && (
        <Button type="link" size="small" loading={set.isPending} onClick={() => void takeBack()}>
          取消略过
        </Button>
      )}
    </li>
  );
}

/** What the source gave, in words. */
function gaveOf({ source, score, shares }: SourceColumn): string {
  if (source.takes === 'ballot') {
    const rates = shares.map(({ voter, share }) => `${voter} ${share ? describeShare(share) : '未录入'}`);
    return `“好”票率 ${rates.join('；')}`;
  }
  if (score === null) return '尚未评分';
  return score.total === null ? '未评完' : `${formatPoints(score.total)} 分`;
}
