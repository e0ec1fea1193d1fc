import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../support/runCli.ts';
import { tempFolder } from '../support/testContext.ts';

let folder: string;
let data: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-results-'));
  data = join(folder, 'demo.kaoping');
  const { code, stdout, stderr } = await runCli(['demo', '--data', data]);
  expect([code, stderr]).toEqual([0, '']);
  for (const { scheme, id } of JSON.parse(stdout).assessments) ids.set(scheme, id);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function resultsOf(scheme: string) {
  const run = await runCli(['results', '--data', data, '--assessment', ids.get(scheme) ?? '']);
  expect([run.code, run.stderr]).toEqual([0, '']);
  return JSON.parse(run.stdout);
}

it('prints nothing of what Shandong’s table does not have', async () => {
  const output = await resultsOf('shandong-wuhao');
  expect(output.stage).toMatchObject({ id: 'S1', number: 1, of: 3, missing: [] });
  expect(output).toMatchObject({ quota: null, rounds: null, tracks: null, gradings: null });
  expect(output).toMatchObject({ rectification: null, complete: true });
  expect(output.candidates).toHaveLength(8);
});

it('prints Tianjin’s two rounds: sources with weights, exact totals, grades, steps and votes', async () => {
  const output = await resultsOf('tianjin-wuhao');
  expect(output).toMatchObject({ complete: true, stage: { id: 'O3', number: 7, of: 7, noticeBegun: true } });
  const [grading, final] = output.rounds;
  const lines = (round: typeof final) =>
    round.candidates.map((each: (typeof final.candidates)[number]) => [
      each.rank,
      each.name,
      each.total,
      each.grade,
    ]);
  // 100 less what the rehearsal deducts: 1.5, 1.5, 10, 10.5, 15.5 (5 of them for 47 of 50), 18.25, 23.5, 35.5.
  expect(lines(final)).toEqual([
    [1, '教务处党支部', 98.5, '好'],
    [1, '离退休教师党支部', 98.5, '好'],
    [3, '电子工程部教师党支部', 90, '好'],
    [4, '计算机部教师党支部', 89.5, '较好'],
    [5, '公共基础部教师党支部', 84.5, '较好'],
    [6, '学生党支部', 81.75, '较好'],
    [7, '学生工作处党支部', 76.5, '一般'],
    [8, '后勤服务中心党支部', 64.5, '较差'],
  ]);
  // In October half a point less for all, and one and a half for five of them.
  expect(lines(grading)).toEqual([
    [1, '教务处党支部', 98, '好'],
    [1, '离退休教师党支部', 98, '好'],
    [3, '计算机部教师党支部', 89, '较好'],
    [4, '电子工程部教师党支部', 88.5, '较好'],
    [5, '公共基础部教师党支部', 83, '较好'],
    [6, '学生党支部', 80.25, '较好'],
    [7, '学生工作处党支部', 75, '一般'],
    [8, '后勤服务中心党支部', 63, '较差'],
  ]);
  expect(final.candidates.map((each: { reaches: boolean }) => each.reaches)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((place) => place <= 3),
  );
  const [, retired, electronics] = final.candidates;
  expect(electronics.sources).toEqual([
    { id: 'self', name: '支部自评', takes: 'sheet', weight: 0, total: 91 },
    { id: 'mass', name: '党员群众测评', takes: 'ballot', weight: 0, total: null },
    { id: 'superior', name: '上级党（工）委评定', takes: 'sheet', weight: 100, total: 90 },
  ]);
  expect(electronics.measures).toEqual({
    'debrief.good': { count: 55, of: 57 },
    'mass.good': { count: 44, of: 49 },
  });
  expect(retired.steps.map((step: { state: string }) => step.state)).toEqual(['done', 'waived', 'done']);
  expect(output.candidates[2]).toMatchObject({ name: '电子工程部教师党支部', total: 90, grade: '好' });
  expect(output.candidates[2].dimensions).toEqual({ 1: 19, 2: 17, 3: 18.5, 4: 18, 5: 17.5 });
  expect(output.rectification.map((each: { done: number }) => each.done)).toEqual(Array(8).fill(1));
});

it('prints for zju-excellent conditions, exact shares and quotas with their calculation', async () => {
  const output = await resultsOf('zju-excellent');
  expect(output).toMatchObject({ candidates: [], complete: true, stage: { id: 'S9', number: 9, of: 9 } });
  const { nominees } = output.tracks[0];
  const named = (name: string) => nominees.find((each: { name: string }) => each.name === name);
  // 40 of 50 is 80 %, and 18 of 20 is 90 %: neither is 高于.
  const student = named('机械工程学院本科生第一党支部');
  expect(student).toMatchObject({ eligible: false, recommended: false, rank: null });
  expect(student.measures[0]).toMatchObject({ id: 'unit.satisfaction', count: 40, of: 50, met: false });
  expect(named('外国语学院离退休党支部').measures[1]).toMatchObject({ count: 18, of: 20, met: false });
  // Accepted on 2024-11-01: half a year is over on 2025-05-01, after 2025-04-10.
  const laboratory = named('机械工程学院实验中心党支部');
  expect(laboratory.conditions[2]).toMatchObject({ id: 'C3', met: false, passed: false });
  expect(laboratory.conditions[2].evidence.join()).toContain('2025年5月1日满6个月');
  expect(named('机械设计研究所教工党支部')).toMatchObject({ eligible: true, recommended: true, rank: 1 });
  const [engineering, languages] = output.quota;
  // 11 × 30 % = 3.3: 3 places, 2 held, so 1 for the 2 who come new; the third put forward renews.
  expect(engineering).toMatchObject({
    branches: 11,
    places: 3,
    held: 2,
    left: 1,
    taken: 2,
    over: 1,
    open: [],
  });
  expect(engineering.overReason).toContain('重新认定');
  expect(engineering.calculation).toBe('11 个支部 × 30% = 3.3，取整 3 个；4年内仍保留称号的 2 个，尚余 1 个');
  expect(languages).toMatchObject({ branches: 7, places: 2, held: 1, left: 1, taken: 1, over: 0, open: [] });
  expect(languages.tieRuling).toContain('并列');
});

it('prints for zju-shuangchuang both tracks, waivers with their reason, states and three kinds of quota', async () => {
  const output = await resultsOf('zju-shuangchuang');
  expect(output).toMatchObject({ complete: true, stage: { id: 'S4', number: 4, of: 4, noticeBegun: false } });
  const [benchmark, model] = output.tracks;
  const brief = (track: typeof model) =>
    track.nominees.map((each: (typeof model.nominees)[number]) => [
      each.eligible,
      each.recommended,
      each.statusName,
    ]);
  expect(brief(benchmark)).toEqual([
    [true, true, '验收通过'],
    [true, true, '验收通过'],
  ]);
  expect(brief(model)).toEqual([
    [true, true, '验收通过'],
    [true, false, null],
    [false, false, null],
    [true, true, '验收通过'],
    [true, true, '验收未通过'],
    [false, false, null],
  ]);
  const conditionOf = (track: typeof model, place: number, id: string) =>
    track.nominees[place].conditions.find((each: { id: string }) => each.id === id);
  // Founded 2020-05-20 and 2021-09-01, applied 2024-03-08: not 5 and not 3 years, softened; 2023-06-01: not 1 year, hard.
  expect(conditionOf(benchmark, 1, 'B1a')).toMatchObject({ met: false, passed: true });
  expect(conditionOf(model, 1, 'M1a')).toMatchObject({ met: false, passed: true });
  expect(conditionOf(model, 2, 'M1a')).toMatchObject({ met: false, passed: false, waiver: null });
  // One 好 in three years where two are asked for, and no honour of the branch.
  expect(conditionOf(model, 5, 'M3a')).toMatchObject({ met: false, passed: false });
  expect(
    output.quota.map((each: (typeof output.quota)[number]) => [each.id, each.places, each.taken, each.over]),
  ).toEqual([
    ['Q1', 5, 2, 0],
    ['Q2', 100, 3, 0],
    ['Q3', 2, 2, 0],
    ['Q3', 0, 1, 1],
  ]);
  expect(output.quota[3].calculation).toBe('9 个支部 × 10% = 0.9，取整 0 个');
});

it('prints for zjiet-grading both grades, the movement, and what was rectified', async () => {
  const output = await resultsOf('zjiet-grading');
  expect(output).toMatchObject({ complete: true, stage: { id: 'S4', number: 4, of: 4 }, rounds: null });
  const brief = output.gradings.map((each: (typeof output.gradings)[number]) => [
    each.gradedBy,
    each.first,
    each.second,
    each.movement,
  ]);
  expect(brief).toEqual([
    ['学院党委', '较好', '先进', 'up'],
    ['学院党委', '先进', '先进', 'same'],
    ['学院党委', '一般', '较好', 'up'],
    ['党总支', '一般', '较好', 'up'],
    ['党总支', '较好', '较好', 'same'],
    ['党总支', '先进', '较好', 'down'],
    ['党总支', '后进', '一般', 'up'],
  ]);
  for (const each of output.rectification)
    expect(each).toMatchObject({ done: 4, open: 0, overdue: 0, missing: [] });
});

it.each([
  ['tianjin-wuhao', 'summary'],
  ['zju-excellent', 'readings'],
  ['zju-shuangchuang', 'readings'],
  ['zjiet-grading', 'readings'],
])('exports for %s its %s', async (scheme, report) => {
  const out = join(tempFolder(), 'x.xlsx');
  const where = ['--data', data, '--assessment', ids.get(scheme) ?? '', '--out', out];
  const { code, stdout, stderr } = await runCli(['export', ...where, '--report', report]);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({ file: out, bytes: statSync(out).size });
});

it('names the reports that a scheme has where it does not have the one asked for', async () => {
  const where = [
    '--data',
    data,
    '--assessment',
    ids.get('zjiet-grading') ?? '',
    '--out',
    join(tempFolder(), 'x.xlsx'),
  ];
  const { code, stdout, stderr } = await runCli(['export', ...where, '--report', 'summary']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/方案 zjiet-grading 没有汇总表，可选：.*readings（考评口径）/);
});
