import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../electron/archive/checkArchive.ts';
import { createFiles } from '../../electron/files/createFiles.ts';
import { archiveTo } from '../../electron/service/archives.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { withScratch } from '../../electron/service/withScratch.ts';
import { checkFile } from '../../electron/store/checkFile.ts';
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

  it('of another version of the program, or another time zone, is compared all the same', async () => {
    const older = rezipped((parts) => listAnew(parts, { programVersion: '0.0.9' }));
    expect(await check(older)).toMatchObject({ ok: true, uncompared: [] });
    const elsewhere = join(tempFolder(), 'elsewhere.zip');
    const { TZ } = process.env;
    process.env.TZ = 'Asia/Shanghai';
    try {
      await archiveTo(app.context, { assessmentId: demos[0]!.id, out: elsewhere });
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
    // In a process of its own, since it takes on that time zone.
    const apart = (path: string) =>
      withScratch((scratch) => createFiles(paths, '').checkArchive(path, scratch));
    expect(await apart(elsewhere)).toMatchObject({ ok: true, problems: [], uncompared: [] });
    for (const utcOffset of [123, -540])
      expect((await apart(rezipped((parts) => listAnew(parts, { utcOffset })))).ok).toBe(false);
    const text = '日志/日志.txt';
    const forged = rezipped((parts) => {
      parts[text] = Buffer.from('没有操作');
      listAnew(parts, { programVersion: '0.0.9' });
    });
    expect(await check(forged)).toMatchObject({
      ok: false,
      problems: [],
      uncompared: [expect.stringMatching(/^日志\/日志.txt .*由 0\.0\.9 版程序写成.*不能断定是否被改动/)],
    });
  });

  it.each<[string, Partial<Manifest>, string]>([
    ['assessment', { assessment: { id: 'x', name: '别的考核', year: 2020, organiser: '' } }, '考核'],
    ['scheme', { scheme: { id: 'x', title: '别的方案', version: '9', digest: '' } }, '方案'],
    ['company', { alsoHolds: ['别的考核'] }, '其他考核'],
    ['time', { madeAt: '2020-01-01T00:00:00.000Z' }, '归档时间早于最后的操作'],
  ])('is found unlike its data where the manifest speaks of another %s', async (_, changed, what) => {
    const forged = rezipped((parts) => {
      const own = JSON.parse(strFromU8(parts['manifest.json']!)) as Manifest;
      const { assessment, scheme } = changed;
      listAnew(parts, {
        ...changed,
        ...(assessment && { assessment: { ...assessment, id: own.assessment.id } }),
        ...(scheme && { scheme: { ...own.scheme, title: scheme.title } }),
      });
    });
    const { ok, problems } = await check(forged);
    expect([ok, problems]).toEqual([
      false,
      expect.arrayContaining([`清单中的“${what}”与其中的数据文件不符`]),
    ]);
  });

  it('is found unlike its data where what was announced reads otherwise, as docx or as PDF', async () => {
    const { id, name } = demos.find(({ scheme }) => scheme === 'tianjin-wuhao')!;
    const announced = join(tempFolder(), 'announced.zip');
    await archiveTo(app.context, { assessmentId: id, out: announced });
    expect((await check(announced)).problems, name).toEqual([]);
    expect(await check(announced)).toMatchObject({ ok: true, uncompared: [] });
    const parts = unzipSync(readFileSync(announced));
    const docx = Object.keys(parts).find((path) => path.startsWith('公文/公示') && path.endsWith('.docx'))!;
    const pdfs = Object.keys(parts).filter((path) => path.startsWith('公文/') && path.endsWith('.pdf'));
    const forged = join(tempFolder(), 'forged.zip');
    const book = unzipSync(parts[docx]!);
    const words = strFromU8(book['word/document.xml']!);
    book['word/document.xml'] = Buffer.from(words.replace('公示', '通告'));
    const changed: Record<string, Uint8Array> = { ...parts, [docx]: zipSync(book) };
    listAnew(changed);
    writeFileSync(forged, zipSync(changed));
    expect(await check(forged)).toMatchObject({ ok: false, problems: [expect.stringContaining(docx)] });
    if (pdfs.length < 2) return; // Nothing here that prints.
    const [one, other] = pdfs as [string, string];
    const swapped: Record<string, Uint8Array> = { ...parts, [one]: parts[other]!, [other]: parts[one]! };
    listAnew(swapped);
    writeFileSync(forged, zipSync(swapped));
    expect((await check(forged)).problems).toEqual([
      `${one} 的文字与其中的数据文件不符`,
      `${other} 的文字与其中的数据文件不符`,
    ]);
    const unread: Record<string, Uint8Array> = { ...parts, [one]: Buffer.from('%PDF-1.4 nothing') };
    listAnew(unread);
    writeFileSync(forged, zipSync(unread));
    expect((await check(forged)).ok).toBe(false);
  });

  it('may leave out what belongs to other assessments: their log’s hashes stay, and all of it is found whole', async () => {
    const { id } = demos.find(({ scheme }) => scheme === 'zju-excellent')!;
    const out = join(tempFolder(), 'alone.zip');
    await archiveTo(app.context, { assessmentId: id, out, isAlone: true });
    const report = await check(out);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ ok: true, uncompared: [], head: app.context.workspace.log.head() });
    expect(report.notes.join()).not.toContain('还含有另外');
    const parts = unzipSync(readFileSync(out));
    const copy = join(tempFolder(), 'copy.kaoping');
    writeFileSync(copy, parts[workspacePath]!);
    const all = Object.values(parts)
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join();
    const others = demos.filter((demo) => demo.id !== id);
    for (const other of others) {
      expect(all, other.name).not.toContain(other.id);
      expect(all, other.name).not.toContain(Buffer.from(other.name).toString('latin1'));
    }
    const db = new Sqlite(copy, { readonly: true });
    expect(db.prepare('SELECT id FROM assessment').pluck().all()).toEqual([id]);
    expect(db.prepare("SELECT count(*) FROM log WHERE kind = 'withheld'").pluck().get()).toBeGreaterThan(10);
    db.close();
    // As a data file to work on it is not taken.
    expect(checkFile(copy)).toMatchObject({ ok: false, problems: [expect.stringContaining('只供查看')] });
    // Nor can an entry of its own be taken out in that way.
    const hidden = new Sqlite(copy);
    hidden.exec(
      "UPDATE log SET kind = 'withheld', payload_json = 'null' WHERE seq = (SELECT max(seq) FROM log WHERE kind <> 'withheld')",
    );
    hidden.close();
    parts[workspacePath] = readFileSync(copy);
    listAnew(parts);
    const forged = join(tempFolder(), 'hidden.zip');
    writeFileSync(forged, zipSync(parts));
    expect((await check(forged)).ok).toBe(false);
  });

  it('tells how far it is, forward only, with every document and report on the way', async () => {
    const { id } = demos.find(({ scheme }) => scheme === 'tianjin-wuhao')!;
    const told: { share: number; title: string }[] = [];
    const out = join(tempFolder(), 'progress.zip');
    await archiveTo(
      app.context,
      { assessmentId: id, out },
      { onProgress: (progress) => told.push(progress) },
    );
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(10);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
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
