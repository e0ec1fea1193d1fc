import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/start/ensureBuilt.ts';
import { makeResult } from '../../renderer/taskPage/makeResult.ts';
import { openTask } from '../../renderer/taskPage/openTask.ts';
import { openTaskStore } from '../../renderer/taskPage/taskStore.ts';
import { storageOfPage } from '../../renderer/ui/storageOfPage.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';
import { hostedAt } from '../support/hostedAt.ts';
import { runCli } from '../support/runCli.ts';
import { paths, tempFolder } from '../support/testContext.ts';
import { tianjinAssessment } from '../support/tianjinAssessment.ts';

const panelist = eachScorers[1]!;

beforeAll(() => ensureBuilt(paths.rootDir, ['page']), 120_000);

it('gives a 任务包 as a page, by the name of the file or where it is asked for, and merges what it makes', async () => {
  const folder = tempFolder();
  const host = join(folder, 'host.kaoping');
  const { assessmentId, ids } = await hostedAt(host, (client) => eachAssessment(client, ['机电系党总支']));
  const of = ['--data', host, '--assessment', assessmentId];
  const give = (out: string, ...more: string[]) =>
    runCli(['package', 'give', ...of, '--panelist', panelist, '--out', join(folder, out), ...more]);
  expect(await give('甲.html')).toMatchObject({ code: 0, stderr: '' });
  expect(await give('乙.txt', '--as', 'html')).toMatchObject({ code: 0, stderr: '' });
  expect(await give('丙.html', '--as', 'file')).toMatchObject({ code: 0, stderr: '' });
  expect(await give('丁.html', '--as', 'pdf')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--as 应为 file（本程序打开的文件）或 html（浏览器打开的网页）'),
  });
  const [first, second, third] = ['甲.html', '乙.txt', '丙.html'].map((name) =>
    readFileSync(join(folder, name)),
  );
  for (const page of [first!, second!]) {
    expect(page.toString('utf8')).toContain(`<title>2025年度考核　${panelist}</title>`);
    expect(page.length).toBeLessThan(6_000_000);
  }
  expect(third!.toString('utf8')).toMatch(/^\{"format":"kaoping-package"/);

  const task = openTask(packageIn(second!.toString('utf8')));
  const store = openTaskStore(task, storageOfPage(), () => new Date())!;
  const at = { candidateId: ids[0]!, slot: eachSlot(panelist) };
  store.put({ ...at, content: { ...emptyContent, totals: { total: 9000 } }, signed: null, reopened: [] });
  const back = join(folder, '结果包.kpkg');
  writeFileSync(back, await makeResult(task, store, new Date()).text());
  const merged = await runCli(['package', 'merge', ...of, '--from', back]);
  expect(JSON.parse(merged.stdout)).toEqual({ panelist, written: 1, left: 0 });
});

/** What stands in the page's element for it. */
function packageIn(html: string): string {
  return /id="task-package">([^<]*)</.exec(html)?.[1] ?? '';
}

it('gives a unit its own sheet by the name of the unit, and says what is missing', async () => {
  const folder = tempFolder();
  const host = join(folder, 'host.kaoping');
  const { assessmentId } = await hostedAt(host, tianjinAssessment);
  const out = join(folder, '任务包.kpkg');
  const give = (...whose: string[]) =>
    runCli(['package', 'give', '--data', host, '--assessment', assessmentId, '--out', out, ...whose]);
  expect(await give('--unit', '机电支部')).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(readFileSync(out, 'utf8').split('\n')[0]!)).toMatchObject({ unit: { name: '机电支部' } });
  const laptop = join(folder, 'laptop.kaoping');
  const taken = await runCli(['package', 'take', '--data', laptop, '--from', out]);
  expect(JSON.parse(taken.stdout)).toMatchObject({ unit: '机电支部', isNew: true });
  const back = join(folder, '结果包.kpkg');
  const of = ['--data', laptop, '--assessment', assessmentId, '--out', back];
  expect(await runCli(['package', 'result', ...of, '--unit', '机电支部'])).toMatchObject({ code: 0 });
  const merged = await runCli([
    'package',
    'merge',
    '--data',
    host,
    '--assessment',
    assessmentId,
    '--from',
    back,
  ]);
  expect(JSON.parse(merged.stdout)).toEqual({ unit: '机电支部', written: 0, left: 0 });
  expect(await give('--unit', '外语支部')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('这次考核的名单中没有“外语支部”'),
  });
  for (const whose of [[], ['--unit', '机电支部', '--panelist', panelist]])
    expect(await give(...whose)).toMatchObject({ code: 2, stderr: expect.stringContaining('--panelist') });
});
