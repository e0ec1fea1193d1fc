import { expect, it } from 'vitest';
import { eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import { fill, hostedAndTaken, merge, read, result, sign, totalsOf } from '../support/packages.ts';
import { toldBy } from '../support/rpcClient.ts';

const [, one] = eachScorers as [string, string, string, string, string];

it('a sheet that was changed on both sides is in conflict, and replaced only where it was chosen', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  await fill(laptop, host.ids, one, [9100, 8100]);
  await keyTotal(host.client, host.ids[0]!, one, 9000);
  const file = await result(laptop, host.assessmentId, one);
  const { rows } = await read(host, file);
  expect(rows.map(({ status, brings, here }) => [status, brings.total, here.total])).toEqual([
    ['conflict', 9100, 9000],
    ['new', 8100, null],
  ]);
  expect(await merge(host, file)).toEqual({ panelist: one, written: 1, left: 1 });
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9000, 8100, null]);
  const { candidateId, slot, mark } = rows[0]!;
  await keyTotal(host.client, host.ids[0]!, one, 9050);
  const stale = await toldBy(merge(host, file, [{ candidateId, slot, mark }]));
  expect(stale.message).toBe('“机电系党总支”的评分表在核对之后又有变动，没有写入。请重新读入结果包核对');
  const fresh = (await read(host, file)).rows[0]!;
  await merge(host, file, [{ candidateId, slot, mark: fresh.mark }]);
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9100, 8100, null]);
});

it('a sheet that is signed here is never replaced, and one that was sent back is not signed again', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  await fill(laptop, host.ids, one, [9000, 8000, 7000]);
  await sign(laptop, host.ids, one, [9000, 8000, 7000]);
  const file = await result(laptop, host.assessmentId, one);
  await merge(host, file);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  await laptop.sheet.reopen({ ...at, reason: '算错' });
  await keyTotal(laptop, host.ids[0]!, one, 9050);
  const changed = await result(laptop, host.assessmentId, one);
  const [row] = (await read(host, changed)).rows;
  expect(row).toMatchObject({ status: 'conflict', problem: expect.stringContaining('请先退回这张评分表') });
  await expect(merge(host, changed, [{ ...at, mark: row!.mark }])).rejects.toThrow('没有写入');
  expect((await host.client.sheet.get(at)).content.totals).toEqual({ total: 9000 });
  await host.client.sheet.reopen({ ...at, reason: '算错' });
  await expect(merge(host, file)).resolves.toMatchObject({ written: 0 });
  expect((await host.client.sheet.get(at)).submission).toBeNull();
});
