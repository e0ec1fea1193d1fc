import type { Migration } from '../migrate.ts';

/** A sheet for each source and round, the entries beside the sheets, and the register of organisations. */
export const register: Migration = {
  version: 3,
  sql: `
    ALTER TABLE sheet RENAME TO joint_sheet;

    CREATE TABLE sheet (
      candidate_id TEXT NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
      slot TEXT NOT NULL,
      content_json TEXT NOT NULL CHECK (json_valid(content_json)),
      submitted_at TEXT,
      signed_by_json TEXT CHECK (json_valid(signed_by_json)),
      submitted_total INTEGER,
      PRIMARY KEY (candidate_id, slot),
      CHECK ((submitted_at IS NULL) = (signed_by_json IS NULL))
    ) STRICT, WITHOUT ROWID;

    INSERT INTO sheet (candidate_id, slot, content_json, submitted_at, signed_by_json, submitted_total)
      SELECT candidate_id, '', content_json, submitted_at, signed_by_json, submitted_total FROM joint_sheet;

    DROP TABLE joint_sheet;

    CREATE TABLE entry (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      candidate_id TEXT REFERENCES candidate (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      content_json TEXT NOT NULL CHECK (json_valid(content_json))
    ) STRICT;

    CREATE UNIQUE INDEX entry_place ON entry (assessment_id, ifnull(candidate_id, ''), kind, key);
    CREATE INDEX entry_candidate ON entry (candidate_id);

    CREATE TABLE organisation (
      id TEXT PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent TEXT NOT NULL,
      secretary TEXT NOT NULL,
      member_count INTEGER CHECK (member_count >= 0),
      founded_on TEXT,
      accepted_on TEXT,
      records_json TEXT NOT NULL CHECK (json_valid(records_json))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attached_file (
      digest TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
