import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { boxOf } from './gridBox.ts';
import { type Cell, firstOpen, type GridShape, nextCell } from './gridMove.ts';

interface Grid {
  readonly shape: GridShape;
  /** Whether nothing is in a cell, and nothing is being typed into it. */
  isEmpty(cell: Cell): boolean;
  /** Draws a line with its boxes. */
  hold(row: number): void;
}

/** The ways of the focus through the grid; a line is drawn before the focus goes there. */
export function useGridFocus(table: RefObject<HTMLTableElement | null>, { shape, isEmpty, hold }: Grid) {
  /** The cell that gets the focus as soon as its line is drawn. */
  const [goal, setGoal] = useState<Cell | null>(null);
  useLayoutEffect(() => {
    if (goal) lead(boxOf(table.current, goal));
  }, [goal, table]);
  const goTo = (cell: Cell) => {
    hold(cell.row);
    setGoal({ ...cell });
  };
  return {
    /** Goes on from a cell by a key, at once: the next key falls into the next box. */
    onGo(from: Cell, key: string, isBack: boolean): void {
      const isOn = key === 'Enter' && !isBack;
      const next = nextCell(shape, from, key, isBack);
      // Down from the last: to what reads the column back once it is full, or else to the top of the next
      // one, and after the last one to what is still empty.
      const readBack =
        next || !isOn ? null : table.current?.querySelector<HTMLElement>(`[data-read-back="${from.column}"]`);
      const onward = () => firstOpen(shape, from.column + 1) ?? firstOpen(shape, 0, isEmpty);
      const cell = next ?? (isOn && !readBack ? onward() : null);
      if (cell) flushSync(() => goTo(cell));
      else if (readBack) lead(readBack);
    },
    /** Goes to the first box that is still empty, a column after the other. */
    focusFirstEmpty(): void {
      const cell = firstOpen(shape, 0, isEmpty);
      if (cell) goTo(cell);
    },
  };
}

function lead(element: HTMLElement | null): void {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
