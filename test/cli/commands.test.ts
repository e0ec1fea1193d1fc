import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { runCli } from '../support/runCli.ts';
import { startTs } from '../support/runTs.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';
import { tempFolder } from '../support/testContext.ts';

let folder: string;
let data: string;
let assessment: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-cli-'));
  data = join(folder, 'demo.kaoping');
  const { code, stdout, stderr } = await runCli(['demo', '--data', data]);
  expect([code, stderr]).toEqual([0, '']);
  assessment = JSON.parse(stdout).assessments.find(
    (each: { scheme: string }) => each.scheme === 'shandong-wuhao',
  ).id;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the demonstration's file, changed by `sql`. */
function tampered(sql: string): string {
  const path = join(tempFolder(), 'tampered.kaoping');
  const source = new Sqlite(data, { readonly: true });
  source.prepare('VACUUM INTO ?').run(path);
  source.close();
  const db = new Sqlite(path);
  db.exec(sql);
  db.close();
  return path;
}

/** A copy of the program's sources and resources that a test may damage. */
function programCopy(): string {
  const rootDir = join(import.meta.dirname, '..', '..');
  const copy = tempFolder();
  for (const part of ['electron', 'shared', 'resources', 'package.json'])
    cpSync(join(rootDir, part), join(copy, part), { recursive: true });
  symlinkSync(join(rootDir, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** A refusal for a person: nothing on standard output, a Chinese sentence without a stack on standard error. */
function expectRefusal(
  run: { code: number | null; stdout: string; stderr: string },
  code: number,
  words: RegExp,
): void {
  expect([run.code, run.stdout]).toEqual([code, '']);
  expect(run.stderr).toMatch(words);
  expect(run.stderr).toMatch(/[\u4e00-\u9fff]/);
  expect(run.stderr).not.toMatch(/ {4}at |node:internal|Error:/);
}

describe('kaoping', () => {
  it('lists the shipped schemes with id, title, total and seed', async () => {
    const { code, stdout, stderr } = await runCli(['schemes']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toContainEqual({
      id: 'shandong-wuhao',
      title: '“五好党组织”量化考核评分表',
      total: 100,
      seed: '004_63513f40886b69fd.txt',
    });
  });

  it('takes a scheme of one’s own in once what is odd is confirmed, lists, scores by, gives out and removes it', async () => {
    const folder = tempFolder();
    const [own, from, out] = ['own.kaoping', 'own.json', 'out.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const small = schemeSource([itemSource([{ id: 'r', kind: 'deduct-per', points: 1, unit: '次' }])]);
    writeFileSync(from, JSON.stringify({ ...small, id: 'own', sheet: { ...small.sheet!, total: 12 } }));
    const asked = await runCli(['schemes', '--data', own, '--import', from]);
    expectRefusal(asked, 1, /须先确认“文件如此”：总分为 12 分，各项目合计 10 分/);
    const taken = await runCli([
      'schemes',
      '--data',
      own,
      '--import',
      from,
      '--as-is',
      'yes',
      '--by',
      '周正明',
    ]);
    expect(JSON.parse(taken.stdout)).toEqual({ schemeId: 'own@1.0' });
    const listed = JSON.parse((await runCli(['schemes', '--data', own])).stdout) as { id: string }[];
    expect(listed.at(-1)).toMatchObject({ id: 'own@1.0', own: true, total: 12 });
    const scored = await runCli(['score', '--scheme-file', from], '{"values": {"r": 3}}');
    expect(JSON.parse(scored.stdout)).toMatchObject({ total: 7 });
    expect((await runCli(['schemes', '--data', own, '--export', 'own@1.0', '--out', out])).code).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'own', asIs: { by: '周正明' } });
    expect((await runCli(['schemes', '--data', own, '--remove', 'own@1.0'])).code).toBe(0);
    expectRefusal(await runCli(['schemes', '--data', own, '--remove', 'own@1.0']), 1, /没有方案 own@1.0/);
  });

  it('lists the schemes that are sound beside one that is damaged, says which that is, and refuses only that', async () => {
    const rootDir = programCopy();
    writeFileSync(join(rootDir, 'resources', 'schemes', 'shandong-wuhao.json'), '{"id": ');
    const { code, stdout, stderr } = await runCli(['schemes'], '', rootDir);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^方案文件 shandong-wuhao\.json 已损坏/);
    const ids = JSON.parse(stdout).map((scheme: { id: string }) => scheme.id);
    expect(ids).toContain('tianjin-wuhao');
    expect(ids).not.toContain('shandong-wuhao');
    const refused = await runCli(['score', '--scheme', 'shandong-wuhao'], '{}', rootDir);
    expectRefusal(refused, 1, /方案文件 shandong-wuhao\.json 已损坏/);
  });

  it('prints the results of the rehearsal: ranked, then the vetoed, with dimensions, items and the log’s head', async () => {
    const { code, stdout, stderr } = await runCli(['results', '--data', data, '--assessment', assessment]);
    expect([code, stderr]).toEqual([0, '']);
    const output = JSON.parse(stdout);
    expect(output).toMatchObject({
      complete: true,
      assessment: { id: assessment, rehearsal: true },
      scheme: { id: 'shandong-wuhao', title: '“五好党组织”量化考核评分表', version: '1.0' },
    });
    expect(Math.abs(Date.now() - Date.parse(output.at))).toBeLessThan(60_000);
    expect(output.head).toMatch(/^[0-9a-f]{64}$/);
    const ranks = output.candidates.map((each: { rank: number | null }) => each.rank);
    const ranked = ranks.filter((rank: number | null) => rank !== null);
    expect(ranks.slice(0, ranked.length)).toEqual([...ranked].sort((a, b) => a - b));
    expect(ranks.slice(ranked.length)).toEqual([null]);
    expect(new Set(ranked).size).toBeLessThan(ranked.length);
    for (const each of output.candidates) {
      const beaten = output.candidates.filter(
        (other: typeof each) => other.rank !== null && other.total > each.total,
      );
      if (each.rank !== null) expect(each.rank).toBe(1 + beaten.length);
      const sum = (parts: Record<string, number>) =>
        Object.values(parts).reduce((whole, part) => whole + part, 0);
      expect(sum(each.dimensions)).toBeCloseTo(each.total, 9);
      expect(sum(each.items)).toBeCloseTo(each.total, 9);
    }
    expect(output.candidates.at(-1)).toMatchObject({ vetoed: ['V1'], grade: '不达标', rank: null });
  });

  it('scores a candidate of the rehearsal on its own as the results have it', async () => {
    const demo = JSON.parse(
      readFileSync(new URL('../../resources/demo/shandong-wuhao.json', import.meta.url), 'utf8'),
    );
    const { candidates } = JSON.parse(
      (await runCli(['results', '--data', data, '--assessment', assessment])).stdout,
    );
    const { of: name, values } = demo.steps[5];
    const { stdout } = await runCli(['score', '--scheme', 'shandong-wuhao'], JSON.stringify({ values }));
    const found = candidates.find((each: { name: string }) => each.name === name);
    expect(JSON.parse(stdout)).toMatchObject({
      total: found.total,
      items: found.items,
      dimensions: found.dimensions,
    });
  });

  it.each(['sheets', 'summary'])('exports %s as a workbook that opens', async (report) => {
    const out = join(tempFolder(), `${report}.xlsx`);
    const { code, stdout, stderr } = await runCli([
      'export',
      '--data',
      data,
      '--assessment',
      assessment,
      '--report',
      report,
      '--out',
      out,
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ file: out, bytes: statSync(out).size });
    const book = read(readFileSync(out));
    expect(book.SheetNames.length).toBeGreaterThan(0);
    const text = book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name]!)).join('\n');
    expect(text).toContain('机电工程系党总支');
  });

  it('refuses an export where the folder is not there, and leaves a former file as it was where it cannot be written', async () => {
    const out = join(tempFolder(), 'none', 'x.xlsx');
    expectRefusal(
      await runCli([
        'export',
        '--data',
        data,
        '--assessment',
        assessment,
        '--report',
        'summary',
        '--out',
        out,
      ]),
      1,
      /文件夹不存在/,
    );
    const former = join(tempFolder(), 'former.xlsx');
    mkdirSync(former);
    expectRefusal(
      await runCli([
        'export',
        '--data',
        data,
        '--assessment',
        assessment,
        '--report',
        'summary',
        '--out',
        former,
      ]),
      1,
      /没有写成|不能|文件夹/,
    );
    expect(existsSync(`${former}.part`)).toBe(false);
  });

  it('finds nothing wrong with the rehearsal, and changes nothing by looking', async () => {
    const before = readFileSync(data);
    const { code, stdout, stderr } = await runCli(['check', '--data', data]);
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout);
    expect(report).toEqual({
      ok: true,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      count: expect.any(Number),
      problems: [],
    });
    expect(report.count).toBeGreaterThan(8);
    expect(readFileSync(data).equals(before)).toBe(true);
  });

  it.each<[string, string, RegExp]>([
    [
      'a sheet',
      `UPDATE sheet SET content_json = json_set(content_json, '$.values."2-2.b"', 99) WHERE candidate_id = (SELECT id FROM candidate WHERE name = '艺术设计系党总支')`,
      /评分表“艺术设计系党总支”/,
    ],
    [
      'a candidate',
      "UPDATE candidate SET name = '别的' WHERE name = '艺术设计系党总支'",
      /的名称：.*数据文件中为“别的”/,
    ],
    ['a log entry', "UPDATE log SET actor = '别人' WHERE seq = 4", /操作记录第 4 条/],
    ['a table that is gone', 'DROP TABLE sheet', /sheet/],
    ['a log that is gone', 'DROP TABLE log', /log/],
  ])('finds %s that was changed from outside, by name: exit 1 and a report', async (_name, sql, words) => {
    const { code, stdout, stderr } = await runCli(['check', '--data', tampered(sql)]);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/ {4}at |node:internal/);
    const report = JSON.parse(stdout);
    expect(report.ok).toBe(false);
    expect(report.problems.join('\n')).toMatch(words);
  });

  it('looks at a workspace that a window has open, and does not write beside it', async () => {
    const path = tampered('SELECT 1');
    const holder = startTs('test/support/holdWorkspace.ts', [path]);
    await holder.line('open');
    expect((await runCli(['check', '--data', path])).code).toBe(0);
    expect((await runCli(['results', '--data', path, '--assessment', assessment])).code).toBe(0);
    expectRefusal(await runCli(['demo', '--data', path]), 1, /已在另一个五好考评窗口中打开/);
  });

  it('refuses a file that is not there, is not ours or is from a newer version, and leaves it as it is', async () => {
    const dir = tempFolder();
    for (const command of [['results', '--assessment', 'x'], ['check']]) {
      expectRefusal(await runCli([...command, '--data', join(dir, 'none.kaoping')]), 1, /没有找到数据文件/);
    }
    expect(existsSync(join(dir, 'none.kaoping'))).toBe(false);
    const text = join(dir, 'text.kaoping');
    writeFileSync(text, '不是数据库');
    expectRefusal(await runCli(['demo', '--data', text]), 1, /不是五好考评的数据文件/);
    const newer = tampered('PRAGMA user_version = 999');
    const results = ['results', '--assessment', assessment, '--data'];
    expectRefusal(await runCli([...results, newer]), 1, /更新版本/);
    const torn = join(dir, 'torn.kaoping');
    writeFileSync(torn, Buffer.concat([readFileSync(data).subarray(0, 100), Buffer.alloc(50_000, 0xa5)]));
    for (const [path, words] of [
      [text, /不是五好考评的数据文件/],
      [newer, /更新版本/],
      [torn, /torn\.kaoping/],
    ] as const) {
      const { code, stdout } = await runCli(['check', '--data', path]);
      expect(code).toBe(1);
      const report = JSON.parse(stdout);
      expect(report.ok).toBe(false);
      expect(report.problems.join()).toMatch(words);
    }
    expect(readFileSync(text, 'utf8')).toBe('不是数据库');
  });

  it('refuses an assessment that is not there', async () => {
    expectRefusal(
      await runCli(['results', '--data', data, '--assessment', 'nowhere']),
      1,
      /没有找到这次考核/,
    );
    const out = join(tempFolder(), 'x.xlsx');
    expectRefusal(
      await runCli([
        'export',
        '--data',
        data,
        '--assessment',
        'nowhere',
        '--report',
        'summary',
        '--out',
        out,
      ]),
      1,
      /没有找到这次考核/,
    );
    expect(existsSync(out)).toBe(false);
  });

  it.each<[string, string[], RegExp]>([
    ['no command', [], /用法/],
    ['an unknown command', ['frobnicate'], /没有命令 frobnicate/],
    ['two missing options', ['results'], /缺少 --data、--assessment/],
    ['an option without a value', ['score', '--scheme'], /选项 --scheme 后面缺少值/],
    ['an unknown option', ['schemes', '--colour', 'red'], /没有选项 --colour/],
    ['a loose word', ['schemes', 'all'], /多出“all”/],
    [
      'a report that there is not',
      ['export', '--data', 'x', '--assessment', 'x', '--report', 'pdf', '--out', 'y'],
      /没有报表 pdf/,
    ],
    ['a port that there is not', ['serve', '--data', 'x', '--port', '99999'], /99999/],
  ])('answers wrong use with exit 2 and the usage: %s', async (_name, args, words) => {
    const run = await runCli(args);
    expectRefusal(run, 2, words);
    expect(run.stderr).toMatch(/用法：kaoping/);
  });

  it.each(['help', '--help'])('explains itself on %s', async (word) => {
    const { code, stderr } = await runCli([word]);
    expect(code).toBe(0);
    for (const command of ['schemes', 'score', 'demo', 'results', 'export', 'check', 'serve'])
      expect(stderr).toContain(command);
  });

  it('serves a workspace until it is told to stop, and says its address as one line of JSON', async () => {
    const path = join(tempFolder(), 'new', 'served.kaoping');
    const host = startTs('electron/cli.ts', ['serve', '--data', path]);
    const { url, token } = JSON.parse(await host.line('{'));
    const ask = (authorization: string) =>
      fetch(`${url}/rpc/workspace/info`, { method: 'POST', headers: { authorization } });
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    expect((await ask('Bearer x')).status).toBe(401);
    const ended = new Promise((resolve) => host.child.once('exit', resolve));
    host.child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect((await runCli(['check', '--data', path])).code).toBe(0);
  });

  it('backs a file up, goes back to it and keeps what was there', async () => {
    const own = join(tempFolder(), 'own.kaoping');
    cpSync(data, own);
    const backedUp = await runCli(['backup', '--data', own]);
    expect([backedUp.code, backedUp.stderr]).toEqual([0, '']);
    const { file, count } = JSON.parse(backedUp.stdout);
    expect(file).toMatch(/备份.own-\d{8}-\d{6}-手动\.kaoping$/);
    expect(JSON.parse((await runCli(['check', '--data', file])).stdout)).toMatchObject({ ok: true, count });
    const elsewhere = JSON.parse((await runCli(['backup', '--data', own, '--to', tempFolder()])).stdout);
    expect(elsewhere.count).toBe(count);

    await runCli(['demo', '--data', own]);
    const more = JSON.parse((await runCli(['check', '--data', own])).stdout).count;
    expect(more).toBeGreaterThan(count);
    const restored = await runCli(['restore', '--data', own, '--from', file]);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    const said = JSON.parse(restored.stdout);
    expect(said).toMatchObject({ restored: file, count });
    expect(JSON.parse((await runCli(['check', '--data', own])).stdout)).toMatchObject({ ok: true, count });
    expect(JSON.parse((await runCli(['check', '--data', said.kept])).stdout)).toMatchObject({
      ok: true,
      count: more,
    });

    writeFileSync(own, 'no data file');
    expectRefusal(await runCli(['backup', '--data', own]), 1, /不是五好考评的数据文件/);
    expect((await runCli(['restore', '--data', own, '--from', file])).code).toBe(0);
    expectRefusal(await runCli(['restore', '--data', own, '--from', `${file}.none`]), 1, /没有找到/);
    expect((await runCli(['restore', '--data', own])).code).toBe(2);
  });

  it('prints the log, and verifies a workbook that came back, with its data or without', async () => {
    const log = JSON.parse((await runCli(['log', '--data', data])).stdout);
    expect(log[0]).toMatchObject({ seq: 1, kind: 'scheme-added', payload: { digest: expect.any(String) } });
    expect(log.at(-1).hash).toBe(JSON.parse((await runCli(['check', '--data', data])).stdout).head);

    const out = join(tempFolder(), 'summary.xlsx');
    await runCli(['export', '--data', data, '--assessment', assessment, '--report', 'summary', '--out', out]);
    for (const options of [[], ['--data', data]]) {
      const { code, stdout } = await runCli(['verify', out, ...options]);
      expect(JSON.parse(stdout)).toMatchObject({
        isOurs: true,
        differenceCount: 0,
        isCompared: options.length > 0,
      });
      expect(code).toBe(0);
    }
    const book = unzipSync(readFileSync(out));
    const sheet = 'xl/worksheets/sheet1.xml';
    book[sheet] = Buffer.from(
      Buffer.from(book[sheet]!)
        .toString()
        .replace(/<v>(\d+)<\/v>/, '<v>77</v>'),
    );
    writeFileSync(out, zipSync(book));
    const changed = await runCli(['verify', out, '--data', data]);
    expect([changed.code, JSON.parse(changed.stdout).differenceCount > 0]).toEqual([1, true]);
    expect((await runCli(['verify'])).code).toBe(2);
    expectRefusal(await runCli(['verify', `${out}.none`]), 1, /没有找到/);
  });
});
