import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeSheetOf } from '../../electron/service/sheets.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';
import { hostedAt } from '../support/hostedAt.ts';
import { runCli } from '../support/runCli.ts';
import { tempFolder, testContext } from '../support/testContext.ts';

const panelist = eachScorers[1]!;

it('gives a 任务包 out, takes it in at another file, and brings the 结果包 back; what is wrong is a sentence', async () => {
  const folder = tempFolder();
  const [host, laptop] = [join(folder, 'host.kaoping'), join(folder, 'laptop.kaoping')];
  const { assessmentId, ids } = await hostedAt(host, (client) => eachAssessment(client, ['机电系党总支']));
  const of = ['--data', host, '--assessment', assessmentId];
  const task = join(folder, '任务包.kpkg');
  const given = await runCli(['package', 'give', ...of, '--panelist', panelist, '--out', task]);
  expect(given).toMatchObject({ code: 0, stderr: '' });
  const taken = await runCli(['package', 'take', '--data', laptop, '--from', task]);
  expect(JSON.parse(taken.stdout)).toMatchObject({ assessmentId, panelist, isNew: true, kept: [] });
  const context = testContext(laptop);
  changeSheetOf(context, { candidateId: ids[0]!, slot: eachSlot(panelist) }, { totals: { total: 9000 } });
  context.workspace.close();
  const back = join(folder, '结果包.kpkg');
  await runCli([
    'package',
    'result',
    '--data',
    laptop,
    '--assessment',
    assessmentId,
    '--panelist',
    panelist,
    '--out',
    back,
  ]);
  const read = await runCli(['package', 'read', ...of, '--from', back]);
  expect(JSON.parse(read.stdout).rows).toMatchObject([{ status: 'new', brings: { total: 9000 } }]);
  const merged = await runCli(['package', 'merge', ...of, '--from', back]);
  expect(JSON.parse(merged.stdout)).toEqual({ panelist, written: 1, left: 0 });

  const whole = readFileSync(back);
  writeFileSync(back, whole.subarray(0, whole.length - 50));
  expect(await runCli(['package', 'merge', ...of, '--from', back])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('拔出了 U 盘'),
  });
  const large = join(folder, '录像.kpkg');
  closeSync(openSync(large, 'w'));
  truncateSync(large, 1024 ** 3);
  expect(await runCli(['package', 'read', ...of, '--from', large])).toMatchObject({
    code: 1,
    stderr: '“录像.kpkg”有 1024 MB，超过 64 MB 的上限，不是任务包或结果包。请核对选择的文件\n',
  });
  expect(await runCli(['package', 'send'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('没有命令 package send'),
  });
});
