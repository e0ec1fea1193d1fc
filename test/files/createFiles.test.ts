import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { composeContext } from '../../electron/compose.ts';
import { createFiles } from '../../electron/files/createFiles.ts';
import { startNodeProcess } from '../../electron/files/jobProcess.ts';
import { type FileJobRun, runFileJob } from '../../electron/files/runFileJob.ts';
import { Refusal } from '../../electron/refusal.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { docxOf } from '../support/madeDocx.ts';
import { seedBlocks } from '../support/seedTable.ts';
import { paths } from '../support/testContext.ts';
import { sampleWorkspace } from '../support/testWorkspace.ts';

const files = createFiles(paths, '');

/** A worker's script of a few lines. */
function scriptOf(source: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kaoping-worker-')), 'worker.mjs');
  writeFileSync(path, source);
  return path;
}
const job = { kind: 'readTable', name: '甲.xlsx', bytes: new Uint8Array() } as const;
const sentence = '“甲.xlsx”没有读完';
const limits = { milliseconds: 60_000, megabytes: 64, sentence: (what: string) => `“${what}”没有读完` };
/** Runs a script as the process of a job. */
const run = (source: string, more: Partial<FileJobRun> = {}) =>
  runFileJob(job, {
    script: scriptOf(source),
    startProcess: startNodeProcess,
    limits,
    what: job.name,
    ...more,
  });
/** A script that takes the job and then does something. */
const onJob = (source: string) =>
  `process.on('message', () => { ${source} }); process.send({ stage: 'ready' });`;

describe('createFiles', () => {
  it('writes a workbook in a process and reads it there again', async () => {
    const bytes = await files.writeWorkbook(rosterTemplateModel(shipped('shandong-wuhao')));
    expect(read(bytes).SheetNames).toEqual(['参评单位名单', '填写说明']);
    const [sheet] = await files.readTable('模板.xlsx', bytes);
    expect(sheet!.rows[0]).toContain('单位名称');
    expect(bytes.length, 'the caller keeps its bytes').toBeGreaterThan(0);
  });

  it('reads a table of standards in a process, and refuses one that is none', async () => {
    const source = await files.readSource('标准.docx', docxOf(seedBlocks()));
    expect(source.tables.map(({ rows, columns }) => [rows, columns])).toEqual([[22, 5]]);
    const rows = '<w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>'.repeat(20_001);
    const huge = docxOf([{ xml: `<w:tbl>${rows}</w:tbl>` }]);
    await expect(files.readSource('大.docx', huge)).rejects.toThrow('“大.docx”的表格超过 20000 行');
  });

  it('hands a refusal over with code, sentence and problems', async () => {
    const refused = await files.readTable('空.xlsx', new Uint8Array()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      code: 'REFUSED',
      message: '“空.xlsx”是空文件。请检查文件是否保存完整',
      problems: [],
    });
  });

  it('ends a process that takes too long, with a sentence', async () => {
    const short = { ...limits, milliseconds: 300 };
    await expect(run('for (;;);', { limits: short })).rejects.toThrow(new Refusal('REFUSED', sentence));
  });

  it('ends a process that does not get done with reading a brought file, with a sentence', async () => {
    const began = performance.now();
    await expect(run(onJob('for (;;);'))).rejects.toThrow(new Refusal('REFUSED', sentence));
    expect(performance.now() - began).toBeLessThan(limits.milliseconds);
  });

  it.each([
    ['heap', 'const all = []; for (;;) all.push(new Array(1e5).fill(0).map((_, i) => "x" + i));'],
    ['own death', 'process.kill(process.pid, "SIGSEGV")'],
    ['end without a word', 'process.exit(3)'],
    ['abort, as of an array beyond all bounds', 'process.abort()'],
  ])('survives the %s of its process, with a sentence', async (_, source) => {
    await expect(run(onJob(source))).rejects.toThrow(new Refusal('REFUSED', sentence));
  });

  it('makes a report over a reader of its own, the same as the program would', async () => {
    const workspace = sampleWorkspace();
    const reports = createFiles(paths, workspace.path);
    const at = new Date('2026-11-20T01:05:00.000Z');
    const input = { assessmentId: 'a1', report: 'summary' } as const;
    const bytes = await reports.writeReport(input, at);
    workspace.close();
    const context = composeContext(paths, {
      dataPath: workspace.path,
      sources: { now: () => at, newId: () => '' },
    });
    const same = await files.writeWorkbook(makeReport(context, input));
    context.workspace.close();
    const rows = (of: Uint8Array) => utils.sheet_to_json(read(of).Sheets.汇总表!, { header: 1 });
    expect(rows(bytes)).toEqual(rows(same));
    expect(JSON.stringify(rows(bytes))).toContain('机电工程系党总支');
  });

  it('hands a report’s refusal over', async () => {
    const workspace = sampleWorkspace();
    const reports = createFiles(paths, workspace.path);
    await expect(
      reports.writeReport({ assessmentId: 'a9', report: 'summary' }, new Date()),
    ).rejects.toMatchObject({ code: 'MISSING', message: expect.stringContaining('没有找到这次考核') });
  });

  it('ends the work when it is cancelled', async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(new Error('取消')), 200);
    await expect(run('for (;;);', { signal: cancel.signal })).rejects.toThrow('取消');
    await expect(run('for (;;);', { signal: cancel.signal })).rejects.toThrow('取消');
  });

  it('throws where the work has a bug', async () => {
    const bug = onJob("process.send({ bug: 'TypeError: bug' })");
    await expect(run(bug)).rejects.toThrow('TypeError: bug');
    await expect(run('process.exit(3)')).rejects.toThrow('did not start: 3');
  });
});
