import { Alert, Button } from 'antd';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { FactsNote } from './FactsNote.tsx';

interface Props {
  readonly flow: FlowState;
  readonly onOpen: () => void;
}

/**
 * After 公示 has begun: that nothing may be changed, or that the notice must be replaced; while a correction is open, the
 * strip above says so, and here stands what of the register changed.
 */
export function NoticeBanner({ flow, onOpen }: Props) {
  const { id } = useAssessment();
  const { isNoticeBegun, correction, isReplacementDue, facts } = flow;
  if (!isNoticeBegun) return null;
  return (
    <div className="flow-banners">
      {!correction && (
        <Alert
          type="info"
          showIcon
          title="公示已经开始，考核结果已锁定"
          description="名单和据以得出结果的各项都不能再改，退回前面的阶段也不解除锁定；所依据的单位登记已随考核保存，此后单位登记可以照常修改，不影响这次考核。确有错误的，登记更正并写明理由后修改，公示随后须重新发布。"
          action={<Button onClick={onOpen}>登记更正</Button>}
        />
      )}
      {facts && <FactsNote facts={facts} />}
      {isReplacementDue && !correction && (
        <Alert
          type="error"
          showIcon
          title="公示须重新发布"
          description="公示后作过更正。请到“公示和表彰”按更正后的结果另拟一份公示；签发后，流程随即登记重新发布。"
          action={<LinkButton to={`/a/${id}/publicity`}>到“公示和表彰”</LinkButton>}
        />
      )}
    </div>
  );
}
