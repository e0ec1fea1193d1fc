import { Alert } from 'antd';
import { Link } from 'react-router';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';

interface Props {
  readonly candidates: readonly CandidateResult[];
  readonly sheetAddress: (candidateId: string) => string;
}

const namedAtMost = 8;

/** Names the candidates whose veto rests on a date outside its time, and the dates; nothing where there is none. */
export function LateVetoNote({ candidates, sheetAddress }: Props) {
  const late = candidates.filter(({ warnings }) => warnings.length > 0);
  if (late.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="result-provisional"
      title={
        <>
          <strong>{late.length} 个单位的直接认定情形，日期不在规定期间内，请核对是否适用。</strong>
          {late.slice(0, namedAtMost).map(({ candidate, warnings }) => (
            <div key={candidate.id}>
              <Link to={sheetAddress(candidate.id)}>{candidate.name}</Link>：{warnings.join('；')}
            </div>
          ))}
          {late.length > namedAtMost && <div>……等 {late.length} 个，在下表“直接认定情形”一列标明。</div>}
        </>
      }
    />
  );
}
