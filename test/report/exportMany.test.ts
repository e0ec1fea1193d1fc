import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { loadDemo } from '../../electron/service/demo.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { reportPreview } from '../../shared/report/reportPreview.ts';
import { fillAssessment } from '../bench/fillAssessment.ts';
import { eachAssessment, eachScorers } from '../support/eachScores.ts';
import { rpcClient, toldBy } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

const { app, context, bugs, close } = testApp();
afterAll(close);
const client = rpcClient('http://127.0.0.1/rpc', (request: Request) => app(request));
const rehearsals = loadDemo(context);
const idOf = (wanted: string) => rehearsals.find(({ scheme }) => scheme === wanted)!.id;
const assessmentId = idOf('shandong-wuhao');
const contentOf = async (file: File) => unzipSync(new Uint8Array(await file.arrayBuffer()));

it('gives several reports as one zip, a workbook for each unit in a folder where that is asked for', async () => {
  const candidates = (await client.candidate.list({ assessmentId })).slice(0, 3);
  const file = await client.report.exportMany({
    assessmentId,
    reports: ['sheets', 'scorers', 'materials'],
    candidateIds: candidates.map(({ id }) => id),
    separate: true,
    without: { scorers: ['签字人'] },
  });
  expect(file.name).toMatch(/^“五好党组织”考核演练-报表-.*\.zip$/);
  const files = await contentOf(file);
  expect(Object.keys(files).sort()).toEqual(
    ['上报材料目录.xlsx', '评分明细表.xlsx', ...candidates.map(({ name }) => `评分表/${name}.xlsx`)].sort(),
  );
  for (const { name } of candidates) expect(read(files[`评分表/${name}.xlsx`]!).SheetNames).toEqual([name]);
  const scorers = read(files['评分明细表.xlsx']!, { cellStyles: true }).Sheets.评分明细表!;
  expect(scorers['!cols']!.filter((column) => column.hidden)).toHaveLength(1);
  const named = utils.sheet_to_json<unknown[]>(scorers, { header: 1 }).map((row) => row[1]);
  for (const { name } of candidates) expect(named).toContain(name);
  expect(bugs).toEqual([]);
});

it('keeps all worksheets of a unit in its own workbook, which is known for that unit when it comes back', async () => {
  const { assessmentId: each } = await eachAssessment(client, ['甲党总支', '乙党总支']);
  const file = await client.report.exportMany({ assessmentId: each, reports: ['sheets'], separate: true });
  const files = await contentOf(file);
  expect(Object.keys(files).sort()).toEqual(['评分表/乙党总支.xlsx', '评分表/甲党总支.xlsx'].sort());
  for (const [name, bytes] of Object.entries(files)) {
    const sheets = read(bytes).SheetNames.filter((sheet) => sheet.includes('党总支'));
    expect(sheets).toHaveLength(eachScorers.length);
    expect(await client.report.verify({ file: new File([bytes], name) })).toMatchObject({
      isOurs: true,
      differences: [],
    });
  }
});

it('refuses a report that the scheme does not have, and a candidate that is not there', async () => {
  const other = { assessmentId: idOf('zjiet-grading'), reports: ['materials', 'ranking'] as const };
  const told = await toldBy(client.report.exportMany({ ...other, reports: [...other.reports] }));
  expect(told.message).toContain('方案 zjiet-grading 没有排名表');
  const stranger = { assessmentId, reports: ['summary' as const], candidateIds: ['nobody'] };
  expect((await toldBy(client.report.exportMany(stranger))).code).toBe('MISSING');
});

it('says how far an export is while it runs, and nothing before and after', async () => {
  const { assessmentId: many } = fillAssessment(context, 400);
  const progressId = 'p1';
  expect(await client.report.progress({ progressId })).toBeNull();
  const shares: number[] = [];
  let isDone = false;
  const run = client.report
    .exportMany({ assessmentId: many, reports: ['sheets', 'summary'], progressId })
    .then((file) => {
      isDone = true;
      return file;
    });
  while (!isDone) {
    const progress = await client.report.progress({ progressId });
    if (progress) shares.push(progress.share);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(Object.keys(await contentOf(await run)).sort()).toEqual(['汇总表.xlsx', '评分表.xlsx'].sort());
  expect(new Set(shares).size).toBeGreaterThan(3);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(await client.report.progress({ progressId })).toBeNull();
});

it('previews the first rows alone, made in the worker as in the program', async () => {
  const { assessmentId: many } = fillAssessment(context, 320);
  const input = { assessmentId: many, report: 'summary' as const };
  const { sheet, rowCount } = await client.report.preview({ ...input, rows: 50 });
  const whole = makeReport(context, input).sheets[0]!;
  expect(rowCount).toBe(whole.rows.length);
  expect(sheet.rows).toEqual(JSON.parse(JSON.stringify(whole.rows.slice(0, 50))));
  const printed = await client.report.model(input);
  expect(printed.sheets[0]!.rows).toHaveLength(whole.rows.length);
  expect(sheet.merges.length).toBeGreaterThan(0);
  expect(sheet.merges.every((range) => Number(/\d+$/.exec(range)![0]) <= 50)).toBe(true);
  expect(reportPreview({ title: '', sheets: [whole] }, whole.rows.length).sheet).toBe(whole);
});
