import { CheckOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { itemsOf } from '../../../shared/scheme/sheet.ts';
import type { SheetProgress } from './sheetProgress.ts';

interface Props {
  /** Of the candidate's sheet. */
  readonly address: string;
  readonly scheme: Scheme;
  readonly result: CandidateResult;
  readonly progress: SheetProgress;
}

/** How far a candidate's sheet is: not begun, begun, scored but not signed, signed; and which items still wait. */
export function StateCell({ address, scheme, result, progress }: Props) {
  if (result.isSubmitted) {
    return (
      <span className={result.isDecided ? undefined : 'result-state-good'}>
        <CheckOutlined /> 已签字确认
      </span>
    );
  }
  const { stage, doneItems, itemCount } = progress;
  if (stage === 'untouched') {
    return (
      <Link to={address} className="result-unscored">
        未核
      </Link>
    );
  }
  const items = unscoredItems(scheme, result);
  return (
    <Link to={address} className="result-state-warn">
      {stage === 'partial' && (
        <span className="result-state-line">
          已核 {doneItems}／{itemCount} 项
        </span>
      )}
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
        stage !== 'partial' && (
          <>
            <EditOutlined /> 未签字确认
          </>
        )
      )}
    </Link>
  );
}

/** The ids of the items without a score. */
function unscoredItems(scheme: Scheme, { score }: CandidateResult): string[] {
  if (!scheme.sheet) return [];
  return itemsOf(scheme.sheet).flatMap((item, index) => (score.items[index] === null ? [item.id] : []));
}
