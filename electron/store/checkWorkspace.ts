// The full check of a workspace: file, schema, foreign keys, hash chain, rebuild from the log, invariants.
import Sqlite, { type Database } from 'better-sqlite3';
import type { CheckReport } from '../../shared/contract/answers.ts';
import type { Entry, EntryOf } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { measuresOf } from '../../shared/round/measuresOf.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { jointSlot, placeOfSlot } from '../../shared/round/sheetSlot.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { Scheme, SchemeSource } from '../../shared/scheme/scheme.ts';
import { scoreContent } from '../../shared/sheet/scoreContent.ts';
import type { StoredAssessment } from './assessmentStore.ts';
import { type Difference, differences } from './differences.ts';
import { createLogStore, eventsOf, hashOf, type LogEntry, type LogStore } from './logStore.ts';
import { migrate } from './migrate.ts';
import { applyEvents, createStores, type Stores } from './stores.ts';
import { type Unreadable, unreadableParts } from './unreadable.ts';

/** What is checked: the open database, which may be damaged in any way. */
interface Checked extends Stores {
  readonly db: Database;
  readonly log: LogStore;
}

/** What the full check found. */
export interface Audit extends CheckReport {
  /** Whether file, log and its chain are whole: only then do the tables follow from it. */
  readonly isLogSound: boolean;
  /** Where the tables are not what the log makes; at most `mostDifferences`. */
  readonly differences: readonly Difference[];
  /** What cannot be read, by assessment. */
  readonly unreadable: readonly Unreadable[];
}

/** Checks everything; `problems` name what is wrong, in Chinese. */
export function checkWorkspace(given: { readonly db: Database }): CheckReport {
  const { ok, head, count, problems } = auditWorkspace(given);
  return { ok, head, count, problems };
}

const mostDifferences = 200;

/** As checkWorkspace, with every difference apart. So many entries may be withheld, as in an archive of one assessment. */
export function auditWorkspace({ db }: { readonly db: Database }, withheld = 0): Audit {
  const inFile = attempt('检查文件结构', () => checkFile(db));
  if (inFile.length > 0 && attempt('', () => checkSchema(db)).length > 0) {
    return {
      ok: false,
      head: '',
      count: 0,
      problems: inFile,
      isLogSound: false,
      differences: [],
      unreadable: [],
    };
  }
  const checked = { ...createStores(db), db, log: createLogStore(db) };
  const chain = createChainCheck(withheld);
  const found: Difference[] = [];
  const inTables = attempt('按操作记录重建数据', () => {
    found.push(...differencesIn(db, chain.watch(checked.log.all())));
    return found.map(({ words }) => words);
  });
  const inLog = attempt('核对操作记录', () => chain.problems(checked.log));
  const unreadable: Unreadable[] = [];
  const inParts = attempt('读取各次考核', () => {
    unreadable.push(...unreadableParts(checked));
    return unreadable.map(({ words }) => words);
  });
  const problems = [
    ...inFile,
    ...inLog,
    ...inTables,
    ...inParts,
    ...attempt('核对签字时的得分', () => checkTotals(checked)),
    ...attempt('核对载入的文件', () => checkAttachments(checked)),
  ];
  return {
    ok: problems.length === 0,
    head: checked.log.head(),
    count: checked.log.count(),
    problems,
    isLogSound: inFile.length === 0 && inLog.length === 0,
    differences: found,
    unreadable,
  };
}

function checkFile(db: Database): string[] {
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  const orphan = (
    db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  )[0]; // Safe: SQLite's documented columns.
  return [
    ...(integrity === 'ok' ? [] : [`数据文件结构损坏：${integrity}`]),
    ...(orphan ? [`表 ${orphan.table} 有一行引用的 ${orphan.parent} 不存在`] : []),
    ...checkSchema(db),
  ];
}

/** The tables must be the very ones that this version makes. */
function checkSchema(db: Database): string[] {
  const shape = (of: Database) =>
    new Map(
      of
        .prepare<[], { name: string; sql: string }>(
          "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
        )
        .all()
        .map((row) => [row.name, row.sql]),
    );
  const fresh = new Sqlite(':memory:');
  migrate(fresh);
  const expected = shape(fresh);
  const actual = shape(db);
  fresh.close();
  const bad = [...new Set([...expected.keys(), ...actual.keys()])].find(
    (name) => expected.get(name) !== actual.get(name),
  );
  return bad ? [`表 ${bad} 的结构与本程序不一致`] : [];
}

/** Follows the chain while the entries go by to be rebuilt from: a log is read and decoded once for both. */
function createChainCheck(withheld: number) {
  let found: string[] | null = null;
  function* watch(entries: Iterable<LogEntry>): Iterable<LogEntry> {
    let problem: string | null = null;
    let without = 0;
    let previous = '';
    let seq = 0;
    for (const entry of entries) {
      seq += 1;
      problem ??= breakAt(entry, seq, previous);
      if (entry.kind === 'withheld') without += 1;
      previous = entry.hash;
      yield entry;
    }
    found = problem === null ? withheldProblems(without, withheld) : [problem];
  }
  return {
    watch,
    /** What is wrong; read to the end here where it was not, as after an entry that could not be applied. */
    problems(log: Pick<LogStore, 'all'>): string[] {
      if (found === null) for (const _ of watch(log.all()));
      return found ?? [];
    },
  };
}

/** Why an entry is not the next one of its chain; null where it is. */
function breakAt(entry: LogEntry, seq: number, previous: string): string | null {
  if (entry.seq !== seq) return `操作记录缺少第 ${seq} 条`;
  if (entry.previous !== previous) return `操作记录第 ${seq} 条与前一条不衔接（${entry.kind}，${entry.at}）`;
  if (entry.kind !== 'withheld' && entry.hash !== hashOf(entry))
    return `操作记录第 ${seq} 条的内容被改动（${entry.kind}，${entry.at}）`;
  return null;
}

function withheldProblems(without: number, withheld: number): string[] {
  if (without > 0 && withheld === 0)
    return [`操作记录有 ${without} 条只留校验码：这是归档时不含其他考核的副本，只供查看`];
  if (without !== withheld) return [`操作记录有 ${without} 条只留校验码，应为 ${withheld} 条`];
  return [];
}

function differencesIn(db: Database, entries: Iterable<LogEntry>): Difference[] {
  const rebuilt = rebuildFrom(entries);
  try {
    const found: Difference[] = [];
    for (const difference of differences(db, rebuilt)) {
      found.push(difference);
      if (found.length === mostDifferences) break;
    }
    return found;
  } finally {
    rebuilt.close();
  }
}

/** The tables made anew from the log's entries, in memory. Errors: throws what is wrong with an entry. */
function rebuildFrom(entries: Iterable<LogEntry>): Database {
  const rebuilt = new Sqlite(':memory:');
  try {
    rebuilt.pragma('foreign_keys = ON');
    migrate(rebuilt);
    const stores = createStores(rebuilt);
    rebuilt.transaction(() => applyEvents(stores, eventsOf(entries)))();
    return rebuilt;
  } catch (error) {
    rebuilt.close();
    throw error;
  }
}

/** A submitted sheet must still give the total that was signed. */
function checkTotals(checked: Checked): string[] {
  return checked.assessments
    .list()
    .flatMap((assessment) =>
      attempt(`核对“${assessment.name}”签字时的得分`, () => checkTotalsOf(checked, assessment)),
    );
}

function checkTotalsOf(
  { candidates, schemes, sheets, entries }: Checked,
  { id, name, schemeDigest }: StoredAssessment,
): string[] {
  const signed = sheets.listSigned(id);
  const source = signed.length > 0 && schemes.find(schemeDigest);
  if (!source) return [];
  const scheme = readable(source);
  const form = scheme?.sheet;
  if (!form) return [];
  const register = createRegister(scheme.measures.length > 0 ? entries.list(id) : []);
  for (const { candidateId, slot, content, submittedTotal } of signed) {
    const place = placeOfSlot(scheme, slot) ?? jointSlot;
    const measures = measuresOf(scheme, place.roundId, register, candidateId);
    const ofSlot = schemeOfSlot(scheme, place).sheet ?? form;
    const candidate = candidates.find(candidateId)?.candidate;
    const owner = { kind: candidate?.kind ?? '', measures };
    if (scoreContent(ofSlot, content, owner).total !== submittedTotal)
      return [`“${name}”中“${candidate?.name}”的得分与签字时不一致`];
  }
  return [];
}

/** The scheme; null where it cannot be read, which is named by itself. */
function readable(source: SchemeSource): Scheme | null {
  try {
    return readScheme(source);
  } catch (error) {
    if (error instanceof SchemeError) return null;
    throw error;
  }
}

/** Attached files must be what their digest says, and every attachment must have its file. */
function checkAttachments({ assessments, attachedFiles, entries, schemes }: Checked): string[] {
  const attached = assessments.list().flatMap(({ id }) => entries.listOwn(id).filter(isAttachment));
  const files = attached.map(({ content: { name, digest } }) => ({ name, digest }));
  const documents = schemes.documents();
  const [damaged] = attachedFiles.damaged();
  if (damaged !== undefined) {
    const name = [...files, ...documents].find(({ digest }) => digest === damaged)?.name;
    return [`载入的文件${name === undefined ? '' : `“${name}”`}的内容被改动`];
  }
  const isLost = ({ digest }: { readonly digest: string }) => attachedFiles.find(digest) === null;
  const lost = documents.find(isLost);
  if (lost) return [`方案的文件原文“${lost.name}”不在数据文件中`];
  const absent = files.find(isLost);
  return absent ? [`载入的文件“${absent.name}”不在数据文件中`] : [];
}

function isAttachment(entry: Entry): entry is EntryOf<'attachment'> {
  return entry.kind === 'attachment';
}

function attempt(what: string, check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [`${what}时出错：${error instanceof Error ? error.message : String(error)}`];
  }
}
