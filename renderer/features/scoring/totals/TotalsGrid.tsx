import { type ClipboardEvent, type FocusEvent, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { SecondColumn } from '../../../../shared/outcome/secondEntries.ts';
import { readBlock } from '../../../../shared/typed/readBlock.ts';
import { readPoints } from '../../../../shared/typed/readPoints.ts';
import type { Typed } from '../../../../shared/typed/typed.ts';
import { useTell } from '../../../ui/dialog/useTell.tsx';
import { drafts } from '../../../ui/saving/draftPlace.ts';
import { type ColumnActs, ColumnHead } from './ColumnHead.tsx';
import { disputedSeats, draftPlaceOf, whyClosed } from './cellState.ts';
import { columnStates } from './columnStates.ts';
import { GridRow, type RowActs } from './GridRow.tsx';
import type { Cell, GridShape } from './gridMove.ts';
import type { TotalBounds } from './TotalCell.tsx';
import { chunkSize, useDrawnRows } from './useDrawnRows.ts';
import { useGridFocus } from './useGridFocus.ts';
import { useIsPrinting } from './useIsPrinting.ts';
import type { CellTotal, TotalsRow } from './useTotals.ts';

/** What is asked of the grid from without. */
export interface GridHandle {
  /** Puts the focus on the first box that is still empty, a column after the other. */
  focusFirstEmpty(): void;
}

interface Props extends ColumnActs, Omit<RowActs, 'onGo'> {
  readonly ref: Ref<GridHandle>;
  readonly rows: readonly TotalsRow[];
  readonly bounds: TotalBounds;
  readonly isFixed: boolean;
  /** Whether these are the totals as they are keyed in a second time. */
  readonly isSecond: boolean;
  /** How far each panelist's are keyed in a second time. */
  readonly columns: ReadonlyMap<string, SecondColumn>;
}

/**
 * 录入总分: a line for each candidate, a column for each panelist, and beside them the mean as it stands. Lines far from the
 * window have their name and their mean alone; they get their boxes before the focus goes there.
 */
export function TotalsGrid({ ref, rows, bounds, isFixed, isSecond, columns, ...on }: Props) {
  const tell = useTell();
  const table = useRef<HTMLTableElement>(null);
  const disputed = useMemo(() => disputedSeats(columns), [columns]);
  const states = useMemo(() => columnStates(rows), [rows]);
  const placesTypedIn = () => new Set(drafts.all().map(({ place }) => place));
  const typedIn = placesTypedIn();
  const isPrinting = useIsPrinting();
  const { chunks, isDrawn, hold } = useDrawnRows(table, rows.length, (chunk) => {
    if (typedIn.size === 0) return false;
    return chunkOf(rows, chunk).some(({ candidateId, seats }) =>
      seats.some(({ slot }) => typedIn.has(draftPlaceOf({ candidateId, slot, isSecond }))),
    );
  });
  const closedWords = ({ row, column }: Cell): string | null => {
    const [line, seat] = [rows[row], rows[row]?.seats[column]];
    return line && seat ? whyClosed(seat, disputed.get(line.candidateId)) : '不在表中';
  };
  const shape: GridShape = {
    rows: rows.length,
    columns: states.length,
    isOpen: (cell) => !isFixed && closedWords(cell) === null,
  };
  const isEmpty = ({ row, column }: Cell) => {
    const [line, seat] = [rows[row], rows[row]?.seats[column]];
    if (!line || seat?.total !== null) return false;
    return !placesTypedIn().has(draftPlaceOf({ candidateId: line.candidateId, slot: seat.slot, isSecond }));
  };
  const { onGo, focusFirstEmpty } = useGridFocus(table, { shape, isEmpty, hold });
  useImperativeHandle(ref, () => ({ focusFirstEmpty: () => latest.current.focusFirstEmpty() }), []);
  const latest = useRef({ ...on, onGo, focusFirstEmpty });
  latest.current = { ...on, onGo, focusFirstEmpty };
  // The same from one drawing to the next.
  const acts = useMemo(
    (): RowActs & ColumnActs => ({
      addressOf: (candidateId, slot) => latest.current.addressOf(candidateId, slot),
      onPut: (cells) => latest.current.onPut(cells),
      onFocus: (candidateId, panelist) => latest.current.onFocus(candidateId, panelist),
      onGo: (from, key, isBack) => latest.current.onGo(from, key, isBack),
      onReadBack: (panelist) => latest.current.onReadBack(panelist),
      onAway: (panelist) => latest.current.onAway(panelist),
      onMismatches: (panelist) => latest.current.onMismatches(panelist),
    }),
    [],
  );
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text');
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const from = { row: Number(target.dataset.row), column: Number(target.dataset.column) };
    const block = readBlock(text, { ...shape, ...from }, (cell, row, column): Typed<CellTotal> => {
      const [line, seat] = [rows[row], rows[row]?.seats[column]];
      if (!line || !seat) return { problem: '不在表中' };
      const closed = closedWords({ row, column });
      const read = readPoints(cell, bounds);
      if (closed !== null) return { problem: closed };
      if ('problem' in read) return read;
      return { value: { candidateId: line.candidateId, slot: seat.slot, total: read.value } };
    });
    if ('cells' in block) return on.onPut(block.cells.map(({ value }) => value));
    tell('error', { title: '没有粘贴', lines: block.problems });
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement) hold(Number(target.dataset.row));
  };
  return (
    <table className="panel-grid" ref={table} onPaste={onPaste} onFocus={onFocus}>
      <thead>
        <tr>
          <th title="纸质评分表右上角的编号：先是考评员，后是单位，如“甲-03”">编号　参评单位</th>
          {states.map((state, column) => (
            <ColumnHead
              key={state.panelist}
              {...state}
              {...{ column, isFixed, isSecond, acts }}
              second={columns.get(state.panelist)}
            />
          ))}
          <th>平均分</th>
          <th>去掉的</th>
        </tr>
      </thead>
      {Array.from({ length: chunks }, (_, chunk) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place in the grid.
        <tbody key={chunk}>
          {chunkOf(rows, chunk).map((line, place) => (
            <GridRow
              key={line.candidateId}
              {...{ line, bounds, isFixed, isSecond, acts }}
              row={chunk * chunkSize + place}
              disputed={disputed.get(line.candidateId)}
              look={isDrawn(chunk) ? 'boxes' : isPrinting ? 'numbers' : 'bare'}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function chunkOf(rows: readonly TotalsRow[], chunk: number): readonly TotalsRow[] {
  return rows.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
}
