import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../electron/archive/checkArchive.ts';
import { archiveTo } from '../../electron/service/archives.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { withScratch } from '../../electron/service/withScratch.ts';
import { type Manifest, workspacePath } from '../../shared/archive/manifest.ts';
import { reportKinds } from '../../shared/report/reportNames.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { paths, tempFolder } from '../support/testContext.ts';

let app: TestApp;
let demos: ReturnType<typeof loadDemo>;
let folder: string;
let whole: string;
let written: Awaited<ReturnType<typeof archiveTo>>;
beforeAll(async () => {
  app = testApp();
  demos = loadDemo(app.context);
  folder = join(app.context.workspace.path, '..');
  whole = join(folder, 'whole.zip');
  const { id } = demos.find(({ scheme }) => scheme === 'zju-shuangchuang')!;
  written = await archiveTo(app.context, { assessmentId: id, out: whole });
  return () => app.close();
});

const check = (path: string) =>
  withScratch((scratch) => checkArchive({ kind: 'checkArchive', paths, path, scratch }));
const partsOf = (path: string) => unzipSync(readFileSync(path));
function rezipped(change: (parts: Record<string, Uint8Array>) => void): string {
  const parts = partsOf(whole);
  change(parts);
  const path = join(tempFolder(), 'changed.zip');
  writeFileSync(path, zipSync(parts));
  return path;
}

/** Makes every digest of the manifest anew, as one would who exchanges a file. */
function listAnew(parts: Record<string, Uint8Array>, changed: Partial<Manifest> = {}): void {
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!)) as Manifest;
  const files = Object.entries(parts)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  parts['manifest.json'] = Buffer.from(JSON.stringify({ ...manifest, files, ...changed }));
}

describe('an archive', () => {
  it('holds the workspace, every report, the attached files, the log, the scheme and its document', () => {
    const parts = partsOf(whole);
    const paths = Object.keys(parts);
    expect(paths).toEqual(
      expect.arrayContaining([
        workspacePath,
        'manifest.json',
        '日志/日志.jsonl',
        '日志/日志.txt',
        '方案/zju-shuangchuang.json',
        '方案/文件原文.txt',
        ...(['recommendation', 'readings', 'honours'] as const).map(
          (name) => `报表/${reportKinds[name].title}.xlsx`,
        ),
      ]),
    );
    expect(paths.filter((path) => path.startsWith('附件/')).length).toBeGreaterThan(0);
    const log = strFromU8(parts['日志/日志.jsonl']!).trimEnd().split('\n');
    expect(log).toHaveLength(app.context.workspace.log.count());
    expect(JSON.parse(log.at(-1)!)).toMatchObject({ hash: app.context.workspace.log.head() });
    expect(strFromU8(parts['日志/日志.txt']!)).toContain('建立考核');
  });

  it('lists every other file with its size and SHA-256, and where it comes from', () => {
    const parts = partsOf(whole);
    const manifest = JSON.parse(strFromU8(parts['manifest.json']!)) as Manifest;
    expect(manifest).toMatchObject({
      format: 'kaoping-archive/1',
      scheme: { id: 'zju-shuangchuang' },
      log: { head: app.context.workspace.log.head(), count: app.context.workspace.log.count() },
    });
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(
      Object.keys(parts)
        .filter((path) => path !== 'manifest.json')
        .sort(),
    );
    for (const { path, bytes, sha256 } of manifest.files) {
      expect(parts[path]).toHaveLength(bytes);
      expect(createHash('sha256').update(parts[path]!).digest('hex')).toBe(sha256);
    }
    expect(written).toEqual({
      bytes: readFileSync(whole).length,
      fileCount: manifest.files.length + 1,
      manifestSha256: createHash('sha256').update(parts['manifest.json']!).digest('hex'),
    });
  });

  it('is found whole, and leaves nothing behind', async () => {
    expect(await check(whole)).toMatchObject({
      ok: true,
      problems: [],
      fileCount: written.fileCount,
      manifestSha256: written.manifestSha256,
      head: app.context.workspace.log.head(),
    });
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('is found damaged where a file is changed, missing, added, or exchanged together with its manifest', async () => {
    const text = '日志/日志.txt';
    const changed = rezipped((parts) => {
      parts[text]![5]! ^= 1;
    });
    expect((await check(changed)).problems).toEqual([expect.stringContaining(`${text} 内容与清单不符`)]);
    const missing = rezipped((parts) => {
      delete parts[text];
    });
    expect((await check(missing)).problems).toEqual([`缺少文件 ${text}`]);
    const added = rezipped((parts) => {
      parts['另一份.txt'] = new Uint8Array(3);
    });
    expect((await check(added)).problems).toEqual(['多出文件 另一份.txt，清单中没有']);
    const bare = rezipped((parts) => {
      delete parts['manifest.json'];
    });
    expect(await check(bare)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('manifest.json')],
    });
  });

  it('is found damaged where the log inside was changed, although every digest was made anew', async () => {
    const forged = rezipped((parts) => {
      const copy = join(tempFolder(), 'copy.kaoping');
      writeFileSync(copy, parts[workspacePath]!);
      const db = new Sqlite(copy);
      db.exec("UPDATE log SET actor = '他人' WHERE seq = 3");
      db.close();
      parts[workspacePath] = readFileSync(copy);
      listAnew(parts);
    });
    const { ok, problems, manifestSha256 } = await check(forged);
    expect([ok, problems[0]]).toEqual([false, expect.stringContaining(`${workspacePath}：`)]);
    expect(manifestSha256).not.toBe(written.manifestSha256);
  });

  it('is found unlike its data where a report or the log was exchanged, although every digest was made anew', async () => {
    const report = `报表/${reportKinds.recommendation.title}.xlsx`;
    const forged = rezipped((parts) => {
      const book = unzipSync(parts[report]!);
      const named = Object.keys(book).find((path) => strFromU8(book[path]!).includes('能源工程'))!;
      book[named] = Buffer.from(strFromU8(book[named]!).replace('能源工程', '数字工程'));
      parts[report] = zipSync(book);
      parts['日志/日志.txt'] = Buffer.from('没有操作');
      parts['报表/另一份.xlsx'] = parts[report]!;
      listAnew(parts);
    });
    expect(await check(forged)).toMatchObject({
      ok: false,
      problems: [
        '报表/另一份.xlsx 不是由其中的数据文件生成的',
        `${report} 与其中的数据文件不符：按数据重新生成，内容不同`,
        '日志/日志.txt 与其中的数据文件不符：按数据重新生成，内容不同',
      ],
    });
    const packedAnew = rezipped((parts) => {
      parts[report] = zipSync(unzipSync(parts[report]!), { level: 1 });
      listAnew(parts);
    });
    expect(await check(packedAnew)).toMatchObject({ ok: true, problems: [] });
  });

  it('of another version of the program, or another time zone, is not made anew, and says so', async () => {
    for (const [changed, words] of [
      [{ programVersion: '0.0.9' }, '由 0.0.9 版程序写成'],
      [{ utcOffset: 123 }, '时区与制作时不同'],
    ] as const) {
      const { ok, notes } = await check(rezipped((parts) => listAnew(parts, changed)));
      expect([ok, notes.at(-1)]).toEqual([true, expect.stringContaining(words)]);
    }
  });

  it('names the other assessments whose data goes with it', async () => {
    const { notes } = await check(whole);
    const others = demos.filter(({ scheme }) => scheme !== 'zju-shuangchuang').map(({ name }) => name);
    expect(others).toHaveLength(4);
    for (const name of others) expect(notes.at(-1)).toContain(name);
  });

  it('is found damaged where it was cut short or a byte of it changed', async () => {
    const bytes = readFileSync(whole);
    const path = join(tempFolder(), 'cut.zip');
    writeFileSync(path, bytes.subarray(0, bytes.length - 300));
    expect(await check(path)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('归档文件损坏')],
    });
    const flipped = Buffer.from(bytes);
    flipped[200]! ^= 0x55;
    writeFileSync(path, flipped);
    expect(await check(path)).toMatchObject({ ok: false });
    await expect(check(join(folder, 'none.zip'))).rejects.toThrow(/没有找到归档文件/);
  });

  it('that is cancelled leaves the former file as it was and nothing beside it', async () => {
    const out = join(tempFolder(), 'former.zip');
    copyFileSync(whole, out);
    const controller = new AbortController();
    const making = archiveTo(
      app.context,
      { assessmentId: demos[0]!.id, out },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('cancelled')) },
    );
    await expect(making).rejects.toThrow('cancelled');
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
    expect(readdirSync(join(out, '..'))).toEqual(['former.zip']);
    expect(existsSync(out)).toBe(true);
  });

  it('of an assessment that there is not is refused', async () => {
    const out = join(tempFolder(), 'x.zip');
    await expect(archiveTo(app.context, { assessmentId: 'none', out })).rejects.toThrow(/没有找到这次考核/);
    expect(existsSync(out)).toBe(false);
  });
});
