/** Which row of a file holds which row of the worksheet as it was made. Rows count from 0. */
export interface RowOrder {
  /** By row of the file; null where it was inserted. */
  readonly made: readonly (number | null)[];
  /** By row as it was made; null where it is gone. */
  readonly found: readonly (number | null)[];
}

/** How alike two rows are, from 0 to 1; only asked of rows that are not the same. */
export type Likeness = (found: number, made: number) => number;

const leastAlike = 0.5;
/** Beyond so many pairs only rows that are the same are found again. */
const mostCompared = 250_000;

/**
 * The rows of a worksheet found again by their keys, the blank ones ('') by their neighbours: those that are the same, those
 * that are most alike, and those that stand between the same neighbours in the same number.
 */
export function rowOrder(found: readonly string[], made: readonly string[], likeness: Likeness): RowOrder {
  const madeOf: (number | null)[] = found.map(() => null);
  const foundOf: (number | null)[] = made.map(() => null);
  const pair = (at: number, was: number) => {
    madeOf[at] = was;
    foundOf[was] = at;
  };
  const isSame = (at: number, was: number) => found[at] === made[was];
  let first = 0;
  while (first < found.length && first < made.length && isSame(first, first)) pair(first, first++);
  let last = 0;
  while (
    first + last < Math.min(found.length, made.length) &&
    isSame(found.length - 1 - last, made.length - 1 - last)
  ) {
    pair(found.length - 1 - last, made.length - 1 - last);
    last += 1;
  }
  const open = { found: openRows(madeOf), made: openRows(foundOf) };
  const queues = new Map<string, number[]>();
  for (const was of open.made)
    if (made[was] !== '') queues.set(made[was] ?? '', [...(queues.get(made[was] ?? '') ?? []), was]);
  for (const at of open.found) {
    const was = queues.get(found[at] ?? '')?.shift();
    if (was !== undefined) pair(at, was);
  }
  const keys = { found, made, likeness, pair };
  pairAlike(madeOf, foundOf, keys);
  pairNeighbours(madeOf, foundOf, keys);
  return { made: madeOf, found: foundOf };
}

function openRows(pairs: readonly (number | null)[]): number[] {
  return pairs.flatMap((other, row) => (other === null ? [row] : []));
}

interface Keys {
  readonly found: readonly string[];
  readonly made: readonly string[];
  readonly likeness: Likeness;
  readonly pair: (at: number, was: number) => void;
}

/** The most alike first, those in their own place before others. */
function pairAlike(
  madeOf: readonly (number | null)[],
  foundOf: readonly (number | null)[],
  { found, made, likeness, pair }: Keys,
): void {
  const at = openRows(madeOf).filter((row) => found[row] !== '');
  const was = openRows(foundOf).filter((row) => made[row] !== '');
  if (at.length * was.length > mostCompared) return;
  const pairs = at
    .flatMap((a) => was.map((w) => ({ a, w, alike: likeness(a, w) })))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((x, y) => y.alike - x.alike || Math.abs(x.a - x.w) - Math.abs(y.a - y.w));
  for (const { a, w } of pairs) if (madeOf[a] === null && foundOf[w] === null) pair(a, w);
}

/** Rows that are left between two neighbours: one after the other where there are as many, or else the blank ones. */
function pairNeighbours(
  madeOf: readonly (number | null)[],
  foundOf: readonly (number | null)[],
  { found, made, pair }: Keys,
): void {
  let was = 0;
  for (let at = 0; at < madeOf.length; at += 1) {
    const known = madeOf[at];
    if (typeof known === 'number') {
      was = known + 1;
      continue;
    }
    const [here, there] = [gapAt(madeOf, at), gapAt(foundOf, was)];
    const isBlank = (keys: readonly string[]) => (row: number) =>
      here.length === there.length || keys[row] === '';
    const others = there.filter(isBlank(made));
    here.filter(isBlank(found)).forEach((row, index) => {
      const other = others[index];
      if (other !== undefined) pair(row, other);
    });
    at += here.length - 1;
  }
}

/** The rows without a counterpart from that one on. */
function gapAt(pairs: readonly (number | null)[], from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < pairs.length && pairs[row] === null; row += 1) rows.push(row);
  return rows;
}

/** Whether every row stands where it was made. */
export function isInOrder({ made, found }: RowOrder): boolean {
  return made.every((was, at) => was === at) && found.every((at, was) => at === was);
}

/** Rows that stand otherwise than the rest goes on: those out of the longest run that is in order. Rows of the file. */
export function rowsOutOfOrder({ made }: RowOrder): number[] {
  const rows = made.flatMap((was, at) => (was === null ? [] : [{ at, was }]));
  // Patience sorting: the last of each length, and what came before each.
  const ends: number[] = [];
  const before: number[] = [];
  rows.forEach(({ was }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[ends[middle] ?? 0]?.was ?? 0) < was) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return rows.filter((_, index) => !kept.has(index)).map(({ at }) => at);
}
