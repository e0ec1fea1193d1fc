import { Alert } from 'antd';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';

interface Props {
  readonly candidates: readonly CandidateResult[];
}

/** Whose grade points alone did not make, and what did; nothing where there is nobody. */
export function GradeNote({ candidates }: Props) {
  const noted = candidates.filter(({ why }) => why.length > 0);
  if (noted.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="result-provisional"
      title={
        <>
          <strong>{noted.length} 个单位的总分或等次不只由得分决定：</strong>
          {noted.map(({ candidate, why }) => (
            <div key={candidate.id}>
              {candidate.name}：{why.join('；')}
            </div>
          ))}
        </>
      }
    />
  );
}
