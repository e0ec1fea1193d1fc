import type { Migration } from '../migrate.ts';

/** The first shape of a workspace. */
export const begin: Migration = {
  version: 1,
  sql: `
    CREATE TABLE log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload_json TEXT NOT NULL CHECK (json_valid(payload_json)),
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE scheme_version (
      digest TEXT PRIMARY KEY,
      scheme_id TEXT NOT NULL,
      version TEXT NOT NULL,
      source_json TEXT NOT NULL CHECK (json_valid(source_json))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE assessment (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      scheme_digest TEXT NOT NULL REFERENCES scheme_version (digest),
      name TEXT NOT NULL,
      year INTEGER NOT NULL,
      organiser TEXT NOT NULL,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
      panel_json TEXT NOT NULL CHECK (json_valid(panel_json)),
      adjustments_json TEXT NOT NULL CHECK (json_valid(adjustments_json)),
      is_rehearsal INTEGER NOT NULL CHECK (is_rehearsal IN (0, 1)),
      signed_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE candidate (
      id TEXT PRIMARY KEY,
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      identity TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent TEXT NOT NULL,
      secretary TEXT NOT NULL,
      member_count INTEGER CHECK (member_count >= 0),
      founded_on TEXT,
      UNIQUE (assessment_id, identity),
      UNIQUE (assessment_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sheet (
      candidate_id TEXT PRIMARY KEY REFERENCES candidate (id) ON DELETE CASCADE,
      content_json TEXT NOT NULL CHECK (json_valid(content_json)),
      submitted_at TEXT,
      signed_by_json TEXT CHECK (json_valid(signed_by_json)),
      submitted_total INTEGER,
      CHECK ((submitted_at IS NULL) = (signed_by_json IS NULL))
    ) STRICT, WITHOUT ROWID;
  `,
};
