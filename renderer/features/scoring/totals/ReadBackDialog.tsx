import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { CandidateTotals } from '../../../../shared/outcome/panelTotals.ts';
import { paperCode } from '../../../../shared/round/paperCode.ts';
import { api, client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import type { Outbox } from '../../../ui/saving/Outbox.ts';
import type { Pending } from '../useSheetOutbox.tsx';
import type { TotalsRow } from './useTotals.ts';

interface Props {
  readonly panelist: string;
  readonly rows: readonly TotalsRow[];
  readonly outbox: Outbox<Pending>;
  readonly onClose: () => void;
  readonly onSigned: () => void;
}

/** One panelist's column read back against the paper, and signed as a whole. */
export function ReadBackDialog({ panelist, rows, outbox, onClose, onSigned }: Props) {
  const queries = useQueryClient();
  const open = rows.flatMap(({ candidateId, name, mark, seats }) =>
    seats
      .filter((seat) => seat.panelist === panelist && seat.seat === null && !seat.isSigned)
      .flatMap(({ slot, total, mark: own }) =>
        total === null ? [] : [{ candidateId, name, code: paperCode(own, mark), slot, total }],
      ),
  );
  const sign = useMutation({
    mutationFn: () =>
      outbox.inTurn(() =>
        client.sheet.submitEach({
          slot: open[0]?.slot ?? '',
          sheets: open.map(({ candidateId, total }) => ({ candidateId, total })),
        }),
      ),
    onSuccess() {
      queries.setQueriesData<readonly CandidateTotals[]>({ queryKey: api.sheet.panelTotals.key() }, (all) =>
        all?.map((row) => ({
          ...row,
          seats: row.seats.map((seat) => (seat.slot === open[0]?.slot ? { ...seat, isSigned: true } : seat)),
        })),
      );
      onSigned();
    },
    onSettled: () =>
      Promise.all(
        [api.sheet.key(), api.candidate.list.key(), api.result.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return (
    <Dialog
      title={`读回${panelist}的 ${open.length} 个总分`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>返回修改</Button>
          <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
            与纸质评分表一致，签字
          </Button>
        </>
      }
    >
      <p>请照下面逐个读出，由{panelist}对照纸质评分表。签字后锁定，要改的须退回并写明原因。</p>
      <ol className="read-back">
        {open.map(({ candidateId, name, code, total }) => (
          <li key={candidateId}>
            <span>
              <span className="paper-mark">{code}</span> {name}
            </span>
            <strong>{formatPoints(total)}</strong>
          </li>
        ))}
      </ol>
      {sign.error && <Alert type="error" showIcon title={problemOf(sign.error).message} />}
    </Dialog>
  );
}
