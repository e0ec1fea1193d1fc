import type { TableSheet } from '../table/tableSheet.ts';
import { bestTable, otherTables } from './bestTable.ts';
import { type RosterOptions, type RosterReading, readRoster } from './readRoster.ts';
import { guessLayout } from './tableLayout.ts';

/** What a file's tables give as a roster, with everything that was done without being asked, in Chinese. */
export interface WholeReading {
  readonly reading: RosterReading;
  readonly notes: readonly string[];
}

/** Reads the table that is most likely the roster, laid out as it seems to be; nobody is there to say otherwise. */
export function rosterReading(tables: readonly TableSheet[], options: RosterOptions): WholeReading {
  const chosen = bestTable(tables);
  const table = tables[chosen] ?? { sheetName: null, rows: [], notes: [] };
  const reading = readRoster(table, guessLayout(table.rows, options.titles), options);
  const ended = table.notes.map((note) => `${note}。`);
  return { reading, notes: [...noteOnTables(tables, chosen), ...ended, ...reading.notes] };
}

/** Which of several tables was read, where others look like rosters too, or it is not the first. */
export function noteOnTables(tables: readonly TableSheet[], chosen: number): string[] {
  const others = otherTables(tables, chosen);
  const name = tables[chosen]?.sheetName;
  if (name == null || (others.length === 0 && chosen === 0)) return [];
  const rest =
    others.length > 0 ? `；${others.map((other) => `“${other}”`).join('、')}也像名单，没有读入` : '';
  return [`读的是工作表“${name}”${rest}。`];
}
