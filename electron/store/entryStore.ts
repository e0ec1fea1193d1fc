import type { Database } from 'better-sqlite3';
import { type Entry, type EntryInput, entryKindSchema } from '../../shared/register/entry.ts';
import { readEntryContent } from '../../shared/register/readEntryContent.ts';
import { onceRead } from './onceRead.ts';

interface Row {
  readonly kind: string;
  readonly candidateId: string | null;
  readonly key: string;
  readonly contentJson: string;
}

const columns = 'kind, candidate_id AS candidateId, key, content_json AS contentJson';

/** Reads and writes the entries beside the sheets. The only place that names the `entry` table. */
export function createEntryStore(db: Database) {
  const selectAll = db.prepare<[string], Row>(
    `SELECT ${columns} FROM entry WHERE assessment_id = ? ORDER BY rowid`,
  );
  const selectOwn = db.prepare<[string], Row>(
    `SELECT ${columns} FROM entry WHERE assessment_id = ? AND candidate_id IS NULL ORDER BY rowid`,
  );
  const selectOfCandidate = db.prepare<[string], Row>(
    `SELECT ${columns} FROM entry WHERE candidate_id = ? ORDER BY rowid`,
  );
  const upsert = db.prepare(
    `INSERT INTO entry (assessment_id, candidate_id, kind, key, content_json)
     VALUES (@assessmentId, @candidateId, @kind, @key, @contentJson)
     ON CONFLICT (assessment_id, ifnull(candidate_id, ''), kind, key) DO UPDATE SET content_json = excluded.content_json`,
  );
  const remove = db.prepare(
    `DELETE FROM entry
     WHERE assessment_id = @assessmentId AND ifnull(candidate_id, '') = ifnull(@candidateId, '') AND kind = @kind AND key = @key`,
  );
  const readers = new Map<string, ReturnType<typeof onceRead<Entry['content']>>>(
    entryKindSchema.options.map((kind) => [kind, onceRead((value) => readEntryContent(kind, value))]),
  );
  const read = ({ kind, contentJson }: Row) => readers.get(kind)?.(contentJson) ?? null;
  /** The entry; none where another program left something else there. */
  const toEntry = (row: Row): Entry[] => {
    const { kind, candidateId, key } = row;
    const content = read(row);
    return content === null ? [] : [{ kind, candidateId, key, content } as Entry]; // Safe: read as of its kind.
  };
  return {
    /** All entries of an assessment, in the order in which they were first put down. */
    list: (assessmentId: string): Entry[] => selectAll.all(assessmentId).flatMap(toEntry),
    /** Those about the assessment itself. */
    listOwn: (assessmentId: string): Entry[] => selectOwn.all(assessmentId).flatMap(toEntry),
    /** The places of those that hold what is no content of their kind. They read as absent. */
    unreadable: (assessmentId: string): Pick<Row, 'kind' | 'candidateId' | 'key'>[] =>
      selectAll.all(assessmentId).filter((row) => read(row) === null),
    listOfCandidate: (candidateId: string): Entry[] => selectOfCandidate.all(candidateId).flatMap(toEntry),
    set(assessmentId: string, entries: readonly EntryInput[]): void {
      for (const { kind, candidateId, key, content } of entries) {
        if (content === null) remove.run({ assessmentId, candidateId, kind, key });
        else upsert.run({ assessmentId, candidateId, kind, key, contentJson: JSON.stringify(content) });
      }
    },
  };
}
