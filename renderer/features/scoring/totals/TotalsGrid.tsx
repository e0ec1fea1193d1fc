import { Button } from 'antd';
import type { ClipboardEvent } from 'react';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import { seatWords } from '../../../../shared/register/content.ts';
import { readBlock } from '../../../../shared/typed/readBlock.ts';
import { readPoints } from '../../../../shared/typed/readPoints.ts';
import type { Typed } from '../../../../shared/typed/typed.ts';
import { useTell } from '../../../ui/dialog/useTell.tsx';
import { type TotalBounds, TotalCell } from './TotalCell.tsx';
import type { CellTotal, TotalsRow } from './useTotals.ts';

interface Props {
  readonly rows: readonly TotalsRow[];
  readonly bounds: TotalBounds;
  readonly isFixed: boolean;
  /** The address of a panelist's sheet of a candidate. */
  readonly addressOf: (candidateId: string, slot: string) => string;
  readonly onPut: (cells: readonly CellTotal[]) => void;
  readonly onFocus: (candidateId: string, panelist: string) => void;
  readonly onReadBack: (panelist: string) => void;
  readonly onAway: (panelist: string) => void;
}

/** 录入总分: a line for each candidate, a column for each panelist, and beside them the mean as it stands. */
export function TotalsGrid({ rows, bounds, isFixed, addressOf, ...on }: Props) {
  const tell = useTell();
  const panelists = rows[0]?.seats.map(({ panelist }) => panelist) ?? [];
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
      const closed = closedWords(seat);
      const read = readPoints(cell, bounds);
      if (closed !== null) return { problem: closed };
      if ('problem' in read) return read;
      return { value: { candidateId: line.candidateId, slot: seat.slot, total: read.value } };
    });
    if ('cells' in block) return on.onPut(block.cells.map(({ value }) => value));
    tell('error', { title: '没有粘贴', lines: block.problems });
  };
  return (
    <table className="totals-grid" onPaste={onPaste}>
      <thead>
        <tr>
          <th title="纸质评分表右上角的编号：先是考评员，后是单位，如“甲-03”">编号　参评单位</th>
          {panelists.map((panelist, column) => (
            <ColumnHead key={panelist} {...{ panelist, column, rows, isFixed, ...on }} />
          ))}
          <th>平均分</th>
          <th>去掉的</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((line, row) => (
          <tr key={line.candidateId}>
            <th scope="row">
              <span className="paper-mark">{line.mark}</span> {line.name}
            </th>
            {line.seats.map((seat, column) => (
              <td key={seat.panelist} className={isDropped(line, seat) ? 'total-dropped' : undefined}>
                {isFixed || closedWords(seat) !== null ? (
                  <ClosedCell seat={seat} to={addressOf(line.candidateId, seat.slot)} />
                ) : (
                  <TotalCell
                    {...{ row, column, bounds }}
                    candidateId={line.candidateId}
                    slot={seat.slot}
                    name={`${line.name}，${seat.panelist}的总分`}
                    value={seat.total}
                    onSet={(total) => on.onPut([{ candidateId: line.candidateId, slot: seat.slot, total }])}
                    onFocus={() => on.onFocus(line.candidateId, seat.panelist)}
                  />
                )}
              </td>
            ))}
            <MeanCells {...line} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps extends Pick<Props, 'rows' | 'isFixed' | 'onReadBack' | 'onAway'> {
  readonly panelist: string;
  readonly column: number;
}

/** Whose column it is, how far it is, and its being read back. */
function ColumnHead({ panelist, column, rows, isFixed, onReadBack, onAway }: HeadProps) {
  const seats = rows.flatMap(({ seats }) => seats[column] ?? []).filter(({ seat }) => seat === null);
  const open = seats.filter(({ total }) => total === null).length;
  const isSigned = seats.length > 0 && seats.every((seat) => seat.isSigned);
  return (
    <th>
      <span className="totals-who">
        <span className="paper-mark">{rows[0]?.seats[column]?.mark}</span> {panelist}
      </span>
      {isSigned ? (
        <small>✓ 已签字</small>
      ) : open > 0 ? (
        <small>还缺 {open} 个</small>
      ) : (
        !isFixed &&
        seats.length > 0 && (
          <Button size="small" type="primary" data-read-back={column} onClick={() => onReadBack(panelist)}>
            读回签字
          </Button>
        )
      )}
      {!isFixed && open > 0 && (
        <Button size="small" type="link" tabIndex={-1} onClick={() => onAway(panelist)}>
          缺席……
        </Button>
      )}
    </th>
  );
}

/** A total that is not typed here: signed, made of items, or not asked for. */
function ClosedCell({ seat, to }: { readonly seat: SeatTotal; readonly to: string }) {
  if (seat.seat) return <small title={seatWords(seat.seat)}>不计入</small>;
  return (
    <Link to={to} tabIndex={-1} title={closedWords(seat) ?? '看评分表'}>
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

/** Why a total is not typed here; null where it is. */
function closedWords({ panelist, seat, isSigned, isItemised }: SeatTotal): string | null {
  if (seat) return `${panelist}的评分不计入这个单位（${seatWords(seat)}）`;
  if (isSigned) return `${panelist}已签字，要改的请到评分表退回`;
  return isItemised ? `${panelist}的评分表是逐条填写的，总分由各条得出` : null;
}
