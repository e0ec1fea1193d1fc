import { type Cell, ways } from './gridMove.ts';

/** Marks a cell's box with its place in the grid. */
export function cellMark({ row, column }: Cell) {
  return { 'data-cell': '', 'data-row': row, 'data-column': column } as const;
}

/** The box of a cell, null where it is not drawn. */
export function boxOf(grid: HTMLElement | null, { row, column }: Cell): HTMLInputElement | null {
  return grid?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/** Whether a key goes from a box to another one: arrows left and right once the caret is at the edge or all is selected. */
export function mayLeave({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (key === 'ArrowLeft') return isAll || selectionEnd === 0;
  if (key === 'ArrowRight') return isAll || selectionStart === value.length;
  return key in ways;
}
