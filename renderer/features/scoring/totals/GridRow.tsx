import { memo } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import { seatWords } from '../../../../shared/register/content.ts';
import { isDropped, whyClosed } from './cellState.ts';
import type { Cell } from './gridMove.ts';
import { type TotalBounds, TotalCell } from './TotalCell.tsx';
import type { CellTotal, TotalsRow } from './useTotals.ts';

/** What a line does; the same from one drawing to the next, so that a line is drawn anew only where it changed. */
export interface RowActs {
  /** The address of a panelist's sheet of a candidate. */
  readonly addressOf: (candidateId: string, slot: string) => string;
  readonly onPut: (cells: readonly CellTotal[]) => void;
  readonly onFocus: (candidateId: string, panelist: string) => void;
  /** Goes on from a cell by a key. */
  readonly onGo: (from: Cell, key: string, isBack: boolean) => void;
}

interface Props {
  readonly line: TotalsRow;
  readonly row: number;
  readonly bounds: TotalBounds;
  readonly isFixed: boolean;
  readonly isSecond: boolean;
  /** The panelists whose total of it the chair has to rule on. */
  readonly disputed: string | undefined;
  /** What it has beside its name and its mean: boxes, the numbers that stand in them, or nothing. */
  readonly look: 'boxes' | 'numbers' | 'bare';
  readonly acts: RowActs;
}

/** One candidate's line, as high however it looks. */
export const GridRow = memo(function GridRow({ line, look, ...props }: Props) {
  return (
    <tr>
      <th scope="row">
        <span className="paper-mark">{line.mark}</span> {line.name}
      </th>
      {look === 'bare' ? (
        <td colSpan={line.seats.length}>
          <span className="total-text" />
        </td>
      ) : (
        line.seats.map((seat, column) => (
          <td key={seat.panelist} className={isDropped(line, seat) ? 'total-dropped' : undefined}>
            {look === 'boxes' ? (
              <SeatCell {...{ line, seat, column, ...props }} />
            ) : (
              <span className="total-text">{wordsOf(seat)}</span>
            )}
          </td>
        ))
      )}
      <MeanCells {...line} />
    </tr>
  );
});

interface SeatProps extends Omit<Props, 'look'> {
  readonly seat: SeatTotal;
  readonly column: number;
}

function SeatCell({ line, row, seat, column, bounds, isFixed, isSecond, disputed, acts }: SeatProps) {
  const { candidateId } = line;
  const { panelist, slot, total } = seat;
  const why = whyClosed(seat, disputed);
  if (seat.seat) return <small title={seatWords(seat.seat)}>{wordsOf(seat)}</small>;
  // What is not typed here: signed, made of items, to be ruled on.
  if (isFixed || why !== null)
    return (
      <Link to={acts.addressOf(candidateId, slot)} tabIndex={-1} title={why ?? '看评分表'}>
        {wordsOf(seat) || '—'}
      </Link>
    );
  return (
    <TotalCell
      {...{ row, column, bounds, isSecond, candidateId, slot }}
      name={`${line.name}，${panelist}的总分${isSecond ? '（复核）' : ''}`}
      value={total}
      onSet={(next) => acts.onPut([{ candidateId, slot, total: next }])}
      onFocus={() => acts.onFocus(candidateId, panelist)}
      onGo={acts.onGo}
    />
  );
}

/** What a cell says; nothing while there is no total. */
function wordsOf({ seat, total, isSigned }: SeatTotal): string {
  if (seat) return '不计入';
  return total === null ? '' : `${formatPoints(total)}${isSigned ? ' ✓' : ''}`;
}

/** The mean with all that count; in soft ink as it stands while some are still to come. */
function MeanCells({ score, isFull }: Pick<TotalsRow, 'score' | 'isFull'>) {
  const left = score.seats.filter(({ use }) => use === 'dropped');
  return (
    <>
      <td className={isFull ? 'total-mean' : 'total-mean total-running'}>
        {score.points !== null && formatPoints(score.points)}
        {score.points !== null && !isFull && <small>暂计</small>}
      </td>
      <td className="total-left">
        {left.map(({ panelist, total }) => `${formatPoints(total ?? 0)}（${panelist}）`).join('、')}
        {isFull && score.trimFrom !== undefined && !score.isTrimmed && `不足 ${score.trimFrom} 名，没有去掉`}
      </td>
    </>
  );
}
