// The full check of a workspace: file, schema, foreign keys, hash chain, rebuild from the log, invariants.
import Sqlite, { type Database } from 'better-sqlite3';
import type { CheckReport } from '../../shared/contract/contract.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import type { WorkspaceEvent } from './event.ts';
import { createLogStore, hashOf, type LogStore } from './logStore.ts';
import { migrate } from './migrate.ts';
import { applyEvent, createStores, type Stores } from './stores.ts';

/** What is checked: the open database, which may be damaged in any way. */
interface Checked extends Stores {
  readonly db: Database;
  readonly log: LogStore;
}

/** Checks everything; `problems` name the first bad row of each kind, in Chinese. */
export function checkWorkspace({ db }: { readonly db: Database }): CheckReport {
  const inFile = attempt('检查文件结构', () => checkFile(db));
  if (inFile.length > 0 && attempt('', () => checkSchema(db)).length > 0) {
    return { ok: false, head: '', count: 0, problems: inFile };
  }
  const checked = { ...createStores(db), db, log: createLogStore(db) };
  const problems = [
    ...inFile,
    ...attempt('核对操作记录', () => checkChain(checked)),
    ...attempt('按操作记录重建数据', () => checkRebuild(checked)),
    ...attempt('核对签字时的得分', () => checkTotals(checked)),
  ];
  return { ok: problems.length === 0, head: checked.log.head(), count: checked.log.count(), problems };
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

function checkChain({ log }: Checked): string[] {
  let previous = '';
  let seq = 0;
  for (const entry of log.all()) {
    seq += 1;
    if (entry.seq !== seq) return [`操作记录缺少第 ${seq} 条`];
    if (entry.previous !== previous)
      return [`操作记录第 ${seq} 条与前一条不衔接（${entry.kind}，${entry.at}）`];
    if (entry.hash !== hashOf(entry))
      return [`操作记录第 ${seq} 条的内容被改动（${entry.kind}，${entry.at}）`];
    previous = entry.hash;
  }
  return [];
}

const stateTables = [
  ['scheme_version', '方案', 'digest'],
  ['assessment', '考核', 'id'],
  ['candidate', '参评单位', 'id'],
  ['sheet', '评分表', 'candidate_id'],
] as const;

function checkRebuild({ db, log }: Checked): string[] {
  const rebuilt = new Sqlite(':memory:');
  try {
    rebuilt.pragma('foreign_keys = ON');
    migrate(rebuilt);
    const stores = createStores(rebuilt);
    rebuilt.transaction(() => {
      for (const entry of log.all()) {
        // Safe: written by `record`; an entry that was tampered with fails the chain or the insert.
        applyEvent(stores, { kind: entry.kind, ...JSON.parse(entry.payloadJson) } as WorkspaceEvent);
      }
    })();
    return stateTables.flatMap(([table, title, key]) => firstDifference(db, rebuilt, table, title, key));
  } finally {
    rebuilt.close();
  }
}

function firstDifference(
  db: Database,
  rebuilt: Database,
  table: string,
  title: string,
  key: string,
): string[] {
  const read = (of: Database) =>
    of
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${key}`)
      .all()
      .map((row) => [String(row[key]), JSON.stringify(row)] as const);
  const actual = new Map(read(db));
  const expected = new Map(read(rebuilt));
  const bad = [...new Set([...expected.keys(), ...actual.keys()])].find(
    (id) => expected.get(id) !== actual.get(id),
  );
  if (bad === undefined) return [];
  const row = db.prepare<[string], { name?: string }>(`SELECT * FROM ${table} WHERE ${key} = ?`).get(bad);
  const name = row?.name ?? (table === 'sheet' ? nameOfCandidate(db, bad) : undefined) ?? bad;
  return [`${title}“${name}”与操作记录不一致，可能在程序之外被改动（表 ${table}，${key} = ${bad}）`];
}

function nameOfCandidate(db: Database, id: string): string | undefined {
  return db.prepare<[string], { name: string }>('SELECT name FROM candidate WHERE id = ?').get(id)?.name;
}

/** A submitted sheet must still give the total that was signed. */
function checkTotals({ assessments, candidates, schemes, sheets }: Checked): string[] {
  for (const assessment of assessments.list()) {
    const source = schemes.find(assessment.schemeDigest);
    const form = source ? parseScheme(source).sheet : undefined;
    if (!form) continue;
    const stored = sheets.list(assessment.id);
    for (const candidate of candidates.list(assessment.id)) {
      const sheet = stored.get(candidate.id);
      if (!sheet?.submission) continue;
      if (scoreSheet(form, factsOf(sheet.content)).total !== sheet.submittedTotal) {
        return [`“${assessment.name}”中“${candidate.name}”的得分与签字时不一致`];
      }
    }
  }
  return [];
}

function attempt(what: string, check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [`${what}时出错：${error instanceof Error ? error.message : String(error)}`];
  }
}
