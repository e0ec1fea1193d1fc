import type { Database } from 'better-sqlite3';
import type { Assessment, AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { Adjustments } from '../../shared/scheme/adjustments.ts';
import { isRecord, readJson } from './readJson.ts';

/** An assessment with what the panel adjusted in its scheme. */
export interface StoredAssessment extends Assessment {
  readonly adjustments: Adjustments;
}

interface Row extends Omit<Assessment, 'panel' | 'isRehearsal' | 'signedBy'> {
  readonly panelJson: string;
  readonly adjustmentsJson: string;
  readonly isRehearsal: number;
  readonly signedByJson: string | null;
}

const columns = `id, scheme_digest AS schemeDigest, name, year, organiser, starts_on AS startsOn, ends_on AS endsOn,
  panel_json AS panelJson, adjustments_json AS adjustmentsJson, is_rehearsal AS isRehearsal, signed_at AS signedAt,
  readings_signed_by_json AS signedByJson`;

/** Reads and writes assessments. The only place that names the `assessment` table. */
export function createAssessmentStore(db: Database) {
  const selectOne = db.prepare<[string], Row>(`SELECT ${columns} FROM assessment WHERE id = ?`);
  const selectAll = db.prepare<[], Row>(`SELECT ${columns} FROM assessment ORDER BY position DESC`);
  const insert = db.prepare(
    `INSERT INTO assessment (id, position, scheme_digest, name, year, organiser, starts_on, ends_on, panel_json, adjustments_json, is_rehearsal)
     VALUES (@id, (SELECT coalesce(max(position), 0) + 1 FROM assessment), @schemeDigest, @name, @year, @organiser, @startsOn, @endsOn, @panelJson, @adjustmentsJson, @isRehearsal)`,
  );
  const update = db.prepare(
    `UPDATE assessment SET scheme_digest = @schemeDigest, name = @name, year = @year, organiser = @organiser,
     starts_on = @startsOn, ends_on = @endsOn, panel_json = @panelJson, adjustments_json = @adjustmentsJson WHERE id = @id`,
  );
  const sign = db.prepare('UPDATE assessment SET signed_at = ?, readings_signed_by_json = ? WHERE id = ?');
  const reopen = db.prepare(
    'UPDATE assessment SET signed_at = NULL, readings_signed_by_json = NULL WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM assessment WHERE id = ?');
  return {
    find(id: string): StoredAssessment | null {
      const row = selectOne.get(id);
      return row ? toAssessment(row) : null;
    },
    /** All, the newest first. */
    list: (): StoredAssessment[] => selectAll.all().map(toAssessment),
    add(assessment: Omit<Assessment, 'signedAt' | 'signedBy'>, adjustments: Adjustments): void {
      const { id, schemeDigest, isRehearsal } = assessment;
      insert.run({
        ...fieldsOf(assessment, adjustments),
        id,
        schemeDigest,
        isRehearsal: isRehearsal ? 1 : 0,
      });
    },
    update(id: string, schemeDigest: string, details: AssessmentInput, adjustments: Adjustments): void {
      update.run({ ...fieldsOf(details, adjustments), id, schemeDigest });
    },
    sign(id: string, at: string, signedBy: readonly string[]): void {
      sign.run(at, JSON.stringify(signedBy), id);
    },
    reopen(id: string): void {
      reopen.run(id);
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}

function fieldsOf(details: AssessmentInput, adjustments: Adjustments) {
  const { name, year, organiser, startsOn, endsOn, panel } = details;
  return {
    name,
    year,
    organiser,
    startsOn,
    endsOn,
    panelJson: JSON.stringify(panel),
    adjustmentsJson: JSON.stringify(adjustments),
  };
}

function toAssessment({
  panelJson,
  adjustmentsJson,
  isRehearsal,
  signedByJson,
  ...row
}: Row): StoredAssessment {
  return {
    ...row,
    isRehearsal: isRehearsal === 1,
    panel: readJson<Assessment['panel']>(panelJson, Array.isArray, []),
    signedBy: signedByJson === null ? null : readJson<string[]>(signedByJson, Array.isArray, []),
    adjustments: readJson<Adjustments>(adjustmentsJson, isRecord, { conventions: {}, agreed: {} }),
  };
}
