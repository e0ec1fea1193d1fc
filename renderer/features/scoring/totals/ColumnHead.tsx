import { Button } from 'antd';
import { memo } from 'react';
import type { SecondColumn } from '../../../../shared/outcome/secondEntries.ts';
import { useIsTaken } from '../../../ui/useIsTaken.ts';
import type { ColumnState } from './columnStates.ts';

/** What is done with a panelist's column as a whole. */
export interface ColumnActs {
  readonly onReadBack: (panelist: string) => void;
  readonly onAway: (panelist: string) => void;
  /** Shows where the two entries of a panelist's totals came out differently. */
  readonly onMismatches: (panelist: string) => void;
}

interface Props extends ColumnState {
  readonly column: number;
  readonly isFixed: boolean;
  /** Whether these are the totals as they are keyed in a second time. */
  readonly isSecond: boolean;
  readonly second: SecondColumn | undefined;
  /** The same from one drawing to the next, so that a head is drawn anew only where it changed. */
  readonly acts: ColumnActs;
}

/** Whose column it is, how far it is, and its being read back. */
export const ColumnHead = memo(function ColumnHead({ panelist, column, second, acts, ...state }: Props) {
  const { mark, asked, open, isSigned, isFixed, isSecond } = state;
  const isTaken = useIsTaken();
  const disputed = second?.mismatches.filter(({ isSettled }) => !isSettled).length ?? 0;
  return (
    <th>
      <span className="panel-who">
        <span className="paper-mark">{mark}</span> {panelist}
      </span>
      {isSigned ? (
        <small>✓ 已签字</small>
      ) : open > 0 ? (
        <small>还缺 {open} 个</small>
      ) : second?.isBegun && second.open > 0 ? (
        <small>复核还缺 {second.open} 个</small>
      ) : disputed > 0 ? (
        <Button size="small" danger data-read-back={column} onClick={() => acts.onMismatches(panelist)}>
          {disputed} 处不一致
        </Button>
      ) : isSecond ? (
        second?.isBegun && <small>✓ 已复核</small>
      ) : (
        !isFixed &&
        asked > 0 && (
          <Button
            size="small"
            type="primary"
            data-read-back={column}
            onClick={() => acts.onReadBack(panelist)}
          >
            读回签字
          </Button>
        )
      )}
      {!isFixed && !isTaken && !isSecond && open > 0 && (
        <Button size="small" type="link" tabIndex={-1} onClick={() => acts.onAway(panelist)}>
          缺席……
        </Button>
      )}
    </th>
  );
});
