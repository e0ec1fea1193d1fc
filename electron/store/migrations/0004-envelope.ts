import type { Migration } from '../migrate.ts';

/** Which line of the log it is whatever file it lies in, on which computer it was written, and in which role. */
export const envelope: Migration = {
  version: 4,
  sql: `
    ALTER TABLE log ADD COLUMN id TEXT;
    ALTER TABLE log ADD COLUMN device TEXT;
    ALTER TABLE log ADD COLUMN role TEXT;
  `,
};
