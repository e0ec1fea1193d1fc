import { expect, it } from 'vitest';
import { answerTask } from '../../renderer/taskPage/answerTask.ts';
import { makeResult } from '../../renderer/taskPage/makeResult.ts';
import { openTask } from '../../renderer/taskPage/openTask.ts';
import { openTaskStore } from '../../renderer/taskPage/taskStore.ts';
import { storageOfPage } from '../../renderer/ui/storageOfPage.ts';
import { eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import {
  give,
  type Host,
  hosted,
  merge,
  read,
  saidBy,
  statuses,
  totalsOf,
  units,
} from '../support/packages.ts';
import { rpcClient } from '../support/rpcClient.ts';

const [chair, one, two] = eachScorers as [string, string, string];

it('what is filled in a browser comes back as from the program, and the totals agree', async () => {
  const host = await hosted();
  const page = await opened(host);
  const { panel } = await page.client.assessment.get({ assessmentId: host.assessmentId });
  expect(panel.length).toBe(7);
  for (const [row, total] of [9250, 8000, 8100].entries()) await page.key(row, total);
  for (const row of [0, 1]) await page.sign(row, [9250, 8000][row]!);
  const list = await page.client.candidate.list({ assessmentId: host.assessmentId, slot: eachSlot(one) });
  expect(list.map(({ name, status, total }) => [name, status, total])).toEqual([
    [units[0], 'submitted', 9250],
    [units[1], 'submitted', 8000],
    [units[2], 'started', 8100],
  ]);
  const file = page.result();
  expect(file.name).toBe(`结果包-2025年度考核-${one}.kpkg`);
  const { rows } = await read(host, file);
  expect(rows.map(({ status, brings }) => [status, brings])).toEqual([
    ['new', { total: 9250, isSigned: true }],
    ['new', { total: 8000, isSigned: true }],
    ['new', { total: 8100, isSigned: false }],
  ]);
  expect(await merge(host, file)).toEqual({ panelist: one, written: 3, left: 0 });
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9250, 8000, 8100]);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  expect((await host.client.sheet.get(at)).submission).toEqual((await page.client.sheet.get(at)).submission);
  const before = await host.client.workspace.info();
  expect(await merge(host, file)).toEqual({ panelist: one, written: 0, left: 0 });
  expect(await host.client.workspace.info()).toEqual(before);
});

it('what was filled is there when the page is opened again, and what went on comes as changed', async () => {
  const host = await hosted();
  const first = await opened(host);
  await first.key(0, 9000);
  await merge(host, first.result());
  const again = openAgain(first.base64, first.storage, host);
  await again.key(1, 8000);
  await again.key(0, 9100);
  const file = again.result();
  expect(statuses(await read(host, file))).toEqual({ [units[0]!]: 'changed', [units[1]!]: 'new' });
  await merge(host, file);
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9100, 8000, null]);
});

it('a sheet that is signed is locked until it is opened again, and incomplete ones are not signed', async () => {
  const host = await hosted();
  const page = await opened(host);
  await page.key(0, 9000);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  expect(await saidBy(page.sign(0, 8000))).toContain('签字时显示的总分是 80 分，评分表现在是 90 分');
  expect(await saidBy(page.client.sheet.submit({ ...at, signedBy: [two], total: 9000 }))).toBe(
    `这张评分表须由${one}本人签字`,
  );
  await page.sign(0, 9000);
  expect(await saidBy(page.key(0, 8000))).toBe(`“${units[0]}”的评分表已签字确认并锁定。需要修改的，请先退回`);
  await page.client.sheet.reopen({ ...at, reason: '算错' });
  await page.key(0, 8000);
  expect(await saidBy(page.sign(1, 0))).toMatch(/处没有完成，不能签字确认/);
  expect(await saidBy(page.key(0, 100_000))).toContain('超过满分');
});

it('shows and takes nothing but the panelist’s own sheets', async () => {
  const host = await hosted();
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
  await keyTotal(host.client, ids[1]!, two, 9000);
  const page = await opened(host);
  const list = await page.client.candidate.list({ assessmentId, slot: eachSlot(one) });
  expect(list.map(({ name }) => name)).toEqual(units.slice(1));
  expect(await saidBy(page.key(0, 9000))).toContain('不计入这个单位');
  const others = page.client.sheet.get({ candidateId: ids[1]!, slot: eachSlot(two) });
  expect(await saidBy(others)).toBe(`任务包里没有${one}的这张评分表`);
  expect(atob(page.base64)).not.toContain(eachSlot(two));
  await expect(page.client.candidate.remove({ candidateId: ids[1]! })).rejects.toThrow();
});

it('what another window changed is not overwritten unseen', async () => {
  const host = await hosted();
  const page = await opened(host);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  const put = (total: number, seen: number | null) =>
    page.client.sheet.change({ ...at, change: { totals: { total } }, basis: [{ totals: { total: seen } }] });
  await put(9000, null);
  expect(await saidBy(put(8000, null))).toContain('同一张评分表在另一个窗口里改过，没有覆盖');
  await put(8000, 9000);
});

it('a newer page goes on with what was filled, and an older one is not opened after it', async () => {
  const host = await hosted();
  await keyTotal(host.client, host.ids[1]!, one, 8000);
  const page = await opened(host);
  await page.key(0, 9000);
  // Put back as it was brought: nothing was done to it there.
  await page.key(1, 8500);
  await page.key(1, 8000);
  await keyTotal(host.client, host.ids[0]!, one, 8800);
  await keyTotal(host.client, host.ids[1]!, one, 8100);
  await keyTotal(host.client, host.ids[2]!, one, 7000);
  const newer = openAgain(await pageFor(host), page.storage, host);
  expect(newer.kept).toEqual([units[0]]);
  const totals = await newer.client.candidate.list({ assessmentId: host.assessmentId, slot: eachSlot(one) });
  expect(totals.map(({ total }) => total)).toEqual([9000, 8100, 7000]);
  expect(openTaskStore(openTask(page.base64), page.storage, () => new Date())).toBeNull();
  expect(statuses(await read(host, newer.result()))[units[0]!]).toBe('changed');
});

it('a page that was altered, or cut off, is not opened', async () => {
  const host = await hosted();
  const base64 = await pageFor(host);
  const bytes = Buffer.from(base64, 'base64');
  for (const at of [30, 700, bytes.length - 40]) {
    const altered = Uint8Array.from(bytes);
    altered[at] = altered[at]! ^ 0x01;
    expect(() => openTask(Buffer.from(altered).toString('base64'))).toThrow();
  }
  expect(() => openTask(base64.slice(0, -400))).toThrow();
  expect(() => openTask('')).toThrow();
});

/** The 任务包 of a panelist as it stands in their page. */
async function pageFor(host: Host, panelist = one): Promise<string> {
  const file = await give(host, panelist);
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}

async function opened(host: Host) {
  return openAgain(await pageFor(host), storageOfPage(), host);
}

/** The page over what a browser keeps: what its screens ask, and what its button makes. */
function openAgain(base64: string, storage: Storage, { ids }: Host) {
  const task = openTask(base64);
  const store = openTaskStore(task, storage, () => new Date());
  if (!store) throw new Error('a newer one was opened before');
  const client = rpcClient(
    'http://localhost/rpc',
    answerTask(task, store, () => new Date()),
  );
  return {
    base64,
    storage,
    client,
    kept: store.kept,
    result: () => makeResult(task, store, new Date()),
    key: (row: number, total: number) => keyTotal(client, ids[row]!, one, total),
    sign: (row: number, total: number) =>
      client.sheet.submit({ candidateId: ids[row]!, slot: eachSlot(one), signedBy: [one], total }),
  };
}
