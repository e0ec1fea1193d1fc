import { Button } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { Tested } from '../../../shared/nomination/nomineeResult.ts';
import type { Condition, ConditionLine } from '../../../shared/scheme/condition.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { AskButton } from './AskButton.tsx';

interface Props {
  readonly condition: Condition;
  readonly line: ConditionLine | null;
  readonly tested: Tested;
  readonly candidate: Candidate;
}

/** 放行 of a condition that is softened and not met; where it is not softened, why there is none. */
export function WaiverPart({ condition, line, tested, candidate }: Props) {
  const { save } = useSaveEntries();
  const ask = useAsk();
  const { decision, waiver } = tested;
  if (decision.met !== false) return null;
  if (!decision.isSoft)
    return <p className="nominate-soft">原文没有“原则上”“一般”等字样，不符合的不能放行。</p>;
  const place = { kind: 'waiver', candidateId: candidate.id, key: condition.id } as const;
  const soft = line?.soft ? wordsOf(line.soft) : '';
  return (
    <>
      {waiver && (
        <p>
          放行理由：{waiver.reason}（{waiver.by}，{formatDay(waiver.on)}）
        </p>
      )}
      <div className="nominate-buttons">
        <AskButton
          size="small"
          dialog={(close) => (
            <SignedModal
              title={`放行：${candidate.name}，${condition.id}`}
              lead={`原文为“${soft}”，不符合的，记录理由后可以放行。`}
              okText="放行"
              initial={{ reason: waiver?.reason ?? '' }}
              reason={{ label: '放行理由' }}
              onSave={({ by, on, reason }) => save([{ ...place, content: { by, on, reason } }], '已放行')}
              onClose={close}
            ></SignedModal>
          )}
        >
          {waiver ? '改写放行理由' : '放行'}
        </AskButton>
        {waiver && (
          <Button
            size="small"
            onClick={() =>
              ask({
                title: '撤销放行？',
                ok: '撤销放行',
                cancel: '不撤销',
                onOk: () => save([{ ...place, content: null }], '放行已撤销'),
              })
            }
          >
            撤销放行
          </Button>
        )}
        {!waiver && <span className="nominate-soft">原文为“{soft}”，记录理由后可以放行</span>}
      </div>
    </>
  );
}
