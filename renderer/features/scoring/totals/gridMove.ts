/** Marks a cell's box with its place in the grid. */
export function cellMark(row: number, column: number) {
  return { 'data-cell': '', 'data-row': row, 'data-column': column } as const;
}

type Way = readonly [down: number, right: number];
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves to the next box that can be typed into, as Excel does: arrows all ways, left and right once the caret is at the
 * edge or all is selected; Enter down and, from the last, to what reads the column back once it is full, or else to the top
 * of the next one. Says whether it moved.
 */
export function moveInGrid(input: HTMLInputElement, key: string, isBack: boolean): boolean {
  const way = ways[key];
  if (!way || !mayLeave(input, key)) return false;
  const [down, right] = key === 'Enter' && isBack ? ([-1, 0] as const) : way;
  const grid = input.closest('table');
  const boxes = [...(grid?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [])];
  const [row, column] = placeOf(input);
  const isAhead = (box: HTMLInputElement) => {
    const [other, across] = placeOf(box);
    return down !== 0
      ? across === column && (other - row) * down > 0
      : other === row && (across - column) * right > 0;
  };
  const near = boxes
    .filter(isAhead)
    .sort((one, other) => distance(one, row, column) - distance(other, row, column));
  const after = () =>
    grid?.querySelector<HTMLElement>(`[data-read-back="${column}"]`) ?? topOfNext(boxes, column);
  const next = near[0] ?? (key === 'Enter' && !isBack ? after() : undefined);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function mayLeave({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (key === 'ArrowLeft') return isAll || selectionEnd === 0;
  if (key === 'ArrowRight') return isAll || selectionStart === value.length;
  return true;
}

function placeOf({ dataset }: HTMLElement): readonly [row: number, column: number] {
  return [Number(dataset.row), Number(dataset.column)];
}

function distance(box: HTMLElement, row: number, column: number): number {
  const [other, across] = placeOf(box);
  return Math.abs(other - row) + Math.abs(across - column);
}

function topOfNext(boxes: readonly HTMLInputElement[], column: number): HTMLInputElement | undefined {
  const later = boxes.filter((box) => placeOf(box)[1] > column);
  const first = Math.min(...later.map((box) => placeOf(box)[1]));
  return later.find((box) => placeOf(box)[1] === first);
}

/** Puts the focus on the first box that is still empty, a column after the other. */
export function focusFirstEmpty(grid: HTMLElement | null): void {
  const boxes = [...(grid?.querySelectorAll<HTMLInputElement>('[data-cell]') ?? [])];
  const byColumn = (one: HTMLElement, other: HTMLElement) => {
    const [[row, column], [otherRow, otherColumn]] = [placeOf(one), placeOf(other)];
    return column - otherColumn || row - otherRow;
  };
  boxes
    .filter(({ value }) => value === '')
    .sort(byColumn)[0]
    ?.focus();
}
