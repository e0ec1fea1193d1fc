import { Button } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../../shared/assessment/day.ts';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { Mismatch } from '../../../../shared/outcome/secondEntries.ts';
import { paperCode } from '../../../../shared/round/paperCode.ts';
import { OtherTotalDialog } from './OtherTotalDialog.tsx';
import type { TotalBounds } from './TotalCell.tsx';
import type { Ruling } from './useSecondEntries.ts';

interface Props {
  readonly mismatches: readonly Mismatch[];
  readonly bounds: TotalBounds;
  readonly isFixed: boolean;
  /** Null takes a ruling back. */
  readonly onRule: (mismatch: Mismatch, ruling: Ruling | null) => Promise<boolean>;
}

/** Where two entries of a total came out differently, one by one, and what the chair makes of each. */
export function MismatchList({ mismatches, ...row }: Props) {
  return (
    <section className="mismatches" aria-label="两次录入不一致">
      <h3>两次录入不一致</h3>
      <ul>
        {mismatches.map((mismatch) => (
          <MismatchRow key={`${mismatch.candidateId}${mismatch.slot}`} mismatch={mismatch} {...row} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends Omit<Props, 'mismatches'> {
  readonly mismatch: Mismatch;
}

/** Goes to the first place of a panelist's on which the chair has to rule; a way to rule is the next key. */
export function focusMismatch(panelist: string): void {
  const own = [...document.querySelectorAll<HTMLElement>('[data-mismatch]')];
  own.find(({ dataset }) => dataset.mismatch === panelist)?.focus();
}

function MismatchRow({ mismatch, bounds, isFixed, onRule }: RowProps) {
  const { name, unitMark, panelist, panelistMark, total, second, isSettled } = mismatch;
  const { ruling } = second;
  const [isOther, setOther] = useState(false);
  const code = paperCode(panelistMark, unitMark);
  const first = isSettled && ruling ? ruling.first : total;
  return (
    <li
      tabIndex={-1}
      data-mismatch={isSettled ? undefined : panelist}
      className={isSettled ? 'mismatch mismatch-settled' : 'mismatch'}
    >
      <span>
        <strong>{code}</strong> {name}，{panelist}
      </span>
      <span>
        首次录入 <strong>{formatPoints(first)}</strong>
      </span>
      <span>
        复核录入 <strong>{formatPoints(second.total)}</strong>（{second.by}）
      </span>
      {isSettled && ruling ? (
        <span>
          ✓ 组长{ruling.by}定为 <strong>{formatPoints(ruling.total)}</strong>
          {ruling.reason && `：${ruling.reason}`}（{formatDay(ruling.on)}）
          {!isFixed && (
            <Button type="link" size="small" onClick={() => void onRule(mismatch, null)}>
              取消
            </Button>
          )}
        </span>
      ) : (
        !isFixed && (
          <span className="mismatch-ways">
            组长裁定：
            <Button size="small" onClick={() => void onRule(mismatch, { total, reason: '' })}>
              取首次 {formatPoints(total)}
            </Button>
            <Button size="small" onClick={() => void onRule(mismatch, { total: second.total, reason: '' })}>
              取复核 {formatPoints(second.total)}
            </Button>
            <Button size="small" onClick={() => setOther(true)}>
              另定……
            </Button>
          </span>
        )
      )}
      {isOther && (
        <OtherTotalDialog
          lead={`${code} ${name}，${panelist}`}
          bounds={bounds}
          onSave={(other) => onRule(mismatch, other)}
          onClose={() => setOther(false)}
        />
      )}
    </li>
  );
}
