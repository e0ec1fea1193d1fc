import { largestFiles } from '../../shared/contract/sentLimits.ts';

/** What a table file may be; OFFICE.md, "Before any file is read". */
export const tableLimits = {
  /** Bytes of the file. */
  fileBytes: largestFiles.table,
  /** Bytes of everything in a zip, declared and actual. */
  unzippedBytes: 150 * 1024 * 1024,
  /** Of these, what a table that is read in may hold. */
  tableBytes: 80 * 1024 * 1024,
  zipEntries: 5000,
  /** Rows of one sheet; a sheet with more is refused. */
  rows: 20_000,
  /** Rows that are looked at in order to say how many there are. */
  countedRows: 200_000,
  /** Columns that are read; further ones are left out, which a note says. */
  columns: 100,
} as const;
