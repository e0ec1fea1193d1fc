import { hash as hashInHex } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Caller } from '../../shared/caller/caller.ts';
import type { WorkspaceEvent } from './event.ts';
import { longText, textOf } from './longText.ts';

/**
 * One line of the hash-chained log. `hash` covers every other field and the hash before it. `id`, `device` and `role` are
 * null in a line written before they were kept.
 */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  /** The same wherever the line is copied to. */
  readonly id: string | null;
  /** The computer on which it was written. */
  readonly device: string | null;
  readonly actor: string;
  readonly role: string | null;
  readonly kind: string;
  readonly payloadJson: string;
  readonly previous: string;
  readonly hash: string;
}

/** What is kept of an event beside what happened. */
export interface Envelope {
  readonly at: string;
  readonly id: string;
  readonly device: string;
  readonly caller: Caller;
}

/** The hash of an entry: SHA-256 over its fields as a JSON array, in lower-case hex. */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const { seq, at, id, device, actor, role, kind, payloadJson, previous } = entry;
  const fields =
    id === null
      ? [seq, at, actor, kind, payloadJson, previous]
      : [seq, at, id, device, actor, role, kind, payloadJson, previous];
  return hashInHex('sha256', JSON.stringify(fields));
}

/** The event that an entry keeps. One that was tampered with fails the chain, or where it is applied. */
export function eventOf({ kind, payloadJson }: LogEntry): WorkspaceEvent {
  return { kind, ...JSON.parse(payloadJson) } as WorkspaceEvent; // Safe: written by `record`.
}

/** The events of entries, one by one. */
export function* eventsOf(entries: Iterable<LogEntry>): Iterable<WorkspaceEvent> {
  for (const entry of entries) yield eventOf(entry);
}

/** How far a log reaches, whatever version its file is of; undefined where nothing is in it. */
export function endOfLog(db: Database): Pick<LogEntry, 'seq' | 'at' | 'hash'> | undefined {
  return db
    .prepare<[], Pick<LogEntry, 'seq' | 'at' | 'hash'>>(
      'SELECT seq, at, hash FROM log ORDER BY seq DESC LIMIT 1',
    )
    .get();
}

/** Reads and appends the log. The only place that names the `log` table. */
export function createLogStore(db: Database) {
  const columnsWith = (payload: string) =>
    `seq, at, id, device, actor, role, kind, ${payload} AS payloadJson, previous, hash`;
  const columns = columnsWith('payload_json');
  const selectLast = db.prepare<[], LogEntry>(`SELECT ${columns} FROM log ORDER BY seq DESC LIMIT 1`);
  const selectAll = db.prepare<[], StoredEntry>(
    `SELECT ${columnsWith(longText('payload_json'))} FROM log ORDER BY seq`,
  );
  const insert = db.prepare(
    `INSERT INTO log (seq, at, id, device, actor, role, kind, payload_json, previous, hash)
     VALUES (@seq, @at, @id, @device, @actor, @role, @kind, @payloadJson, @previous, @hash)`,
  );
  const selectHasSubmission = db
    .prepare<[string], number>(
      `SELECT EXISTS (
         SELECT 1 FROM log WHERE kind = 'sheet-submitted' AND json_extract(payload_json, '$.candidateId') IN (
           SELECT json_extract(candidate.value, '$.id')
           FROM log AS added, json_each(added.payload_json, '$.candidates') AS candidate
           WHERE added.kind = 'candidates-added' AND json_extract(added.payload_json, '$.assessmentId') = ?
         )
       )`,
    )
    .pluck();
  const withhold = db.prepare(
    "UPDATE log SET device = '', actor = '', role = '', kind = 'withheld', payload_json = 'null' WHERE seq = ?",
  );
  const selectAt = db.prepare<[number], LogEntry>(`SELECT ${columns} FROM log WHERE seq = ?`);
  const selectHas = db.prepare<[string], unknown>('SELECT 1 FROM log WHERE hash = ? LIMIT 1');
  const selectKindsAfter = db.prepare<[number], [string, number]>(
    'SELECT kind, count(*) FROM log WHERE seq > ? GROUP BY kind',
  );
  let last = selectLast.get();
  return {
    /** The last entry; undefined in a new workspace. */
    last: () => last,
    find: (seq: number): LogEntry | undefined => selectAt.get(seq),
    /** How many entries of each kind came after that one. */
    kindsAfter: (seq: number): ReadonlyMap<string, number> => new Map(selectKindsAfter.raw().all(seq)),
    /** The hash of the last entry; empty where there is none. */
    head: () => last?.hash ?? '',
    count: () => last?.seq ?? 0,
    append({ at, id, device, caller }: Envelope, kind: string, payload: unknown): LogEntry {
      const fields = {
        seq: (last?.seq ?? 0) + 1,
        at,
        id,
        device,
        actor: caller.name,
        role: caller.role,
        kind,
        payloadJson: JSON.stringify(payload),
        previous: last?.hash ?? '',
      };
      const entry = { ...fields, hash: hashOf(fields) };
      insert.run(entry);
      last = entry;
      return entry;
    },
    /** Keeps of an entry its hash alone: for a copy that leaves the house, never for the workspace itself. */
    withhold(seq: number): void {
      withhold.run(seq);
    },
    /** Whether any entry, whatever is kept of it, bears that hash. */
    has: (hash: string) => selectHas.get(hash) !== undefined,
    /** Forgets what was appended in a transaction that failed. */
    reread(): void {
      last = selectLast.get();
    },
    /** Whether a sheet of the assessment was ever submitted, reopened since or not. */
    hasSubmission: (assessmentId: string) => selectHasSubmission.get(assessmentId) === 1,
    /** All entries, oldest first, without holding them in memory. */
    all: () => entriesOf(selectAll.iterate()),
  };
}
export type LogStore = ReturnType<typeof createLogStore>;

type StoredEntry = Omit<LogEntry, 'payloadJson'> & { readonly payloadJson: string | Buffer };

function* entriesOf(stored: Iterable<StoredEntry>): IterableIterator<LogEntry> {
  for (const entry of stored) yield { ...entry, payloadJson: textOf(entry.payloadJson) };
}
