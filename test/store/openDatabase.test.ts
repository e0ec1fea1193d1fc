import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createLogStore, hashOf } from '../../electron/store/logStore.ts';
import { currentVersion, type Migration, migrate, migrations } from '../../electron/store/migrate.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { valueSet } from '../support/sampleEvents.ts';
import { tempFolder } from '../support/testContext.ts';
import { open, sampleWorkspace, sentenceOf, workspacePath } from '../support/testWorkspace.ts';

const applicationId = 0x4b414f50;

/** A file of the given version, made by this program's own migrations, with `fill` run in it. */
function fileOfVersion(version: number, fill?: (db: Sqlite.Database) => void): string {
  const path = workspacePath();
  const db = new Sqlite(path);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, Math.min(version, currentVersion));
  db.pragma(`user_version = ${version}`);
  fill?.(db);
  db.close();
  return path;
}

describe('opening a workspace', () => {
  it('sets WAL, synchronous FULL and foreign keys, and finds them so at every opening', () => {
    const path = workspacePath();
    for (let time = 0; time < 3; time += 1) {
      const workspace = time === 0 ? sampleWorkspace(path) : open(path);
      const read = (pragma: string) => workspace.db.pragma(pragma, { simple: true });
      expect([read('journal_mode'), read('synchronous'), read('foreign_keys')]).toEqual(['wal', 2, 1]);
      expect([read('application_id'), read('user_version')]).toEqual([applicationId, currentVersion]);
      workspace.close();
    }
    const reader = open(path, { readonly: true });
    expect(reader.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(reader.db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('makes STRICT tables only', () => {
    const { db } = open(workspacePath());
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables.map((table) => table.name).sort()).toEqual([
      'assessment',
      'attached_file',
      'candidate',
      'entry',
      'log',
      'organisation',
      'scheme_version',
      'sheet',
    ]);
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  });

  it('gives back what was saved, the log’s head included', () => {
    const first = sampleWorkspace();
    const [path, head, sheet] = [first.path, first.log.head(), first.sheets.find('c1')];
    first.close();
    const second = open(path);
    expect(second.log.head()).toBe(head);
    expect(second.log.count()).toBe(5);
    expect(second.sheets.find('c1')).toEqual(sheet);
    expect(second.candidates.list('a1').map((candidate) => candidate.id)).toEqual(['c1', 'c2']);
  });

  it('makes a workspace of an empty file, as an interrupted start leaves one', () => {
    const path = workspacePath();
    writeFileSync(path, '');
    expect(open(path).db.pragma('user_version', { simple: true })).toBe(currentVersion);
  });

  it('leaves nothing beside the file but its lock once it is closed', () => {
    const workspace = sampleWorkspace();
    workspace.close();
    expect(readdirSync(dirname(workspace.path)).sort()).toEqual(['test.kaoping', 'test.kaoping-lock']);
  });
});

describe('a file that cannot be opened', () => {
  it('is refused untouched where it comes from a newer version', () => {
    const path = fileOfVersion(currentVersion + 1);
    const before = readFileSync(path);
    expect(sentenceOf(() => open(path))).toMatch(
      new RegExp(`更新版本.*文件版本 ${currentVersion + 1}.*支持到 ${currentVersion}.*升级程序`),
    );
    expect(sentenceOf(() => open(path, { readonly: true }))).toMatch(/更新版本/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('is refused untouched where the newer version was killed before it wrote its log back', () => {
    const path = fileOfVersion(currentVersion);
    const newer = new Sqlite(path);
    newer.pragma('journal_mode = WAL');
    newer.pragma('wal_autocheckpoint = 0');
    newer.exec('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT');
    newer.pragma(`user_version = ${currentVersion + 1}`);
    const copy = workspacePath();
    writeFileSync(copy, readFileSync(path));
    writeFileSync(`${copy}-wal`, readFileSync(`${path}-wal`));
    newer.close();
    const before = readFileSync(copy);
    expect(sentenceOf(() => open(copy, { readonly: true }))).toMatch(/更新版本/);
    expect(sentenceOf(() => open(copy))).toMatch(/更新版本/);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
  });

  it.each<[string, (path: string) => void]>([
    ['is a text', (path) => writeFileSync(path, '单位名称,类型\n机电工程系党总支,党总支\n')],
    ['is shorter than a header', (path) => writeFileSync(path, 'SQLite')],
    ['is another program’s SQLite file', (path) => new Sqlite(path).exec('CREATE TABLE mine (a)').close()],
  ])('is refused untouched where it %s', (_name, make) => {
    const path = workspacePath();
    make(path);
    const before = readFileSync(path);
    expect(sentenceOf(() => open(path))).toBe(`${path} 不是五好考评的数据文件，没有作任何改动`);
    expect(sentenceOf(() => open(path, { readonly: true }))).toMatch(/不是五好考评的数据文件/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused where it is a folder, or lies in a folder that is not there', () => {
    const folder = join(tempFolder(), 'folder');
    mkdirSync(folder);
    expect(sentenceOf(() => open(folder))).toContain(`打不开 ${folder} 或所在文件夹`);
    const nowhere = join(folder, 'none', 'x.kaoping');
    expect(sentenceOf(() => open(nowhere))).toContain(`打不开 ${nowhere}`);
  });

  it('is refused where it is to be looked at only and is not there, and is not made', () => {
    const path = workspacePath();
    expect(sentenceOf(() => open(path, { readonly: true }))).toBe(`没有找到数据文件：${path}`);
    expect(existsSync(path)).toBe(false);
  });

  it('is refused in a sentence where it is damaged, and can be tried again after it was put right', () => {
    const workspace = sampleWorkspace();
    workspace.close();
    const sound = readFileSync(workspace.path);
    writeFileSync(
      workspace.path,
      Buffer.concat([sound.subarray(0, 100), Buffer.alloc(sound.length - 100, 0xa5)]),
    );
    const damaged = `数据文件已损坏：${workspace.path}`;
    expect(sentenceOf(() => open(workspace.path))).toContain(damaged);
    expect(sentenceOf(() => open(workspace.path))).toContain(damaged);
    writeFileSync(workspace.path, sound);
    expect(open(workspace.path).log.count()).toBe(5);
  });

  it('is refused in a sentence where its log’s table is damaged, and frees its lock', () => {
    const workspace = sampleWorkspace();
    workspace.db.exec('DROP TABLE log');
    workspace.close();
    expect(sentenceOf(() => open(workspace.path))).toMatch(/[\u4e00-\u9fff]/);
    expect(sentenceOf(() => open(workspace.path))).not.toMatch(/另一个五好考评/);
  });

  it('is refused in a sentence where it is older and to be looked at only', () => {
    for (let version = 0; version < currentVersion; version += 1) {
      const path = fileOfVersion(version);
      const before = readFileSync(path);
      expect(sentenceOf(() => open(path, { readonly: true }))).toMatch(/[\u4e00-\u9fff]/);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });
});

/** What a file of each version holds before it is brought forward, and what must still be there afterwards. */
const held: Readonly<Record<number, { fill(db: Sqlite.Database): void; kept(db: Sqlite.Database): void }>> = {
  0: { fill: () => {}, kept: () => {} },
  1: {
    fill(db) {
      const readings = {
        assessmentId: 'signed',
        at: '2026-11-02T01:00:00.000Z',
        signedBy: ['周正明', '“吴”晓岚'],
      };
      db.prepare("INSERT INTO log VALUES (1, '', '', 'readings-signed', ?, '', 'h')").run(
        JSON.stringify(readings),
      );
      db.exec(`
        INSERT INTO scheme_version VALUES ('d', 's', '1.0', '{}');
        INSERT INTO assessment VALUES
          ('signed', 1, 'd', '甲', 2026, '党委', '2026-11-02', '2026-11-20', '[]', '{}', 0, '${readings.at}'),
          ('open', 2, 'd', '乙', 2026, '党委', '2026-11-02', '2026-11-20', '[]', '{}', 0, NULL)`);
    },
    kept(db) {
      expect(
        db.prepare('SELECT id, name, readings_signed_by_json FROM assessment ORDER BY id').raw().all(),
      ).toEqual([
        ['open', '乙', null],
        ['signed', '甲', '["周正明","“吴”晓岚"]'],
      ]);
    },
  },
  2: {
    fill(db) {
      db.exec(`
        INSERT INTO scheme_version VALUES ('d', 'shandong-wuhao', '1.0', '{}');
        INSERT INTO assessment VALUES
          ('a', 1, 'd', '甲', 2026, '党委', '2026-11-02', '2026-11-20', '[]', '{}', 0, NULL, NULL);
        INSERT INTO candidate VALUES ('c', 'a', 1, '一支部', '一支部', '党支部', '', '', NULL, NULL);
        INSERT INTO sheet VALUES ('c', '{"values":{"2-2.b":4}}', '2026-11-03T01:00:00.000Z', '["周正明"]', 9800)`);
    },
    kept(db) {
      expect(db.prepare('SELECT * FROM sheet').raw().all()).toEqual([
        ['c', '', '{"values":{"2-2.b":4}}', '2026-11-03T01:00:00.000Z', '["周正明"]', 9800, null],
      ]);
      expect(db.pragma('foreign_key_check')).toEqual([]);
    },
  },
  5: { fill: () => {}, kept: (db) => expect(db.pragma('foreign_key_check')).toEqual([]) },
  4: { fill: () => {}, kept: (db) => expect(db.pragma('foreign_key_check')).toEqual([]) },
  3: {
    fill(db) {
      const line = { seq: 1, at: '2026-11-02T01:00:00.000Z', actor: '本机', kind: 'withheld' };
      const fields = { ...line, id: null, device: null, role: null, payloadJson: '{}', previous: '' };
      db.prepare('INSERT INTO log VALUES (1, @at, @actor, @kind, @payloadJson, @previous, @hash)').run({
        ...fields,
        hash: formerHash([1, line.at, line.actor, line.kind, '{}', '']),
      });
    },
    kept(db) {
      const [line] = [...createLogStore(db).all()];
      expect(line).toMatchObject({ actor: '本机', id: null, device: null, role: null });
      expect(hashOf(line!)).toBe(line!.hash);
    },
  },
};

/** The hash that a line had before it said where and in which role it was written. */
function formerHash(fields: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

describe('an older file', () => {
  it.each(migrations.map((migration) => migration.version - 1))(
    'of version %i is brought forward with what it holds',
    (version) => {
      const sample = held[version]!;
      expect(sample, `describe in this test what a file of version ${version} holds`).toBeDefined();
      const path = fileOfVersion(version, sample.fill);
      const before = readFileSync(path);
      const workspace = open(path);
      expect(workspace.db.pragma('user_version', { simple: true })).toBe(currentVersion);
      sample.kept(workspace.db);
      if (version > 0) expect(readFileSync(`${path}.v${version}.bak`).equals(before)).toBe(true);
      else expect(existsSync(`${path}.v0.bak`)).toBe(false);
    },
  );

  it('numbers its migrations 1, 2, 3 …', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('stays as it was, version included, where a migration fails half way', () => {
    const { db } = sampleWorkspace();
    const all = migrations as Migration[];
    all.push({
      version: currentVersion + 1,
      sql: 'CREATE TABLE half (a TEXT) STRICT; UPDATE candidate SET name = 1; NONSENSE',
    });
    try {
      expect(() => migrate(db, currentVersion + 1)).toThrow();
    } finally {
      all.pop();
    }
    expect(db.pragma('user_version', { simple: true })).toBe(currentVersion);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    expect(db.prepare('SELECT name FROM candidate ORDER BY id').pluck().all()).toEqual([
      '机电工程系党总支',
      '信息工程系党总支',
    ]);
  });
});

describe('a reader beside a writer', () => {
  it('sees each save as soon as it is made, and cannot write', () => {
    const writer = sampleWorkspace();
    const reader = open(writer.path, { readonly: true });
    writer.record(atThisComputer, [valueSet('2-2.b', 9)]);
    expect(reader.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 9 });
    expect(sentenceOf(() => reader.record(atThisComputer, [valueSet('2-2.b', 1)]))).toMatch(/只读/);
    expect(writer.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 9 });
  });
});
