import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { type Keeper, openKeeper } from '../../electron/keeper/keeper.ts';
import { archiveTo } from '../../electron/service/archives.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { exportReport, printedReport } from '../../electron/service/reports.ts';
import { submitSheet } from '../../electron/service/sheets.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { canMountDisk, mountDisk } from '../support/mountDisk.ts';
import { completeValues, sampleEvents, signers, valueSet } from '../support/sampleEvents.ts';
import { shandong } from '../support/shandong.ts';
import { paths, tempFolder } from '../support/testContext.ts';
import { sentenceOf } from '../support/testWorkspace.ts';

/** A place for one data file, its keepers closed with the test. */
function place() {
  const folder = tempFolder();
  const dataPath = join(folder, '五好考评.kaoping');
  const memory = createMachineMemory(join(folder, 'memory', '本机记录.json'));
  const keepers: Keeper[] = [];
  onTestFinished(() => {
    for (const keeper of keepers) keeper.close();
  });
  const open = () => {
    const keeper = openKeeper(paths, { dataPath, memory });
    keepers.push(keeper);
    return keeper;
  };
  return { folder, dataPath, open, backups: join(folder, '备份') };
}
type Place = ReturnType<typeof place>;

/** The sample: c1 is complete with a veto, not signed. */
function filled({ open }: Pick<Place, 'open'>): Keeper {
  const keeper = open();
  keeper.context().workspace.record(atThisComputer, [
    ...sampleEvents,
    {
      kind: 'sheet-changed',
      candidateId: 'c1',
      change: {
        values: completeValues,
        vetoes: { V2: { date: '2026-05-01', text: '信访' } },
        items: Object.fromEntries(
          shandong.sheet.dimensions.flatMap(({ items }) => items.map(({ id }) => [id, { seen: true }])),
        ),
      },
    },
  ]);
  return keeper;
}

/** Changes the file with another SQLite program. */
function alter(dataPath: string, sql: string): void {
  const db = new Sqlite(dataPath);
  db.exec(sql);
  db.close();
}

const removeVeto = `UPDATE sheet SET content_json = json_remove(content_json, '$.vetoes.V2') WHERE candidate_id = 'c1'`;
const named = '评分表“机电工程系党总支”的直接认定情形 V2：操作记录为“2026-05-01 信访”，数据文件中没有';

describe('data that was altered outside the program', () => {
  it.each(['before it is opened', 'while it is open'])('is named with unit and value, %s', (when) => {
    const at = place();
    const first = filled(at);
    if (when === 'before it is opened') first.close();
    alter(at.dataPath, removeVeto);
    const keeper = when === 'before it is opened' ? at.open() : first;
    expect(keeper.state()).toMatchObject({ trouble: null, altered: [named], canRebuild: true });
  });

  it('is not signed, announced, exported, printed or archived until it is settled', async () => {
    const at = place();
    const keeper = filled(at);
    const context = keeper.context();
    alter(at.dataPath, removeVeto);
    const input = { assessmentId: 'a1', report: 'summary' } as const;
    const sentence = new RegExp(`在程序之外被改动.*${named.slice(0, 20)}`);
    expect(
      sentenceOf(() => submitSheet(context, { candidateId: 'c1', slot: '', signedBy: signers, total: 6400 })),
    ).toMatch(sentence);
    const move = {
      kind: 'moves',
      candidateId: null,
      key: 'moves',
      content: [{ stageId: 'S1', on: '2026-11-20', by: '周正明' }],
    };
    expect(sentenceOf(() => setEntries(context, 'a1', [move as never]))).toMatch(sentence);
    await expect(exportReport(context, input)).rejects.toThrow(sentence);
    await expect(printedReport(context, input)).rejects.toThrow(sentence);
    await expect(archiveTo(context, { assessmentId: 'a1', out: join(at.folder, 'a.zip') })).rejects.toThrow(
      sentence,
    );

    await keeper.rebuild(atThisComputer);
    expect(keeper.state()).toMatchObject({ altered: [], canRebuild: false });
    expect(context.workspace.sheets.find('c1')?.content.vetoes).toHaveProperty('V2');
    expect([...context.workspace.log.all()].at(-1)).toMatchObject({ kind: 'tables-rebuilt' });
    expect((await exportReport(context, input)).size).toBeGreaterThan(1000);
    submitSheet(context, { candidateId: 'c1', slot: '', signedBy: signers, total: 6400 });
    expect(keeper.state().altered).toEqual([]);
  });

  it('of another assessment stands in nobody else’s way', async () => {
    const at = place();
    const keeper = filled(at);
    const { workspace } = keeper.context();
    workspace.record(atThisComputer, [
      {
        kind: 'assessment-created',
        assessment: { ...workspace.assessments.find('a1')!, id: 'a2', name: '另一次考核' },
        adjustments: { conventions: {}, agreed: {} },
      } as never,
    ]);
    alter(at.dataPath, `UPDATE assessment SET name = '改过的' WHERE id = 'a2'`);
    expect(
      (await exportReport(keeper.context(), { assessmentId: 'a1', report: 'summary' })).size,
    ).toBeGreaterThan(0);
    expect(keeper.state().altered).toEqual([
      '考核“另一次考核”的名称：操作记录为“另一次考核”，数据文件中为“改过的”',
    ]);
  });

  it('in the log itself is not made good by the log', async () => {
    const at = place();
    filled(at).close();
    alter(at.dataPath, `UPDATE log SET payload_json = replace(payload_json, '机电', '机械') WHERE seq = 4`);
    const keeper = at.open();
    expect(keeper.state()).toMatchObject({ canRebuild: false });
    expect(keeper.state().altered[0]).toMatch(/操作记录第 4 条的内容被改动/);
    await expect(keeper.rebuild(atThisComputer)).rejects.toThrow(/请从备份恢复/);
  });

  it.each([
    ['a sheet of another shape', `UPDATE sheet SET content_json = '[]'`],
    ['a sheet that is a word', `UPDATE sheet SET content_json = '"x"'`],
    ['an entry of another shape', `INSERT INTO entry VALUES ('a1', 'c1', 'ballot', 'x', '{}')`],
    ['a panel that is none', `UPDATE assessment SET panel_json = '{}'`],
  ])('leaves the rest usable where it is %s', (_, sql) => {
    const at = place();
    filled(at).close();
    alter(at.dataPath, sql);
    const { context, state } = at.open();
    expect(state().altered.length).toBeGreaterThan(0);
    const { assessments, candidates, sheets, entries } = context().workspace;
    expect(assessments.list()).toHaveLength(1);
    expect(candidates.list('a1')).toHaveLength(2);
    expect(sheets.list('a1').length).toBeGreaterThan(0);
    expect(Object.keys(sheets.list('a1')[0]!.content.values).length).toBeGreaterThanOrEqual(0);
    expect(() => entries.list('a1')).not.toThrow();
  });
});

describe('the file that people see', () => {
  it('is whole when nobody has saved for a few seconds, after signing and on leaving', async () => {
    const at = place();
    const keeper = filled(at);
    const { workspace } = keeper.context();
    const copied = () => {
      const copy = join(tempFolder(), 'copy.kaoping');
      copyFileSync(at.dataPath, copy);
      const db = new Sqlite(copy);
      try {
        return db.prepare('SELECT count(*) FROM log').pluck().get();
      } finally {
        db.close();
      }
    };
    await expect.poll(copied, { timeout: 10_000 }).toBe(workspace.log.count());
    expect(statSync(`${at.dataPath}-wal`).size).toBe(0);
    workspace.record(atThisComputer, [valueSet('2-2.b', 9)]);
    keeper.close();
    expect(copied()).toBe(7);
    expect(existsSync(`${at.dataPath}-wal`)).toBe(false);
  });

  it('is its owner’s alone, as is what lies beside it', () => {
    if (process.platform === 'win32') return;
    const at = place();
    const keeper = filled(at);
    for (const path of [at.dataPath, `${at.dataPath}-wal`, `${at.dataPath}-shm`])
      expect(statSync(path).mode & 0o077, path).toBe(0);
    keeper.close();
  });

  /** The file as a killed program leaves it: with what it saved last beside it. */
  async function killed(at: Place): Promise<void> {
    const keeper = filled(at);
    const { workspace } = keeper.context();
    workspace.checkpoint();
    workspace.record(atThisComputer, [valueSet('2-2.b', 9)]);
    const left = ['', '-wal'].map((beside) => [beside, readFileSync(`${at.dataPath}${beside}`)] as const);
    await keeper.context().backups.take('手动');
    const { mtime } = statSync(at.dataPath);
    keeper.close();
    for (const [beside, bytes] of left) writeFileSync(`${at.dataPath}${beside}`, bytes);
    // The same file lay there all the time; this computer saw it so before the program was killed.
    const { utimesSync } = await import('node:fs');
    utimesSync(at.dataPath, mtime, mtime);
  }

  it('goes on with what a killed program saved last', async () => {
    const at = place();
    await killed(at);
    rmSync(join(at.folder, 'memory'), { recursive: true });
    const keeper = at.open();
    expect(keeper.state().trouble).toBeNull();
    expect(keeper.context().workspace.sheets.find('c1')?.content.values['2-2.b']).toBe(9);
  });

  it('is not mixed with a left-over part of another one: it is said, and nothing is written', async () => {
    const at = place();
    const other = place();
    filled(other).close();
    await killed(at);
    copyFileSync(other.dataPath, at.dataPath);
    const before = readFileSync(at.dataPath);
    const keeper = at.open();
    expect(keeper.state().trouble).toMatchObject({ kind: 'mixed' });
    expect(readFileSync(at.dataPath).equals(before)).toBe(true);
    expect(() => keeper.context()).toThrow(/合不到一起/);
    await keeper.goOn();
    expect(keeper.state().trouble).toBeNull();
    expect(keeper.context().workspace.log.count()).toBe(6);
    expect(keeper.state().altered).toEqual([]);
    expect(readdirSync(at.backups).some((name) => name.endsWith('-wal'))).toBe(true);
  });

  it.each<[string, 'gone' | 'empty' | 'fewer' | 'other' | 'unreadable', (at: Place) => void, RegExp]>([
    ['is gone', 'gone', (at) => rmSync(at.dataPath), /数据文件不在了.*有 6 条记录/],
    ['is empty', 'empty', (at) => writeFileSync(at.dataPath, ''), /是空的.*有 6 条记录/],
    [
      'has fewer records than this computer saw last',
      'fewer',
      (at) => {
        const old = place();
        const keeper = old.open();
        keeper.context().workspace.record(atThisComputer, sampleEvents.slice(0, 3));
        keeper.close();
        copyFileSync(old.dataPath, at.dataPath);
      },
      /只有 3 条记录.*有 6 条记录/,
    ],
    [
      'has another history',
      'other',
      (at) => {
        const other = place();
        const keeper = filled(other);
        keeper.context().workspace.record(atThisComputer, [valueSet('2-2.b', 9)]);
        keeper.close();
        copyFileSync(other.dataPath, at.dataPath);
      },
      /不是这台电脑上次打开的那一份/,
    ],
    [
      'is damaged',
      'unreadable',
      (at) => writeFileSync(at.dataPath, Buffer.alloc(50_000, 7)),
      /不是五好考评的数据文件/,
    ],
  ])('is not taken without a word where it %s', async (_, kind, exchange, sentence) => {
    const at = place();
    const first = filled(at);
    await first.context().backups.take('手动');
    first.close();
    exchange(at);
    const keeper = at.open();
    expect(keeper.state().trouble).toMatchObject({ kind, sentence: expect.stringMatching(sentence) });
    expect(sentenceOf(() => keeper.context())).toMatch(sentence);
    const [backup] = keeper.backups();
    expect(backup).toMatchObject({
      reason: '手动',
      assessments: ['2026 年度“五好党组织”考核'],
      problem: null,
    });
    await keeper.restore(backup!.id);
    expect(keeper.state()).toMatchObject({ trouble: null, altered: [] });
    expect(keeper.context().workspace.log.count()).toBe(6);
    keeper.close();
    expect(at.open().state().trouble, 'and the next start finds all well').toBeNull();
  });

  it('may be gone on with all the same', async () => {
    const at = place();
    filled(at).close();
    rmSync(at.dataPath);
    const keeper = at.open();
    await keeper.goOn();
    expect(keeper.context().workspace.log.count()).toBe(0);
    keeper.close();
    expect(at.open().state().trouble).toBeNull();
  });
});

describe('backups by themselves', () => {
  it('are made at the start and keep what was then', async () => {
    const at = place();
    filled(at).close();
    const keeper = at.open();
    await keeper.context().backups.take('定时');
    expect(keeper.backups()).toMatchObject([
      { reason: '启动', assessments: ['2026 年度“五好党组织”考核'], lost: '没有，与现在相同', problem: null },
    ]);
    expect(keeper.state().backup).toMatchObject({
      folder: at.backups,
      failure: null,
      last: { reason: '启动' },
    });
  });

  it('say what would be lost, and the present file is kept when one goes back', async () => {
    const at = place();
    const keeper = filled(at);
    await keeper.context().backups.take('手动');
    const { workspace } = keeper.context();
    workspace.record(atThisComputer, [valueSet('2-2.b', 9), valueSet('2-2.b', 8)]);
    workspace.record(atThisComputer, [
      {
        kind: 'sheet-submitted',
        candidateId: 'c1',
        at: '2026-11-20T08:00:00.000Z',
        signedBy: signers,
        total: 6400,
      },
    ]);
    const [backup] = keeper.backups();
    expect(backup!.lost).toBe('1 次签字、2 处评分改动');
    await keeper.restore(backup!.id);
    expect(keeper.context().workspace.sheets.find('c1')?.submission).toBeNull();
    const kept = keeper.backups().find(({ reason }) => reason === '恢复前');
    await keeper.restore(kept!.id);
    expect(keeper.context().workspace.sheets.find('c1')?.submission?.signedBy).toEqual(signers);
  });

  it('that are damaged are said to be, and not gone back to', async () => {
    const at = place();
    const keeper = filled(at);
    await keeper.context().backups.take('手动');
    const { id } = keeper.backups()[0]!;
    writeFileSync(id, Buffer.alloc(40_000, 1));
    expect(keeper.backups()[0]!.problem).toMatch(/不是五好考评的数据文件/);
    await expect(keeper.restore(id)).rejects.toThrow(/不是五好考评的数据文件|不完整/);
    await expect(keeper.restore('/etc/passwd')).rejects.toThrow(/这份备份不在了/);
    expect(keeper.context().workspace.log.count()).toBe(6);
  });

  it('go to a second place too, while it is there', async () => {
    const at = place();
    const stick = tempFolder();
    const keeper = filled(at);
    await keeper.setSecond(stick);
    expect(readdirSync(join(stick, '备份')).filter((name) => name.endsWith('-手动.kaoping'))).toHaveLength(1);
    expect(keeper.state().backup.second).toEqual({ folder: stick, isThere: true, failure: null });
    rmSync(stick, { recursive: true });
    keeper.context().workspace.record(atThisComputer, [valueSet('2-2.b', 9)]);
    await keeper.context().backups.take('定时');
    expect(keeper.state().backup).toMatchObject({ failure: null, second: { isThere: false } });
    await expect(keeper.setSecond(join(stick, 'none'))).rejects.toThrow(/U 盘/);
  });

  it('that cannot be written never stand in the way, and it is said', async () => {
    const at = place();
    const keeper = filled(at);
    await keeper.context().backups.take('定时');
    rmSync(at.backups, { recursive: true });
    writeFileSync(at.backups, '');
    keeper.context().workspace.record(atThisComputer, [valueSet('2-2.b', 9)]);
    await keeper.context().backups.take('签字');
    expect(keeper.state().backup.failure).toMatch(/备份/);
  });
});

describe('a file of an earlier version', () => {
  it('is kept among the backups as it was, before it is brought forward', async () => {
    const at = place();
    const old = new Sqlite(at.dataPath);
    old.pragma(`application_id = ${0x4b414f50}`);
    migrate(old, 2);
    old.close();
    const before = readFileSync(at.dataPath);
    const keeper = at.open();
    expect(keeper.state()).toMatchObject({ trouble: null, altered: [] });
    const kept = keeper.backups().find(({ reason }) => reason === '升级前');
    expect(readFileSync(kept!.id).equals(before)).toBe(true);
    expect(kept!.problem).toBeNull();
    await keeper.restore(kept!.id);
    expect(keeper.state().trouble).toBeNull();
  });
});

describe.skipIf(!canMountDisk)('a place that can only be read', () => {
  it('opens for reading and says so; nothing is written there', async () => {
    const at = place();
    filled(at).close();
    const disk = mountDisk();
    copyFileSync(at.dataPath, join(disk.folder, '五好考评.kaoping'));
    disk.makeReadonly();
    const memory = createMachineMemory(join(at.folder, 'memory', '另一份.json'));
    const keeper = openKeeper(paths, {
      dataPath: join(disk.folder, '五好考评.kaoping'),
      memory,
    });
    onTestFinished(() => keeper.close());
    expect(keeper.state()).toMatchObject({ trouble: null, isReadonly: true, altered: [] });
    const context = keeper.context();
    expect(context.workspace.candidates.list('a1')).toHaveLength(2);
    expect(sentenceOf(() => context.workspace.record(atThisComputer, [valueSet('2-2.b', 9)]))).toMatch(
      /只读/,
    );
    expect((await exportReport(context, { assessmentId: 'a1', report: 'summary' })).size).toBeGreaterThan(0);
    expect(readdirSync(disk.folder)).toEqual(['五好考评.kaoping']);
    await expect(keeper.goOn().then(() => keeper.rebuild(atThisComputer))).rejects.toThrow(/只读/);
  });
});

describe.skipIf(!canMountDisk)('a stick that is pulled out', () => {
  it('is said to be gone, and its file is not called damaged', async () => {
    const disk = mountDisk();
    const memory = createMachineMemory(join(tempFolder(), '本机记录.json'));
    const keeper = openKeeper(paths, {
      dataPath: join(disk.folder, '五好考评.kaoping'),
      memory,
    });
    onTestFinished(() => keeper.close());
    const { workspace, backups } = keeper.context();
    workspace.record(atThisComputer, sampleEvents);
    await backups.take('手动');
    disk.pullOut();
    const said = sentenceOf(() => workspace.record(atThisComputer, [valueSet('2-2.b', 9)]));
    expect(said).toMatch(/不在了.*U 盘/);
    expect(said).not.toMatch(/已损坏/);
    expect(() => keeper.state()).not.toThrow();
    await backups.take('定时');
  });
});
