import type { ListRow } from '../register/noticeContent.ts';

/** The parts of a list by their headings, in the order in which they come. */
export function groupsOf(rows: readonly ListRow[]) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => ({ group, members: rows.filter((row) => row.group === group) }));
}
