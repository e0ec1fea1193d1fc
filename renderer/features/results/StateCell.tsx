import { CheckOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { itemsOf } from '../../../shared/scheme/sheet.ts';

interface Props {
  readonly assessmentId: string;
  readonly scheme: Scheme;
  readonly result: CandidateResult;
}

/** How far a candidate's sheet is: signed, scored but not signed, or which items still wait. */
export function StateCell({ assessmentId, scheme, result }: Props) {
  if (result.isSubmitted) {
    return (
      <span className="result-state-good">
        <CheckOutlined /> 已签字确认
      </span>
    );
  }
  const items = unscoredItems(scheme, result);
  return (
    <Link to={`/a/${assessmentId}/score/${result.candidate.id}`} className="result-state-warn">
      {items.length > 0 ? (
        <>
          <WarningOutlined /> 未评分 {items.length} 项：
          {items.map((id, index) => (
            <span key={id} className="result-item-id">
              {id}
              {index < items.length - 1 && '、'}
            </span>
          ))}
        </>
      ) : (
        <>
          <EditOutlined /> 未签字确认
        </>
      )}
    </Link>
  );
}

/** The ids of the items without a score. */
function unscoredItems(scheme: Scheme, { score }: CandidateResult): string[] {
  if (!scheme.sheet) return [];
  return itemsOf(scheme.sheet).flatMap((item, index) => (score.items[index] === null ? [item.id] : []));
}
