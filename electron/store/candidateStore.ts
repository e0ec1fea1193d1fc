import type { Database } from 'better-sqlite3';
import { type Candidate, type CandidateInput, identityOf } from '../../shared/assessment/candidate.ts';

const columns = 'id, name, kind, parent, secretary, member_count AS memberCount, founded_on AS foundedOn';

/** A candidate with the assessment that it is in. */
export interface PlacedCandidate {
  readonly candidate: Candidate;
  readonly assessmentId: string;
}

/** Reads and writes candidates. The only place that names the `candidate` table. */
export function createCandidateStore(db: Database) {
  const selectOne = db.prepare<[string], Candidate & { readonly assessmentId: string }>(
    `SELECT assessment_id AS assessmentId, ${columns} FROM candidate WHERE id = ?`,
  );
  const find = (id: string): PlacedCandidate | null => {
    const row = selectOne.get(id);
    if (!row) return null;
    const { assessmentId, ...candidate } = row;
    return { candidate, assessmentId };
  };
  const selectAll = db.prepare<[string], Candidate>(
    `SELECT ${columns} FROM candidate WHERE assessment_id = ? ORDER BY position`,
  );
  const selectLast = db
    .prepare<[string], number>('SELECT coalesce(max(position), 0) FROM candidate WHERE assessment_id = ?')
    .pluck();
  const insert = db.prepare(
    `INSERT INTO candidate (id, assessment_id, position, identity, name, kind, parent, secretary, member_count, founded_on)
     VALUES (@id, @assessmentId, @position, @identity, @name, @kind, @parent, @secretary, @memberCount, @foundedOn)`,
  );
  const update = db.prepare(
    `UPDATE candidate SET identity = @identity, name = @name, kind = @kind, parent = @parent, secretary = @secretary,
     member_count = @memberCount, founded_on = @foundedOn WHERE id = @id`,
  );
  const remove = db.prepare('DELETE FROM candidate WHERE id = ?');
  return {
    find,
    list: (assessmentId: string): Candidate[] => selectAll.all(assessmentId),
    add(assessmentId: string, candidates: readonly Candidate[]): void {
      const last = selectLast.get(assessmentId) ?? 0;
      candidates.forEach((candidate, index) => {
        insert.run({
          ...candidate,
          assessmentId,
          position: last + index + 1,
          identity: identityOf(candidate),
        });
      });
    },
    update(id: string, details: CandidateInput): void {
      update.run({ ...details, id, identity: identityOf(details) });
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}
