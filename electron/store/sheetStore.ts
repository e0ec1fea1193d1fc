import type { Database } from 'better-sqlite3';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { readSheetContent } from '../../shared/sheet/readSheetContent.ts';
import { emptyContent, type SheetChange, type SheetContent } from '../../shared/sheet/sheet.ts';
import type { Absence, Submission } from '../../shared/sheet/submission.ts';
import { Refusal } from '../refusal.ts';
import { onceRead } from './onceRead.ts';
import { readJson } from './readJson.ts';

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
  readonly absentJson: string | null;
  readonly submittedTotal: number | null;
}

const columns = `candidate_id AS candidateId, slot, content_json AS contentJson, submitted_at AS submittedAt,
  signed_by_json AS signedByJson, absent_json AS absentJson, submitted_total AS submittedTotal`;

/** Reads and writes sheets. The only place that names the `sheet` table. */
export function createSheetStore(db: Database) {
  const selectOne = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM sheet WHERE candidate_id = ? AND slot = ?`,
  );
  const selectAll = db.prepare<[string], Row>(
    `SELECT ${columns} FROM sheet WHERE candidate_id IN (SELECT id FROM candidate WHERE assessment_id = ?)`,
  );
  const selectSigned = db.prepare<[string], Row>(
    `SELECT ${columns} FROM sheet
     WHERE candidate_id IN (SELECT id FROM candidate WHERE assessment_id = ?) AND submitted_at IS NOT NULL`,
  );
  const selectOfCandidate = db.prepare<[string], Row>(`SELECT ${columns} FROM sheet WHERE candidate_id = ?`);
  const upsert = db.prepare(
    `INSERT INTO sheet (candidate_id, slot, content_json) VALUES (?, ?, ?)
     ON CONFLICT (candidate_id, slot) DO UPDATE SET content_json = excluded.content_json`,
  );
  const submit = db.prepare(
    `INSERT INTO sheet (candidate_id, slot, content_json, submitted_at, signed_by_json, absent_json, submitted_total)
     VALUES (@candidateId, @slot, @contentJson, @at, @signedByJson, @absentJson, @total)
     ON CONFLICT (candidate_id, slot) DO UPDATE SET
       submitted_at = @at, signed_by_json = @signedByJson, absent_json = @absentJson, submitted_total = @total`,
  );
  const reopen = db.prepare(
    `UPDATE sheet SET submitted_at = NULL, signed_by_json = NULL, absent_json = NULL, submitted_total = NULL
     WHERE candidate_id = ? AND slot = ?`,
  );
  const read = onceRead(readSheetContent);
  const toSheet = (row: Row): StoredSheet => ({
    candidateId: row.candidateId,
    slot: row.slot,
    content: read(row.contentJson) ?? emptyContent,
    submission:
      row.submittedAt === null || row.signedByJson === null
        ? null
        : {
            at: row.submittedAt,
            signedBy: readJson<string[]>(row.signedByJson, Array.isArray, []),
            ...(row.absentJson !== null && {
              absent: readJson<Absence[]>(row.absentJson, Array.isArray, []),
            }),
          },
    submittedTotal: row.submittedTotal,
  });
  const find = (candidateId: string, slot = ''): StoredSheet | null => {
    const row = selectOne.get(candidateId, slot);
    return row ? toSheet(row) : null;
  };
  return {
    find,
    /** All sheets of an assessment; one that was never touched is not there. */
    list: (assessmentId: string): StoredSheet[] => selectAll.all(assessmentId).map(toSheet),
    listSigned: (assessmentId: string): StoredSheet[] => selectSigned.all(assessmentId).map(toSheet),
    /** Whose sheets hold what is no content of one. They read as empty, and take no change. */
    unreadable: (assessmentId: string): string[] =>
      selectAll.all(assessmentId).flatMap((row) => (read(row.contentJson) === null ? [row.candidateId] : [])),
    listOfCandidate: (candidateId: string): StoredSheet[] => selectOfCandidate.all(candidateId).map(toSheet),
    /** Lays the changes on the sheet, one after the other. Errors: a Refusal where its content cannot be read. */
    change(candidateId: string, slot: string, changes: readonly SheetChange[]): void {
      const row = selectOne.get(candidateId, slot);
      const before = row ? read(row.contentJson) : emptyContent;
      if (!before)
        throw new Refusal('STORAGE', '这张评分表的内容读不出来，不能修改。请先按页面上方的提示处理');
      const content = changes.reduce(changeSheet, before);
      upsert.run(candidateId, slot, JSON.stringify(content));
    },
    submit(
      candidateId: string,
      slot: string,
      { at, signedBy, absent }: Submission,
      total: number | null,
    ): void {
      submit.run({
        candidateId,
        slot,
        contentJson: JSON.stringify(emptyContent),
        at,
        signedByJson: JSON.stringify(signedBy),
        absentJson: absent ? JSON.stringify(absent) : null,
        total,
      });
    },
    reopen(candidateId: string, slot: string): void {
      reopen.run(candidateId, slot);
    },
  };
}
