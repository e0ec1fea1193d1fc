import { useRef } from 'react';
import type { CandidateTotals } from '../../../../shared/outcome/panelTotals.ts';
import { type SecondColumn, secondColumn } from '../../../../shared/outcome/secondEntries.ts';
import type { SecondEntry } from '../../../../shared/register/content.ts';
import type { Register } from '../../../../shared/register/register.ts';

interface Made {
  readonly rows: readonly CandidateTotals[];
  readonly column: SecondColumn;
}

/**
 * How far each panelist's totals are keyed in a second time, by panelist. A column in which nothing changed is the same as
 * before, and so are all together.
 */
export function useSecondColumns(
  rows: readonly CandidateTotals[],
  register: Register | null,
  secondOf: (candidateId: string, panelist: string) => SecondEntry | null,
): ReadonlyMap<string, SecondColumn> {
  const before = useRef<{ register: Register | null; rows: typeof rows; made: ReadonlyMap<string, Made> }>(
    null,
  );
  const columns = useRef<ReadonlyMap<string, SecondColumn>>(new Map());
  const { current } = before;
  if (current?.register === register && current.rows === rows) return columns.current;
  const made = new Map<string, Made>();
  for (const [place, { panelist }] of (rows[0]?.seats ?? []).entries()) {
    const known = current?.register === register ? current.made.get(panelist) : undefined;
    if (known && isSame(known.rows, rows, place)) {
      made.set(panelist, known);
      continue;
    }
    // One seat a line: a column looks at its own alone.
    const own = rows.map(({ candidateId, name, mark, seats }) => ({
      candidateId,
      name,
      mark,
      seats: seats.slice(place, place + 1),
    }));
    const column = secondColumn(own, panelist, (candidateId) => secondOf(candidateId, panelist));
    made.set(panelist, { rows, column });
  }
  before.current = { register, rows, made };
  columns.current = new Map([...made].map(([panelist, { column }]) => [panelist, column]));
  return columns.current;
}

/** Whether a column holds the same in two states of the grid. */
function isSame(
  before: readonly CandidateTotals[],
  after: readonly CandidateTotals[],
  place: number,
): boolean {
  return (
    before.length === after.length &&
    before.every((row, at) => {
      const other = after[at];
      return (
        row === other ||
        (row.seats[place] === other?.seats[place] && row.name === other?.name && row.mark === other.mark)
      );
    })
  );
}
