import { expect, it, onTestFinished } from 'vitest';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachAssessment, eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import { rpcClient, toldBy } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

async function block() {
  const { app, close, context } = testApp();
  onTestFinished(close);
  const client = rpcClient('http://127.0.0.1/rpc', (request) => app(request));
  const { assessmentId, ids } = await eachAssessment(client, ['甲党总支', '乙党总支']);
  const put = (total: number | null) =>
    client.sheet.changeEach({
      changes: ids.flatMap((candidateId) =>
        eachScorers.map((panelist) => ({
          candidateId,
          slot: eachSlot(panelist),
          change: { totals: { [wholeTotal]: total } },
        })),
      ),
    });
  const totals = async () =>
    (await client.sheet.panelTotals({ assessmentId, partId: 'panel' })).map(({ seats }) =>
      seats.map(({ total }) => total),
    );
  const lines = () => context.workspace.log.count();
  return { client, ids, put, totals, lines };
}

it('a block of totals is put down at once, a line of the log for each sheet, and taken back alike', async () => {
  const { client, put, totals, lines } = await block();
  await put(8000);
  const begun = lines();
  await put(8550);
  expect(lines()).toBe(begun + 10);
  expect(await totals()).toEqual([Array(5).fill(8550), Array(5).fill(8550)]);
  await put(null);
  expect(await totals()).toEqual([Array(5).fill(null), Array(5).fill(null)]);
  expect(await client.workspace.check()).toMatchObject({ ok: true });
});

it('a block of which something is refused is not put down at all, and each that is refused is named', async () => {
  const { client, ids, put, totals, lines } = await block();
  const [wu = ''] = eachScorers.slice(1);
  const [first = '', second = ''] = ids;
  await keyTotal(client, first, wu, 9000);
  await client.sheet.submit({ candidateId: first, slot: eachSlot(wu), signedBy: [wu], total: 9000 });
  const before = [await totals(), lines()];
  const told = await toldBy(put(8000));
  expect(told.message).toBe('有 1 处不能保存，这一次的 10 处都没有保存');
  expect(told.problems).toHaveLength(1);
  expect(told.problems[0]).toContain(`“甲党总支”，${wu}：“甲党总支”的评分表已签字确认并锁定`);
  expect([await totals(), lines()]).toEqual(before);
  const wrong = await toldBy(
    client.sheet.changeEach({
      changes: [first, second].map((candidateId) => ({
        candidateId,
        slot: eachSlot(eachScorers[2]!),
        change: { totals: { [wholeTotal]: 10_050 } },
      })),
    }),
  );
  expect(wrong.problems).toHaveLength(2);
  expect(wrong.problems.join()).toMatch(/“甲党总支”.*“乙党总支”/);
});
