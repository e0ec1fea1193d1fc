import { Alert } from 'antd';
import { Link } from 'react-router';
import type { AssessmentResult } from '../../../shared/outcome/assessmentResult.ts';

interface Props {
  readonly assessmentId: string;
  readonly result: AssessmentResult;
  readonly sheetAddress: (candidateId: string) => string;
}

const namedAtMost = 8;

/** Says that the ranking is not final yet, and which sheets it waits for; nothing where all are signed. */
export function ProvisionalNote({ assessmentId, result: { candidates, isComplete }, sheetAddress }: Props) {
  if (isComplete || candidates.length === 0) return null;
  const waiting = candidates.filter((result) => !result.isSubmitted);
  const withoutTotal = candidates.filter((result) => result.total === null && result.vetoIds.length === 0);
  return (
    <Alert
      type="warning"
      showIcon
      className="result-provisional"
      title={
        <>
          <strong>
            暂列名次：{candidates.length} 个参评单位中，{waiting.length} 个的评分表尚未签字确认，
            {withoutTotal.length} 个尚无总分。全部签字确认后名次才确定。
          </strong>
          <br />
          未签字确认：
          {waiting.slice(0, namedAtMost).map(({ candidate }) => (
            <Link key={candidate.id} to={sheetAddress(candidate.id)} className="result-waiting">
              {candidate.name}
            </Link>
          ))}
          {waiting.length > namedAtMost && (
            <Link to={`/a/${assessmentId}/score`}>……等 {waiting.length} 个，到评分页查看</Link>
          )}
        </>
      }
    />
  );
}
