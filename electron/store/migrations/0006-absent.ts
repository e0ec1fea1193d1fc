import type { Migration } from '../migrate.ts';

/** Who of the panel did not sign a sheet, and why. */
export const absent: Migration = {
  version: 6,
  sql: `
    ALTER TABLE sheet ADD COLUMN absent_json TEXT CHECK (json_valid(absent_json));
  `,
};
