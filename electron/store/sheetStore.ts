import type { Database } from 'better-sqlite3';
import type { Submission } from '../../shared/contract/contract.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { emptyContent, type SheetChange, type SheetContent } from '../../shared/sheet/sheet.ts';

/** 评分表 of one candidate as stored. Units: `submittedTotal` in hundredths. */
export interface StoredSheet {
  readonly candidateId: string;
  readonly content: SheetContent;
  readonly submission: Submission | null;
  readonly submittedTotal: number | null;
}

interface Row {
  readonly candidateId: string;
  readonly contentJson: string;
  readonly submittedAt: string | null;
  readonly signedByJson: string | null;
  readonly submittedTotal: number | null;
}

const columns = `candidate_id AS candidateId, content_json AS contentJson, submitted_at AS submittedAt,
  signed_by_json AS signedByJson, submitted_total AS submittedTotal`;

/** Reads and writes sheets. The only place that names the `sheet` table. */
export function createSheetStore(db: Database) {
  const selectOne = db.prepare<[string], Row>(`SELECT ${columns} FROM sheet WHERE candidate_id = ?`);
  const selectAll = db.prepare<[string], Row>(
    `SELECT ${columns} FROM sheet WHERE candidate_id IN (SELECT id FROM candidate WHERE assessment_id = ?)`,
  );
  const upsert = db.prepare(
    `INSERT INTO sheet (candidate_id, content_json) VALUES (?, ?)
     ON CONFLICT (candidate_id) DO UPDATE SET content_json = excluded.content_json`,
  );
  const submit = db.prepare(
    `INSERT INTO sheet (candidate_id, content_json, submitted_at, signed_by_json, submitted_total)
     VALUES (@candidateId, @contentJson, @at, @signedByJson, @total)
     ON CONFLICT (candidate_id) DO UPDATE SET submitted_at = @at, signed_by_json = @signedByJson, submitted_total = @total`,
  );
  const reopen = db.prepare(
    'UPDATE sheet SET submitted_at = NULL, signed_by_json = NULL, submitted_total = NULL WHERE candidate_id = ?',
  );
  const find = (candidateId: string): StoredSheet | null => {
    const row = selectOne.get(candidateId);
    return row ? toSheet(row) : null;
  };
  return {
    find,
    /** The sheets of an assessment by candidate id; a candidate whose sheet was never touched has none. */
    list(assessmentId: string): Map<string, StoredSheet> {
      return new Map(selectAll.all(assessmentId).map((row) => [row.candidateId, toSheet(row)]));
    },
    change(candidateId: string, change: SheetChange): void {
      const content = changeSheet(find(candidateId)?.content ?? emptyContent, change);
      upsert.run(candidateId, JSON.stringify(content));
    },
    submit(candidateId: string, at: string, signedBy: readonly string[], total: number | null): void {
      const contentJson = JSON.stringify(emptyContent);
      submit.run({ candidateId, contentJson, at, signedByJson: JSON.stringify(signedBy), total });
    },
    reopen(candidateId: string): void {
      reopen.run(candidateId);
    },
  };
}
export type SheetStore = ReturnType<typeof createSheetStore>;

function toSheet(row: Row): StoredSheet {
  return {
    candidateId: row.candidateId,
    content: JSON.parse(row.contentJson) as SheetContent, // Safe: written by `change` and `submit`.
    submission:
      row.submittedAt === null || row.signedByJson === null
        ? null
        : { at: row.submittedAt, signedBy: JSON.parse(row.signedByJson) as string[] }, // Safe: written by `submit`.
    submittedTotal: row.submittedTotal,
  };
}
