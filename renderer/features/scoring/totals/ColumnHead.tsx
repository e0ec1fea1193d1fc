import { Button } from 'antd';
import type { SecondColumn } from '../../../../shared/outcome/secondEntries.ts';
import type { TotalsRow } from './useTotals.ts';

/** What is done with a panelist's column as a whole. */
export interface ColumnActs {
  readonly onReadBack: (panelist: string) => void;
  readonly onAway: (panelist: string) => void;
  /** Shows where the two entries of a panelist's totals came out differently. */
  readonly onMismatches: (panelist: string) => void;
}

interface Props extends ColumnActs {
  readonly panelist: string;
  readonly column: number;
  readonly rows: readonly TotalsRow[];
  readonly isFixed: boolean;
  /** Whether these are the totals as they are keyed in a second time. */
  readonly isSecond: boolean;
  readonly second: SecondColumn | undefined;
}

/** Whose column it is, how far it is, and its being read back. */
export function ColumnHead({ panelist, column, rows, isFixed, isSecond, second, ...on }: Props) {
  const seats = rows.flatMap(({ seats }) => seats[column] ?? []).filter(({ seat }) => seat === null);
  const open = seats.filter(({ total }) => total === null).length;
  const isSigned = seats.length > 0 && seats.every((seat) => seat.isSigned);
  const disputed = second?.mismatches.filter(({ isSettled }) => !isSettled).length ?? 0;
  return (
    <th>
      <span className="totals-who">
        <span className="paper-mark">{rows[0]?.seats[column]?.mark}</span> {panelist}
      </span>
      {isSigned ? (
        <small>✓ 已签字</small>
      ) : open > 0 ? (
        <small>还缺 {open} 个</small>
      ) : second?.isBegun && second.open > 0 ? (
        <small>复核还缺 {second.open} 个</small>
      ) : disputed > 0 ? (
        <Button size="small" danger data-read-back={column} onClick={() => on.onMismatches(panelist)}>
          {disputed} 处不一致
        </Button>
      ) : isSecond ? (
        second?.isBegun && <small>✓ 已复核</small>
      ) : (
        !isFixed &&
        seats.length > 0 && (
          <Button size="small" type="primary" data-read-back={column} onClick={() => on.onReadBack(panelist)}>
            读回签字
          </Button>
        )
      )}
      {!isFixed && !isSecond && open > 0 && (
        <Button size="small" type="link" tabIndex={-1} onClick={() => on.onAway(panelist)}>
          缺席……
        </Button>
      )}
    </th>
  );
}
