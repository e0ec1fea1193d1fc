import { Alert, Button } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { FactsNote } from './FactsNote.tsx';

interface Props {
  readonly flow: FlowState;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** After 公示 has begun: that nothing may be changed, what a correction opens, and that the notice must be replaced. */
export function NoticeBanner({ flow, onOpen, onClose }: Props) {
  const { id } = useAssessment();
  const { isNoticeBegun, correction, isReplacementDue, facts } = flow;
  if (!isNoticeBegun) return null;
  return (
    <div className="flow-banners">
      {correction ? (
        <Alert
          type="warning"
          showIcon
          title={`更正进行中：${correction.correction.reason}`}
          description={`${correction.correction.by}于${formatDay(correction.correction.on)}登记。评分、测评、条件、推荐等现在可以修改；改完请结束更正，结果随即重新锁定。`}
          action={
            <Button type="primary" onClick={onClose}>
              结束更正
            </Button>
          }
        />
      ) : (
        <Alert
          type="info"
          showIcon
          title="公示已经开始，考核结果已锁定"
          description="名单和据以得出结果的各项都不能再改，退回前面的阶段也不解除锁定；所依据的单位登记已随考核保存，此后单位登记可以照常修改，不影响这次考核。确有错误的，登记更正并写明理由后修改，公示随后须重新发布。"
          action={<Button onClick={onOpen}>登记更正</Button>}
        />
      )}
      {facts && <FactsNote facts={facts} />}
      {isReplacementDue && (
        <Alert
          type="error"
          showIcon
          title="公示须重新发布"
          description={
            correction
              ? '公示后作过更正。请先结束更正，再到“公示和表彰”另拟一份公示代替。'
              : '公示后作过更正。请到“公示和表彰”按更正后的结果另拟一份公示；签发后，流程随即登记重新发布。'
          }
          action={!correction && <LinkButton to={`/a/${id}/publicity`}>到“公示和表彰”</LinkButton>}
        />
      )}
    </div>
  );
}
