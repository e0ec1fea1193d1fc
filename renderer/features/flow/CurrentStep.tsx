import { Button, Dropdown, Space } from 'antd';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { FlowAsk } from './FlowDialog.tsx';
import { MissingList } from './MissingList.tsx';

interface Props {
  readonly flow: FlowState;
  readonly onAsk: (asked: FlowAsk) => void;
}

/** Under the current step: what is missing before the next, and the ways on and back. */
export function CurrentStep({ flow, onAsk }: Props) {
  const { steps, position, isReplacementDue, correction, passedOver } = flow;
  const current = steps[position];
  const next = steps[position + 1];
  const missing = [...(current?.missing ?? []), ...(next?.isNotice ? passedOver : [])];
  const isReissue = current?.isNotice === true && isReplacementDue;
  const isWaiting =
    correction !== null && (isReissue || next?.isNotice === true || current?.isNotice === true);
  const isShort = !isReissue && next?.isNotice === true && (current?.missing.length ?? 0) > 0;
  const target = isReissue ? current : next;
  return (
    <div className="flow-now">
      {missing.length > 0 && (
        <>
          <p className="flow-open">{next ? `进入“${wordsOf(next.name)}”前还缺：` : '还缺：'}</p>
          <MissingList missing={missing} />
        </>
      )}
      {current && missing.length === 0 && next && !isReissue && (
        <p className="flow-ready">本阶段的事项已齐，可以进入下一阶段。</p>
      )}
      {current && missing.length === 0 && !next && (
        <p className="flow-ready">已是最后一步，事项已齐，流程走完。各项结果可在“导出和打印”中导出存档。</p>
      )}
      {!current && <p>流程还没有开始。从第一步开始，逐步登记日期和经办人。</p>}
      {isShort && <p className="flow-open">公示前须完成上列事项，不能先进入公示。</p>}
      {isWaiting && <p className="flow-open">更正结束后才能继续。</p>}
      <Space wrap>
        {target && (
          <Button
            type="primary"
            disabled={isWaiting || isShort}
            onClick={() => onAsk({ kind: 'move', to: target.id })}
          >
            {isReissue ? '登记重新发布公示' : `进入“${wordsOf(target.name)}”`}
          </Button>
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
