import { Button, Dropdown, Space } from 'antd';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LackList } from '../../ui/LackList.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NextWorkButton } from '../../ui/NextWork.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { FlowAsk } from './FlowDialog.tsx';

interface Props {
  readonly flow: FlowState;
  readonly onAsk: (asked: FlowAsk) => void;
  /** Puts down the moves without the last one, which the program had made. */
  readonly onUndo: (moves: FlowState['moves']) => Promise<boolean>;
}

/** Under the current step: what is missing before the next, and the ways on and back. */
export function CurrentStep({ flow, onAsk, onUndo }: Props) {
  const { id } = useAssessment();
  const { steps, position, moves, isReplacementDue, correction, passedOver } = flow;
  const begun = moves.at(-1);
  const current = steps[position];
  const next = steps[position + 1];
  const missing = [...(current?.missing ?? []), ...(next?.isNotice ? passedOver : []), ...flow.openTitles];
  const notice = steps.findIndex((step) => step.isNotice);
  const isPastNotice = notice >= 0 && position > notice;
  const isReissue = notice >= 0 && position >= notice && isReplacementDue;
  const isWaiting = correction !== null && notice >= 0 && position + 1 >= notice;
  const isShort = next?.isNotice === true && (current?.missing.length ?? 0) > 0;
  return (
    <div className="flow-now">
      {missing.length > 0 && (
        <>
          <p className="flow-open">{next ? `进入“${wordsOf(next.name)}”前还缺：` : '还缺：'}</p>
          <LackList lacks={missing} />
        </>
      )}
      {current && missing.length === 0 && next && !isReissue && (
        <p className="flow-ready">本阶段的事项已齐，可以进入下一阶段。</p>
      )}
      {flow.isComplete && (
        <p className="flow-ready">
          已是最后一步，事项已齐，流程走完。<Link to={`/a/${id}/archive`}>到“归档”制作归档文件</Link>
        </p>
      )}
      {!current && <p>流程还没有开始。直接去办第一步，流程随之登记；也可以先在这里登记日期和经办人。</p>}
      {isShort && <p className="flow-open">公示前须完成上列事项，不能先进入公示。</p>}
      {isWaiting && <p className="flow-open">更正结束后才能继续。</p>}
      {current && begun?.byWork && (
        <p className="flow-soft">
          {`开始这一阶段的工作时已自动登记：${formatDay(begun.on)}，经办人${begun.by}。`}
          <Button type="link" onClick={() => onAsk({ kind: 'move', to: current.id })}>
            更正日期和经办人
          </Button>
          <Button type="link" onClick={() => void onUndo(moves.slice(0, -1))}>
            撤销登记
          </Button>
        </p>
      )}
      <Space wrap>
        {!current && <NextWorkButton from={{ screen: 'flow' }} />}
        {isReissue && !isWaiting && (
          <LinkButton type="primary" to={`/a/${id}/publicity`}>
            到“公示和表彰”重新发布公示
          </LinkButton>
        )}
        {next && !isReissue && (
          <Button
            type={current ? 'primary' : 'default'}
            disabled={isWaiting || isShort}
            onClick={() => onAsk({ kind: 'move', to: next.id })}
          >
            {`进入“${wordsOf(next.name)}”`}
          </Button>
        )}
        {isPastNotice && !isReissue && (
          <LinkButton to={`/a/${id}/publicity/decision`}>到“表彰决定”签发、登记称号</LinkButton>
        )}
        {position > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: steps
                .slice(0, position)
                .map((step, index) => ({ key: step.id, label: `${index + 1}. ${wordsOf(step.name)}` }))
                .reverse(),
              onClick: ({ key }) => onAsk({ kind: 'move', to: key }),
            }}
          >
            <Button>退回前面的阶段</Button>
          </Dropdown>
        )}
      </Space>
    </div>
  );
}
