import { expect, it } from 'vitest';
import { largestPackage } from '../../shared/package/packageHead.ts';
import { eachAssessment, eachScorers, keyTotal } from '../support/eachScores.ts';
import {
  fill,
  forged,
  give,
  headOf,
  hosted,
  hostedAndTaken,
  merge,
  program,
  read,
  result,
  saidBy,
  statuses,
  taken,
  units,
} from '../support/packages.ts';
import { toldBy } from '../support/rpcClient.ts';

const [chair, one] = eachScorers as [string, string, string, string, string];

it('is refused with a sentence of its own: of another assessment, another file, an unknown key, the other kind', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  const { assessmentId } = host;
  const file = await result(laptop, assessmentId, one);
  const second = await eachAssessment(host.client, ['外语系党总支']);
  const said = (call: Promise<unknown>) => saidBy(call);
  expect(await said(host.client.package.read({ assessmentId: second.assessmentId, file }))).toContain(
    '是考核《2025年度考核》的结果包，不是这次考核',
  );
  expect(await said(read(host, host.first))).toContain('是任务包，不是结果包。任务包在考评员的电脑上打开');
  expect(await said(laptop.package.take({ file }))).toContain('是结果包，不是任务包');
  expect(await said(host.client.package.take({ file: host.first }))).toContain('就在这个数据文件中');
  // Another file's key under the same names.
  const stranger = await hosted();
  const theirs = await result(await taken(stranger, one), stranger.assessmentId, one);
  const own = await headOf(file);
  const { publicKey, signature } = await headOf(theirs);
  const as = async (head: object) => said(read(host, await forged(theirs, head)));
  expect(await as({ assessmentId })).toContain('另一个数据文件');
  expect(await as({ assessmentId, workspace: own.workspace })).toContain('来路不明');
  expect(await as({ ...own, publicKey, signature })).toContain('来路不明');
  expect(await as({ ...own, signature })).toContain('与做成时不一致');
  expect(await said(read(host, new File(['年度总结'], '总结.kpkg')))).toContain('不是本程序的任务包或结果包');
  expect(await said(read(host, new File([], '空.kpkg')))).toContain('是空的');
  expect(await said(host.client.package.give({ assessmentId, panelist: '何秘书' }))).toBe(
    '何秘书不是这次考核参加评分的考评员',
  );
});

it('one altered byte anywhere, or a file cut off anywhere, is refused and nothing is written', async () => {
  const { host, laptop } = await hostedAndTaken(one, ['机电系党总支']);
  await fill(laptop, host.ids, one, [9000]);
  const file = await result(laptop, host.assessmentId, one);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const before = await host.client.workspace.info();
  const end = bytes.indexOf(0x0a);
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Uint8Array.from(bytes);
    altered[at] = altered[at]! ^ (at % 2 === 0 ? 0x01 : 0x20);
    expect(await saidBy(read(host, new File([altered], '结果包.kpkg'))), `byte ${at}`).toMatch(
      /没有读入|不是本程序的/,
    );
    if (at <= end || at % 7 === 0) {
      const cut = new File([bytes.slice(0, at)], '结果包.kpkg');
      expect(await saidBy(merge(host, cut)), `cut at ${at}`).toMatch(/拔出了 U 盘/);
    }
  }
  // Nothing more stands in it either.
  const line = new TextDecoder().decode(bytes.slice(0, end));
  const spaced = `${line.replace(',"version"', ', "version"')}\n`;
  for (const parts of [
    [spaced, bytes.slice(end + 1)],
    [bytes, ' '],
  ])
    expect(await saidBy(read(host, new File(parts, '结果包.kpkg')))).toContain('与做成时不一致');
  // A stick that was pulled out may leave the length without the end.
  const hollow = Uint8Array.from(bytes).fill(0, bytes.length - 100);
  expect(await saidBy(read(host, new File([hollow], '结果包.kpkg')))).toContain('拔出了 U 盘');
  const task = new Uint8Array(await host.first.arrayBuffer());
  const fresh = program();
  for (let at = 0; at < task.length; at += at <= end ? 5 : 997) {
    const altered = Uint8Array.from(task);
    altered[at] = altered[at]! ^ 0x01;
    await toldBy(fresh.package.take({ file: new File([altered], '任务包.kpkg') }));
  }
  expect(await fresh.assessment.list()).toEqual([]);
  expect(await host.client.workspace.info()).toEqual(before);
});

it('what is too large is refused before it is read', async () => {
  const host = await hosted();
  const large = new File([new Uint8Array(largestPackage + 1)], '录像.kpkg');
  expect(await saidBy(read(host, large))).toBe(
    '“录像.kpkg”有 65 MB，超过 64 MB 的上限，不是任务包或结果包。请核对选择的文件',
  );
});

it('what the panel changed since in the scheme, and who is recused since, is said and not written over', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  await fill(laptop, host.ids, one, [9000, 8000]);
  const file = await result(laptop, host.assessmentId, one);
  const { assessmentId, ids } = host;
  await host.client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'seat',
        candidateId: ids[0]!,
        key: `-/panel/${one}`,
        content: { by: chair, on: '2025-11-10', state: 'recused', reason: '本人所在单位' },
      },
    ],
  });
  const [recused] = (await read(host, file)).rows;
  expect(recused!.problem).toBe('不计入这个单位（回避：本人所在单位（周正明，2025年11月10日）），不写入');
  expect(await merge(host, file)).toEqual({ panelist: one, written: 1, left: 1 });
  await host.client.assessment.reopen({ assessmentId, reason: '改口径' });
  const { adjustments } = await host.client.assessment.get({ assessmentId });
  await host.client.assessment.update({
    assessmentId,
    adjustments: { ...adjustments, conventions: { '2-2.b': '按次计' } },
  });
  expect(await saidBy(read(host, file))).toContain('方案或考评口径作了修改');
  expect(await saidBy(give(host, one))).toContain('考评口径尚未经考评组签字');
  // A new 任务包 mends it, with what was done there.
  await host.client.assessment.sign({ assessmentId });
  await laptop.package.take({ file: await give(host, one) });
  await keyTotal(laptop, ids[2]!, one, 7000);
  const next = await result(laptop, assessmentId, one);
  expect(statuses(await read(host, next))).toMatchObject({ [units[1]!]: 'same', [units[2]!]: 'new' });
  await merge(host, next);
  for (const client of [laptop, host.client])
    expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});
