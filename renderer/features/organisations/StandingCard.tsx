import { Button, Space } from 'antd';
import { markedDay } from '../../../shared/assessment/monthOnly.ts';
import { standingNames, type TitleStanding } from '../../../shared/organisation/titleStanding.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Validity } from '../../../shared/scheme/validity.ts';

interface Props {
  readonly standing: TitleStanding;
  /** The terms of the honour; null where no scheme sets any. */
  readonly validity: Validity | null;
  readonly onKeep: () => void;
  readonly onWithdraw: () => void;
}

/** How one honour stands: until when it is valid, when its renewal is due, what it unlocks, and the two ways on. */
export function StandingCard({ standing, validity, onKeep, onWithdraw }: Props) {
  const { honour, grantedOn, latest, renewals, state, validity: term, warning } = standing;
  const isHeld = state !== 'withdrawn';
  return (
    <div className={`org-standing org-standing-${state}`} role="group" aria-label={honour}>
      <div className="org-part-head">
        <strong>{honour}</strong>
        <span className={`org-state org-state-${state}`}>{standingNames[state]}</span>
        <span className="org-gap" />
        {isHeld && (
          <Space>
            <Button size="small" onClick={onKeep}>
              {validity ? wordsOf(validity.renewal.kept) : '重新认定'}
            </Button>
            <Button size="small" onClick={onWithdraw}>
              {validity ? wordsOf(validity.renewal.notKept) : '不再保留'}
            </Button>
          </Space>
        )}
      </div>
      <p>
        {markedDay(grantedOn)}授予
        {renewals > 0 && `，${markedDay(latest.on)}重新认定（第 ${renewals} 次）`}
        {term && `；有效至${markedDay(term.validUntil)}，${markedDay(term.renewalDueOn)}起须重新认定`}
        {isHeld && !validity && '；所附方案没有规定期限'}
      </p>
      {warning && <p className="org-warning">{warning}</p>}
      {validity && (
        <p className="org-soft">
          {isHeld && state !== 'lapsed' && <>可以参评：{wordsOf(validity.unlocks)} </>}
          重新认定：{wordsOf(validity.sentence)}
        </p>
      )}
    </div>
  );
}
