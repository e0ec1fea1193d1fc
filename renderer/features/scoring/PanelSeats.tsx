import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../../shared/number/points.ts';
import { seatWords } from '../../../shared/register/content.ts';
import { partKey, seatKey } from '../../../shared/round/partKey.ts';
import type { PartSheet } from '../../../shared/round/partStates.ts';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useIsTaken } from '../../ui/useIsTaken.ts';
import type { PartColumn, Parts } from './partsOf.ts';
import { SeatDialog } from './SeatDialog.tsx';
import { useSlot } from './useSlot.ts';

interface Props {
  readonly candidateId: string;
  readonly column: PartColumn;
  readonly parts: Parts;
}

/** The panelists' sheets of a part: the way to each, whether it is signed, and why one is not asked for. */
export function PanelSeats({ candidateId, column, parts }: Props) {
  const { addressOf } = useSlot();
  const [isFixed, isTaken] = [useIsFixed(), useIsTaken()];
  const isClosed = isFixed || isTaken;
  const { save } = useSaveEntries();
  const [away, setAway] = useState<string | null>(null);
  const { part, sheets, panel, isRevealed } = column;
  const [isRevealing, setRevealing] = useState(false);
  const keyOf = (panelist: string) => seatKey(parts.slot.roundId, part.id, panelist);
  const takeBack = (panelist: string) =>
    save([{ kind: 'seat', candidateId, key: keyOf(panelist), content: null }]);
  return (
    <ul className="part-seats">
      {sheets.map((sheet) => {
        const panelist = sheet.slot.panelist ?? '';
        const isOwn = column.isOwn && panelist === parts.slot.panelist;
        const use = panel?.seats.find((seat) => seat.panelist === panelist)?.use;
        return (
          <li key={panelist}>
            {sheet.seat ? (
              <span title={seatWords(sheet.seat)}>{panelist} 不计入</span>
            ) : (
              <Link to={addressOf(candidateId, sheet.slot)} aria-current={isOwn ? 'step' : undefined}>
                {panelist} {isOwn || isRevealed ? stateOf(sheet) : coveredState(sheet)}
                {isRevealed && use === 'dropped' && '（去掉）'}
              </Link>
            )}
            {!isClosed && sheet.seat && (
              <Button type="link" size="small" onClick={() => void takeBack(panelist)}>
                取消
              </Button>
            )}
            {!isClosed && !sheet.seat && !sheet.isSigned && (
              <Button type="link" size="small" onClick={() => setAway(panelist)}>
                缺席、回避……
              </Button>
            )}
          </li>
        );
      })}
      {!isRevealed && !isClosed && (
        <li>
          <Button type="link" size="small" onClick={() => setRevealing(true)}>
            提前公开得分……
          </Button>
        </li>
      )}
      {isRevealing && (
        <SignedModal
          title="提前公开这个单位的得分"
          lead="全部签字前，各人看不到别人给的分。组长认为需要的，可以提前公开，写明理由，记入操作记录。"
          okText="公开"
          reason={{ label: '理由' }}
          onSave={({ by, on, reason }) =>
            save([
              {
                kind: 'reveal',
                candidateId,
                key: partKey(parts.slot.roundId, part.id),
                content: { by, on, reason },
              },
            ])
          }
          onClose={() => setRevealing(false)}
        />
      )}
      {away !== null && (
        <SeatDialog
          units={[candidateId]}
          entryKey={keyOf(away)}
          panelist={away}
          onClose={() => setAway(null)}
        />
      )}
    </ul>
  );
}

/** How far a sheet is, without what it gives. */
function coveredState({ isSigned, score }: PartSheet): string {
  return isSigned ? '✓ 已签字' : score === null ? '○ 未评分' : '○ 已评分';
}

function stateOf({ isSigned, score }: PartSheet): string {
  if (score === null) return '○ 未评分';
  const points = score.total === null ? '未评完' : `${formatPoints(score.total)} 分`;
  return `${isSigned ? '✓' : '○'} ${points}`;
}
