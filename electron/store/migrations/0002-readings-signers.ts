import type { Migration } from '../migrate.ts';

/** Who signed the readings, kept with the assessment; of those signed already, as the log has it. */
export const readingsSigners: Migration = {
  version: 2,
  sql: `
    ALTER TABLE assessment ADD COLUMN readings_signed_by_json TEXT CHECK (json_valid(readings_signed_by_json));

    UPDATE assessment SET readings_signed_by_json = (
      SELECT json_extract(payload_json, '$.signedBy') FROM log
      WHERE kind = 'readings-signed' AND json_extract(payload_json, '$.assessmentId') = assessment.id
      ORDER BY seq DESC LIMIT 1
    ) WHERE signed_at IS NOT NULL;
  `,
};
