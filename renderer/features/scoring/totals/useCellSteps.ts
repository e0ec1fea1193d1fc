import { useRef, useState } from 'react';
import type { CandidateTotals } from '../../../../shared/outcome/panelTotals.ts';
import type { CellTotal } from './useTotals.ts';

/** Puts totals into the cells of a grid, each time as one step, and undoes and does the steps again. */
export function useCellSteps(
  rows: readonly CandidateTotals[] | undefined,
  write: (cells: readonly CellTotal[]) => void,
) {
  const done = useRef<CellTotal[][]>([]);
  const undone = useRef<CellTotal[][]>([]);
  const [, redraw] = useState(0);
  const before = (cells: readonly CellTotal[]) => {
    const seatsOf = new Map(rows?.map(({ candidateId, seats }) => [candidateId, seats]));
    return cells.map(({ candidateId, slot }): CellTotal => {
      const seat = seatsOf.get(candidateId)?.find((each) => each.slot === slot);
      return { candidateId, slot, total: seat?.total ?? null };
    });
  };
  const step = (from: CellTotal[][], to: CellTotal[][]) => {
    const cells = from.pop();
    if (!cells) return false;
    to.push(before(cells));
    write(cells);
    redraw((count) => count + 1);
    return true;
  };
  return {
    /** Puts several totals down as one step. */
    put(cells: readonly CellTotal[]) {
      done.current.push(before(cells));
      undone.current = [];
      write(cells);
    },
    undo: () => step(done.current, undone.current),
    redo: () => step(undone.current, done.current),
    canUndo: done.current.length > 0,
    canRedo: undone.current.length > 0,
  };
}
