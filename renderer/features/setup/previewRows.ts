import { formatDay } from '../../../shared/assessment/day.ts';
import { cleanCell } from '../../../shared/roster/cleanCell.ts';
import type { RosterReading } from '../../../shared/roster/readRoster.ts';
import { type RosterField, type RosterMapping, rosterFields } from '../../../shared/roster/rosterField.ts';

/** A row of the preview: as it will be imported, or as it stands in the table with what is wrong. */
export interface PreviewRow {
  readonly row: number;
  readonly texts: Readonly<Record<RosterField, string>>;
  readonly problem: string | null;
  /** What a person should look at before the row is imported. */
  readonly warning: string | null;
}

/** The rows in the table's order. */
export function previewRows(
  rows: readonly (readonly string[])[],
  mapping: RosterMapping,
  { candidates, problems }: RosterReading,
): PreviewRow[] {
  const good = candidates.map(({ row, candidate, warning }): PreviewRow => {
    const { name, kind, parent, secretary, memberCount, foundedOn } = candidate;
    const count = memberCount === null ? '' : String(memberCount);
    const founded = foundedOn === null ? '' : formatDay(foundedOn);
    return {
      row,
      texts: { name, kind, parent, secretary, memberCount: count, foundedOn: founded },
      problem: null,
      warning,
    };
  });
  const bad = problems.map(({ row, text }): PreviewRow => {
    const cells = rows[row - 1] ?? [];
    const textOf = (field: RosterField) => cleanCell(cells[mapping[field] ?? -1] ?? '');
    const texts = Object.fromEntries(rosterFields.map((field) => [field, textOf(field)]));
    return { row, texts: texts as PreviewRow['texts'], problem: text, warning: null }; // Safe: made of every field.
  });
  return [...good, ...bad].sort((one, other) => one.row - other.row);
}
