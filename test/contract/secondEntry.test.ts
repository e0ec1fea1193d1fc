import { expect, it, onTestFinished } from 'vitest';
import type { SecondEntry } from '../../shared/register/content.ts';
import { eachAssessment, eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

const [panelist] = eachScorers as [string];
const slot = eachSlot(panelist);
const signed = { by: '韩建国', on: '2025-11-10' };
const ruled = { by: '周正明', on: '2025-11-10' };

it('a column in which two entries differ is not signed until the chair ruled, and says where that is done', async () => {
  const { client, assessmentId, ids, again, sign } = await keyed();
  const [first, other] = ids as [string, string];
  await again(first, { ...signed, total: 9000 });
  await again(other, { ...signed, total: 5800 });
  const refused = await sign([9000, 8500]).catch((error) => error);
  expect(refused.message).toBe(
    '“信息系党总支”：周正明的总分两次录入不一致，不能签字。请到“录入总分”录完复核，由组长裁定',
  );
  expect(refused.data.place).toEqual({ screen: 'totals', assessmentId, slot });
  // All or nothing.
  expect((await client.sheet.get({ candidateId: first, slot })).submission).toBeNull();
  await expect(
    client.sheet.submit({ candidateId: other, slot, signedBy: [panelist], total: 8500 }),
  ).rejects.toThrow('两次录入不一致');

  const ruling = { ...ruled, first: 8500, total: 8600, reason: '纸质表上改过' };
  await again(other, { ...signed, total: 5800, ruling });
  // The ruling says what the total is to be; the sheet has to say it.
  await expect(sign([9000, 8500])).rejects.toThrow('两次录入不一致');
  await keyTotal(client, other, panelist, 8600);
  await sign([9000, 8600]);
  expect((await client.sheet.get({ candidateId: other, slot })).submission?.signedBy).toEqual([panelist]);
  await expect(again(other, { ...signed, total: 5800 })).rejects.toThrow(
    '已在评分表上签字确认，不再复核录入',
  );
});

it('a total put back after the ruling is open again, and signing without a second entry is as ever', async () => {
  const { client, ids, again, sign } = await keyed();
  const [, other] = ids as [string, string];
  await again(other, { ...signed, total: 5800 });
  await again(other, { ...signed, total: 5800, ruling: { ...ruled, first: 8500, total: 5800, reason: '' } });
  await keyTotal(client, other, panelist, 5800);
  await keyTotal(client, other, panelist, 8500);
  await expect(sign([9000, 8500])).rejects.toThrow('两次录入不一致');
  await again(other, null);
  await sign([9000, 8500]);
});

it('takes no total that the form cannot give, of nobody who does not score, and no ruling on another total', async () => {
  const { client, assessmentId, ids, again } = await keyed();
  const [first] = ids as [string];
  await expect(again(first, { ...signed, total: 10_050 })).rejects.toThrow('100');
  await expect(again(first, { ...signed, total: 9030 })).rejects.toThrow('0.5 分的整数倍');
  const ruling = { ...ruled, first: 9000, total: 9050, reason: '' };
  await expect(again(first, { ...signed, total: 9100, ruling })).rejects.toThrow('都不同，请写明理由');
  await expect(
    again(first, { ...signed, total: 9100, ruling: { ...ruling, first: 8000, total: 9100 } }),
  ).rejects.toThrow('总分已经变动');
  await expect(
    client.entry.set({
      assessmentId,
      entries: [
        { kind: 'second-entry', candidateId: first, key: '-/panel/何秘书', content: { ...signed, total: 1 } },
      ],
    }),
  ).rejects.toThrow('考评组没有编号为 -/panel/何秘书 的评分席位');
});

/** Two units with one panelist's totals keyed in once. */
async function keyed() {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  const client = rpcClient('app://kaoping/rpc', app);
  const { assessmentId, ids } = await eachAssessment(client, ['机电系党总支', '信息系党总支']);
  for (const [row, total] of [9000, 8500].entries()) await keyTotal(client, ids[row]!, panelist, total);
  return {
    client,
    assessmentId,
    ids,
    again: (candidateId: string, content: SecondEntry | null) =>
      client.entry.set({
        assessmentId,
        entries: [{ kind: 'second-entry', candidateId, key: `-/panel/${panelist}`, content }],
      }),
    sign: (totals: readonly number[]) =>
      client.sheet.submitEach({
        slot,
        sheets: ids.map((candidateId, row) => ({ candidateId, total: totals[row]! })),
      }),
  };
}
