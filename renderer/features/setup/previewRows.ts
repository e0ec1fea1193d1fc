import { formatDay } from '../../../shared/assessment/day.ts';
import type { RosterAsk, RosterReading } from '../../../shared/roster/readRoster.ts';
import type { RosterField } from '../../../shared/roster/rosterField.ts';

/** A row of the preview: as it will be imported, or as it stands in the table with what is wrong. */
export interface PreviewRow {
  readonly id: string;
  readonly row: number;
  readonly texts: Readonly<Record<RosterField, string>>;
  readonly problem: string | null;
  /** What a person may choose so that the row can be taken; null where it must be put right in the table. */
  readonly ask: RosterAsk | null;
  /** What a person should look at before the row is imported. */
  readonly warning: string | null;
  /** Whether the register has the unit; null for a row with a problem. */
  readonly isRegistered: boolean | null;
  /** Fields that the register fills in. */
  readonly filled: readonly RosterField[];
}

/** The rows in the order in which they will stand in the roster, those with problems among them by their row. */
export function previewRows({ candidates, problems }: RosterReading): PreviewRow[] {
  const good = candidates.map(({ row, id, candidate, warning, organisation, filled }): PreviewRow => {
    const { name, kind, parent, secretary, memberCount, foundedOn } = candidate;
    const count = memberCount === null ? '' : String(memberCount);
    const founded = foundedOn === null ? '' : formatDay(foundedOn);
    return {
      id,
      row,
      texts: { name, kind, parent, secretary, memberCount: count, foundedOn: founded },
      problem: null,
      ask: null,
      warning,
      isRegistered: organisation !== null,
      filled,
    };
  });
  const bad = problems.map(
    ({ row, id, texts, text, ask }): PreviewRow => ({
      id,
      row,
      texts,
      problem: text,
      ask,
      warning: null,
      isRegistered: null,
      filled: [],
    }),
  );
  const blockOf = ({ id }: PreviewRow) => Number(id.split('/')[1]);
  return [...good, ...bad].sort((one, other) => blockOf(one) - blockOf(other) || one.row - other.row);
}
