import { Alert } from 'antd';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

/** What is to be done where an objection to the notice that counts was found true. */
export function FoundedNote({ publicity: { state, noticeStep } }: { readonly publicity: Publicity }) {
  const { id } = useAssessment();
  const { current, isReplacementDue } = state;
  const isFounded = current?.objections.some(({ outcome }) => outcome === 'founded' || outcome === 'partly');
  if (current?.state !== 'issued' || !isFounded) return null;
  if (isReplacementDue) {
    return (
      <Alert
        type="warning"
        showIcon
        title="已登记更正：更正结束后，另拟一份公示代替现在这一份"
        action={<LinkButton to={`/a/${id}/publicity/notice`}>到“公示稿”</LinkButton>}
      />
    );
  }
  return (
    <Alert
      type="info"
      showIcon
      title="异议属实、影响结果的，先登记更正，改正后另拟一份公示"
      description="在“流程”中登记更正，修改有误的评分、测评或推荐，结束更正；再到“公示稿”另拟一份代替。不影响结果的，不必更正。"
      action={
        <LinkButton to={noticeStep === null ? `/a/${id}/publicity/notice` : `/a/${id}/flow`}>
          {noticeStep === null ? '到“公示稿”' : '到“流程”登记更正'}
        </LinkButton>
      }
    />
  );
}
