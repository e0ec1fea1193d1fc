import type { Migration } from '../migrate.ts';

/** The document that a scheme comes from, and which schemes are the workspace's own, taken in by whom with what confirmed. */
export const shelf: Migration = {
  version: 5,
  sql: `
    ALTER TABLE scheme_version ADD COLUMN document_json TEXT CHECK (json_valid(document_json));
    ALTER TABLE scheme_version ADD COLUMN own_json TEXT CHECK (json_valid(own_json));
  `,
};
