import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';
import { completeChange } from './openSheet.ts';

test('the chair settles what the panelists contradict each other in, and shows the scores once all have signed', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, ids } = await eachAssessment(client, ['机电系党总支']);
  const [candidateId] = ids as [string];
  const complete = await completeChange(program, assessmentId);
  const counts = [2, 2, 3, 2, 2];
  const sign = (panelist: string, total: number) =>
    client.sheet.submit({ candidateId, slot: eachSlot(panelist), signedBy: [panelist], total });
  for (const [index, panelist] of eachScorers.entries()) {
    const change = { ...complete, values: { ...complete.values, '4-4.a': counts[index]! } };
    await client.sheet.change({ candidateId, slot: eachSlot(panelist), change });
  }
  // Nobody is led by what another one gave, unless the chair opens it.
  await page.goto(url(`/a/${assessmentId}/score/${candidateId}?part=panel&panelist=${eachScorers[0]}`));
  const seats = page.locator('.part-seats');
  await expect(seats).toContainText(`${eachScorers[0]} ○ 70 分`);
  await expect(seats).toContainText(`${eachScorers[2]} ○ 已评分`);
  await expect(page.locator('.parts-total')).toContainText('—');
  await seats.getByRole('button', { name: '提前公开得分……' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('组长要求当场核对');
  await page.getByRole('dialog').getByLabel('经办人').fill(eachScorers[0]!);
  await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
  await expect(seats).toContainText(`${eachScorers[2]} ○ 73 分`);
  await page.goto(url(`/a/${assessmentId}/board?part=panel`));
  await expect(page.getByText('◐ 已评分')).toHaveCount(5);
  await expect(page.getByRole('switch', { name: '公布得分' })).toBeDisabled();
  const totals = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  for (const { panelist, total } of totals[0]!.seats) await sign(panelist, total!);
  // The board asks by itself.
  await expect(page.getByText('✓ 已签字')).toHaveCount(5);
  await page.getByRole('switch', { name: '公布得分' }).click();
  await expect(page.getByRole('img', { name: /^机电系党总支：周正明 / })).toBeVisible();

  await page.goto(url(`/a/${assessmentId}/flow`));
  await page.getByRole('link', { name: /各人的评分有分歧/ }).click();
  const unit = page.getByRole('region', { name: '机电系党总支' });
  await expect(unit).toContainText('郑海涛 3');
  await unit.getByRole('button', { name: '议定一个数，或退回重评……' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('议定为 2（同周正明）').click();
  await dialog.getByLabel('原因').fill('查台账为两次');
  await dialog.getByRole('button', { name: '按议定的改，退回重新签字' }).click();
  await expect(page.getByText('还没有签齐的单位')).toBeVisible();
  const sheet = await client.sheet.get({ candidateId, slot: eachSlot('郑海涛') });
  expect([sheet.content.values['4-4.a'], sheet.submission]).toEqual([2, null]);
  const now = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  await sign('郑海涛', now[0]!.seats[2]!.total!);
  await page.reload();
  await expect(unit).toContainText('没有相互矛盾的地方。');
});
