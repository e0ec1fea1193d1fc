import { type ClipboardEvent, memo, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import type { SecondColumn } from '../../../../shared/outcome/secondEntries.ts';
import { seatWords } from '../../../../shared/register/content.ts';
import { readBlock } from '../../../../shared/typed/readBlock.ts';
import { readPoints } from '../../../../shared/typed/readPoints.ts';
import type { Typed } from '../../../../shared/typed/typed.ts';
import { useTell } from '../../../ui/dialog/useTell.tsx';
import { type ColumnActs, ColumnHead } from './ColumnHead.tsx';
import { type TotalBounds, TotalCell } from './TotalCell.tsx';
import type { CellTotal, TotalsRow } from './useTotals.ts';

interface Props extends ColumnActs {
  readonly rows: readonly TotalsRow[];
  readonly bounds: TotalBounds;
  readonly isFixed: boolean;
  /** Whether these are the totals as they are keyed in a second time. */
  readonly isSecond: boolean;
  /** How far each panelist's are keyed in a second time. */
  readonly columns: ReadonlyMap<string, SecondColumn>;
  /** The address of a panelist's sheet of a candidate. */
  readonly addressOf: (candidateId: string, slot: string) => string;
  readonly onPut: (cells: readonly CellTotal[]) => void;
  readonly onFocus: (candidateId: string, panelist: string) => void;
}

/** 录入总分: a line for each candidate, a column for each panelist, and beside them the mean as it stands. */
export function TotalsGrid({ rows, bounds, isFixed, isSecond, columns, addressOf, ...on }: Props) {
  const tell = useTell();
  const latest = useRef({ addressOf, ...on });
  latest.current = { addressOf, ...on };
  // The same from one drawing to the next, so that a line is drawn anew only where it changed.
  const acts = useMemo(
    (): RowActs => ({
      addressOf: (candidateId, slot) => latest.current.addressOf(candidateId, slot),
      onPut: (cells) => latest.current.onPut(cells),
      onFocus: (candidateId, panelist) => latest.current.onFocus(candidateId, panelist),
    }),
    [],
  );
  const panelists = rows[0]?.seats.map(({ panelist }) => panelist) ?? [];
  const closedWords = ({ candidateId }: TotalsRow, seat: SeatTotal) =>
    closedSeat(seat) ?? (isDisputed(columns.get(seat.panelist), candidateId) ? disputedWords : null);
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text');
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const place = {
      row: Number(target.dataset.row),
      column: Number(target.dataset.column),
      rows: rows.length,
      columns: panelists.length,
    };
    const block = readBlock(text, place, (cell, row, column): Typed<CellTotal> => {
      const [line, seat] = [rows[row], rows[row]?.seats[column]];
      if (!line || !seat) return { problem: '不在表中' };
      const closed = closedWords(line, seat);
      const read = readPoints(cell, bounds);
      if (closed !== null) return { problem: closed };
      if ('problem' in read) return read;
      return { value: { candidateId: line.candidateId, slot: seat.slot, total: read.value } };
    });
    if ('cells' in block) return on.onPut(block.cells.map(({ value }) => value));
    tell('error', { title: '没有粘贴', lines: block.problems });
  };
  return (
    <table className="panel-grid" onPaste={onPaste}>
      <thead>
        <tr>
          <th title="纸质评分表右上角的编号：先是考评员，后是单位，如“甲-03”">编号　参评单位</th>
          {panelists.map((panelist, column) => (
            <ColumnHead
              key={panelist}
              {...{ panelist, column, rows, isFixed, isSecond, ...on }}
              second={columns.get(panelist)}
            />
          ))}
          <th>平均分</th>
          <th>去掉的</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line, row) => (
          <GridRow
            key={line.candidateId}
            {...{ line, row, bounds, isFixed, isSecond, acts }}
            disputed={line.seats
              .filter(({ panelist }) => isDisputed(columns.get(panelist), line.candidateId))
              .map(({ panelist }) => panelist)
              .join('、')}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowActs = Pick<Props, 'addressOf' | 'onPut' | 'onFocus'>;

interface RowProps extends Pick<Props, 'bounds' | 'isFixed' | 'isSecond'> {
  readonly line: TotalsRow;
  readonly row: number;
  /** The panelists whose total of it the chair has to rule on. */
  readonly disputed: string;
  readonly acts: RowActs;
}

/** One candidate's line. */
const GridRow = memo(function GridRow({ line, row, bounds, isFixed, isSecond, disputed, acts }: RowProps) {
  const names = disputed.split('、');
  const whyOf = (seat: SeatTotal) =>
    closedSeat(seat) ?? (names.includes(seat.panelist) ? disputedWords : null);
  return (
    <tr>
      <th scope="row">
        <span className="paper-mark">{line.mark}</span> {line.name}
      </th>
      {line.seats.map((seat, column) => (
        <td key={seat.panelist} className={isDropped(line, seat) ? 'total-dropped' : undefined}>
          {isFixed || whyOf(seat) !== null ? (
            <ClosedCell seat={seat} why={whyOf(seat)} to={acts.addressOf(line.candidateId, seat.slot)} />
          ) : (
            <TotalCell
              {...{ row, column, bounds, isSecond }}
              candidateId={line.candidateId}
              slot={seat.slot}
              name={`${line.name}，${seat.panelist}的总分${isSecond ? '（复核）' : ''}`}
              value={seat.total}
              onSet={(total) => acts.onPut([{ candidateId: line.candidateId, slot: seat.slot, total }])}
              onFocus={() => acts.onFocus(line.candidateId, seat.panelist)}
            />
          )}
        </td>
      ))}
      <MeanCells {...line} />
    </tr>
  );
});

interface ClosedProps {
  readonly seat: SeatTotal;
  /** Null where nothing is. */
  readonly why: string | null;
  readonly to: string;
}

/** A total that is not typed here: signed, made of items, to be ruled on, or not asked for. */
function ClosedCell({ seat, why, to }: ClosedProps) {
  if (seat.seat) return <small title={seatWords(seat.seat)}>不计入</small>;
  return (
    <Link to={to} tabIndex={-1} title={why ?? '看评分表'}>
      {seat.total === null ? '—' : formatPoints(seat.total)}
      {seat.isSigned && ' ✓'}
    </Link>
  );
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

function isDropped({ score }: TotalsRow, { panelist }: SeatTotal): boolean {
  return score.seats.some((seat) => seat.panelist === panelist && seat.use === 'dropped');
}

const disputedWords = '两次录入不一致，由组长裁定';

/** Whether the chair has to rule on the candidate's total: nobody makes it agree by keying it in anew. */
function isDisputed(column: SecondColumn | undefined, candidateId: string): boolean {
  return column?.mismatches.some((each) => each.candidateId === candidateId && !each.isSettled) === true;
}

/** Why a total is not typed here, whoever keys it in; null where it is. */
function closedSeat({ panelist, seat, isSigned, isItemised }: SeatTotal): string | null {
  if (seat) return `${panelist}的评分不计入这个单位（${seatWords(seat)}）`;
  if (isSigned) return `${panelist}已签字，要改的请到评分表退回`;
  return isItemised ? `${panelist}的评分表是逐条填写的，总分由各条得出` : null;
}
