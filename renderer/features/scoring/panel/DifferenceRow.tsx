import { Button } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../../shared/assessment/day.ts';
import type { Difference } from '../../../../shared/outcome/panelDifferences.ts';
import { useIsFixed } from '../../../ui/register/useIsFixed.ts';
import { useSaveEntries } from '../../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../../ui/signed/SignedModal.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';

interface Props {
  readonly candidateId: string;
  readonly roundId: string | null;
  readonly partId: string;
  readonly difference: Difference;
}

/** One place in which the panelists differ: what each says, and what the chair makes of it. */
export function DifferenceRow({ candidateId, roundId, partId, difference }: Props) {
  const { key, kind, name, said, about, ruling } = difference;
  const { save } = useSaveEntries();
  const isFixed = useIsFixed();
  const [dialog, setDialog] = useState<'keep' | 'sendBack' | null>(null);
  const put = (content: { by: string; on: string; reason: string; about: string } | null) =>
    save([{ kind: 'difference', candidateId, key, content }]);
  return (
    <li className={ruling ? 'difference difference-ruled' : 'difference'}>
      <p>
        <strong>{name}</strong>
        {kind === 'veto' && '（有一人认定即按有此情形计）'}
      </p>
      <p className="difference-said">
        {said.map(({ panelist, words }) => (
          <span key={panelist}>
            {panelist} <strong>{words}</strong>
          </span>
        ))}
      </p>
      {ruling ? (
        <p>
          ✓ 保留各自意见：{ruling.reason}（{ruling.by}，{formatDay(ruling.on)}）
          {!isFixed && (
            <Button type="link" size="small" onClick={() => void put(null)}>
              取消
            </Button>
          )}
        </p>
      ) : (
        !isFixed && (
          <p className="difference-ways">
            <Button size="small" onClick={() => setDialog('keep')}>
              保留各自意见……
            </Button>
            <Button size="small" onClick={() => setDialog('sendBack')}>
              {kind === 'fact' ? '议定一个数，或退回重评……' : '退回重评……'}
            </Button>
          </p>
        )
      )}
      {dialog === 'keep' && (
        <SignedModal
          title={`${name}：保留各自意见`}
          okText="保留"
          reason={{ label: '理由' }}
          onSave={({ by, on, reason }) => put({ by, on, reason, about })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'sendBack' && (
        <SendBackDialog {...{ candidateId, roundId, partId, difference }} onClose={() => setDialog(null)} />
      )}
    </li>
  );
}
