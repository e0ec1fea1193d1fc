import { Alert } from 'antd';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { isFounded, isStanding } from '../../../shared/notice/objectionWords.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { sheetToCorrect } from './sheetToCorrect.ts';

/** What is to be done where an objection was found true and still stands, or was corrected without a new notice. */
export function FoundedNote({ publicity: { state, noticeStep } }: { readonly publicity: Publicity }) {
  const assessment = useAssessment();
  const { id } = assessment;
  const { current, issues, isReplacementDue } = state;
  if (current?.state !== 'issued') return null;
  if (isReplacementDue && current.objections.some(isFounded)) {
    return (
      <Alert
        type="warning"
        showIcon
        title="已登记更正：须以新的公示代替现在这一份"
        action={<LinkButton to={`/a/${id}/publicity/notice`}>到“公示稿”</LinkButton>}
      />
    );
  }
  const standing = issues.flatMap(({ objections }) => objections.filter(isStanding));
  if (standing.length === 0) return null;
  const isDirect = standing.every((objection) => sheetToCorrect(assessment, objection) !== null);
  const way = isDirect
    ? '点“更正此评分表”，改好、签字后结束更正，新的公示随即拟好'
    : noticeStep === null
      ? '修改有误的定级，到“公示稿”另拟一份代替，签发后在异议中选“已更正”'
      : '在“流程”中登记更正，修改有误之处，结束更正，在异议中选“已更正”；再到“公示稿”另拟一份代替';
  return (
    <Alert
      type="info"
      showIcon
      title="异议属实、影响结果的，先更正，改正后另拟一份公示"
      description={`${way}。不影响结果的，不必更正，在异议中写明理由。没有了结的，公示不能结束。`}
      action={
        !isDirect && (
          <LinkButton to={noticeStep === null ? `/a/${id}/publicity/notice` : `/a/${id}/flow`}>
            {noticeStep === null ? '到“公示稿”' : '到“流程”登记更正'}
          </LinkButton>
        )
      }
    />
  );
}
