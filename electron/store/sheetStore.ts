import type { Database } from 'better-sqlite3';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { emptyContent, type SheetChange, type SheetContent } from '../../shared/sheet/sheet.ts';
import type { Submission } from '../../shared/sheet/submission.ts';
import { isRecord, readJson } from './readJson.ts';

/** One sheet of a candidate as stored; `slot` says which, `''` for the joint one. Units: `submittedTotal` in hundredths. */
export interface StoredSheet {
  readonly candidateId: string;
  readonly slot: string;
  readonly content: SheetContent;
  readonly submission: Submission | null;
  readonly submittedTotal: number | null;
}

interface Row {
  readonly candidateId: string;
  readonly slot: string;
  readonly contentJson: string;
  readonly submittedAt: string | null;
  readonly signedByJson: string | null;
  readonly submittedTotal: number | null;
}

const columns = `candidate_id AS candidateId, slot, content_json AS contentJson, submitted_at AS submittedAt,
  signed_by_json AS signedByJson, submitted_total AS submittedTotal`;

/** Reads and writes sheets. The only place that names the `sheet` table. */
export function createSheetStore(db: Database) {
  const selectOne = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM sheet WHERE candidate_id = ? AND slot = ?`,
  );
  const selectAll = db.prepare<[string], Row>(
    `SELECT ${columns} FROM sheet WHERE candidate_id IN (SELECT id FROM candidate WHERE assessment_id = ?)`,
  );
  const selectOfCandidate = db.prepare<[string], Row>(`SELECT ${columns} FROM sheet WHERE candidate_id = ?`);
  const upsert = db.prepare(
    `INSERT INTO sheet (candidate_id, slot, content_json) VALUES (?, ?, ?)
     ON CONFLICT (candidate_id, slot) DO UPDATE SET content_json = excluded.content_json`,
  );
  const submit = db.prepare(
    `INSERT INTO sheet (candidate_id, slot, content_json, submitted_at, signed_by_json, submitted_total)
     VALUES (@candidateId, @slot, @contentJson, @at, @signedByJson, @total)
     ON CONFLICT (candidate_id, slot) DO UPDATE SET submitted_at = @at, signed_by_json = @signedByJson, submitted_total = @total`,
  );
  const reopen = db.prepare(
    `UPDATE sheet SET submitted_at = NULL, signed_by_json = NULL, submitted_total = NULL
     WHERE candidate_id = ? AND slot = ?`,
  );
  const find = (candidateId: string, slot = ''): StoredSheet | null => {
    const row = selectOne.get(candidateId, slot);
    return row ? toSheet(row) : null;
  };
  return {
    find,
    /** All sheets of an assessment; one that was never touched is not there. */
    list: (assessmentId: string): StoredSheet[] => selectAll.all(assessmentId).map(toSheet),
    listOfCandidate: (candidateId: string): StoredSheet[] => selectOfCandidate.all(candidateId).map(toSheet),
    change(candidateId: string, slot: string, change: SheetChange): void {
      const content = changeSheet(find(candidateId, slot)?.content ?? emptyContent, change);
      upsert.run(candidateId, slot, JSON.stringify(content));
    },
    submit(
      candidateId: string,
      slot: string,
      at: string,
      signedBy: readonly string[],
      total: number | null,
    ): void {
      const contentJson = JSON.stringify(emptyContent);
      submit.run({ candidateId, slot, contentJson, at, signedByJson: JSON.stringify(signedBy), total });
    },
    reopen(candidateId: string, slot: string): void {
      reopen.run(candidateId, slot);
    },
  };
}

function toSheet(row: Row): StoredSheet {
  return {
    candidateId: row.candidateId,
    slot: row.slot,
    content: { ...emptyContent, ...readJson<Partial<SheetContent>>(row.contentJson, isContent, {}) },
    submission:
      row.submittedAt === null || row.signedByJson === null
        ? null
        : { at: row.submittedAt, signedBy: readJson<string[]>(row.signedByJson, Array.isArray, []) },
    submittedTotal: row.submittedTotal,
  };
}

/** Whether each of its parts is one of names and what they stand for. */
function isContent(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isRecord);
}
