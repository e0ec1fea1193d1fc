import { WarningOutlined } from '@ant-design/icons';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { vetoOutcome } from '../../../shared/outcome/effectWords.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

interface Props {
  readonly scheme: Scheme;
  readonly result: CandidateResult;
  /** What is to be checked about the dates; empty where nothing is. */
  readonly warnings: readonly string[];
  readonly onExplain: () => void;
}

/** The confirmed vetoes of a candidate by their number in the document, and what they lead to. */
export function VetoCell({ scheme, result, warnings, onExplain }: Props) {
  const list = scheme.vetoes?.list ?? [];
  const confirmed = list.flatMap((veto, index) =>
    result.vetoIds.includes(veto.id) ? [{ number: index + 1, text: wordsOf(veto.text) }] : [],
  );
  if (confirmed.length === 0) return <span className="result-none">无</span>;
  return (
    <>
      <button
        type="button"
        className="result-veto"
        title={confirmed.map(({ number, text }) => `（${number}）${text}`).join('\n')}
        onClick={onExplain}
      >
        <strong>{vetoOutcome(scheme, result.vetoIds)}</strong>：
        <span className="result-item-id">
          第{confirmed.map(({ number }) => `（${number}）`).join('')}种情形
        </span>
      </button>
      {warnings.length > 0 && (
        <span className="result-veto-warning" title={warnings.join('\n')}>
          <WarningOutlined /> 日期待核对
        </span>
      )}
    </>
  );
}
