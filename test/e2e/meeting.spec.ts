// 会议模式: a chair at the host and three panelists on devices of their own, through a whole round of scoring.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment, eachSlot } from '../support/eachScores.ts';
import { completeChange } from './openSheet.ts';

const panel = [
  { name: '周正明', isChair: true },
  { name: '吴晓岚', isChair: false },
  { name: '郑海涛', isChair: false },
];

/** A panelist's own device: a browser that takes the meeting's certificate once somebody compared it. */
async function deviceOf(browser: Browser, address: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(address);
  return { context, page };
}

async function join(chair: Page, page: Page, name: string): Promise<void> {
  const row = chair.getByRole('row').filter({ has: chair.getByRole('rowheader', { name }) });
  const renew = row.getByRole('button', { name: '发新口令' });
  if ((await renew.count()) > 0) await renew.click();
  else {
    // The page may be on the projector: no PIN is on it but the one that is asked for.
    await expect(chair.locator('.meeting')).not.toContainText(/\d{6}/);
    await row.getByRole('button', { name: '显示口令' }).click();
  }
  await expect(chair.locator('.meeting-pin')).toHaveCount(1);
  const pin = await row.locator('.meeting-pin').innerText();
  expect(pin).toMatch(/^\d{6}$/);
  await page.getByRole('radio', { name }).check();
  await page.getByLabel('组长发给我的口令').fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('请等组长');
  await expect(chair.locator('.meeting-pin')).toHaveCount(0);
  await row.getByRole('button', { name: '允许加入' }).click();
  await expect(page.locator('.form')).toBeVisible();
}

test('a chair and three panelists score on their own devices: recusal, absence, difference, dropped network, conflict', async ({
  program,
  browser,
}) => {
  const { page: chair, client, url, complaints } = program;
  const { assessmentId, ids } = await eachAssessment(client, ['甲党总支', '乙党总支', '丙党总支'], panel);
  const [first = '', second = '', third = ''] = ids;
  const seat = (candidateId: string, panelist: string, state: 'absent' | 'recused', reason: string) => ({
    kind: 'seat' as const,
    candidateId,
    key: `-/panel/${panelist}`,
    content: { state, reason, by: '周正明', on: '2025-12-01' },
  });
  await client.entry.set({ assessmentId, entries: [seat(second, '吴晓岚', 'recused', '所在单位')] });

  // The chair opens the meeting from the sheets, the panelists join.
  await chair.goto(url(`/a/${assessmentId}/score`));
  await chair.getByRole('link', { name: '会议模式' }).click();
  await expect(chair.getByText('不开放时，别的设备连不到本机')).toBeVisible();
  await chair.getByRole('combobox', { name: '开放在哪个网络上' }).click();
  await chair.getByTitle('127.0.0.1（仅本机，供试用）').click();
  await chair.getByRole('button', { name: '开放会议' }).click();
  const address = await chair.locator('.meeting-url').innerText();
  const devices = [];
  for (const { name } of panel) {
    const device = await deviceOf(browser, address);
    await join(chair, device.page, name);
    devices.push({ ...device, name });
  }
  await expect(chair.getByText('✓ 已加入')).toHaveCount(3);

  // Whose device it is sees the own sheets alone, and not the unit from which it is recused.
  const wu = devices[1]!;
  await expect(wu.page.locator('.parts')).toHaveCount(0);
  await wu.page.getByRole('button', { name: '参评单位' }).click();
  await expect(wu.page.getByRole('link', { name: /丙党总支/ })).toBeVisible();
  await expect(wu.page.getByRole('link', { name: /乙党总支/ })).toHaveCount(0);
  await wu.page.keyboard.press('Escape');

  // Values go to the chair's file as they are typed; without the network they wait on the device, and are sent once.
  const count = (page: Page, rule: string) => page.locator(`[data-rule="${rule}"] input`).first();
  await count(wu.page, '2-2.b').fill('6');
  await expect(wu.page.getByRole('status')).toHaveText('已送达主机');
  const sheetOf = async (candidateId: string, name: string) =>
    (await client.sheet.get({ candidateId, slot: eachSlot(name) })).content;
  expect((await sheetOf(first, '吴晓岚')).values).toEqual({ '2-2.b': 6 });
  const linesBefore = (await client.workspace.info()).entryCount;
  await wu.context.setOffline(true);
  await count(wu.page, '3-1.a').fill('1');
  await expect(wu.page.getByText('没有送达主机')).toBeVisible();
  await wu.page.getByRole('button', { name: '参评单位' }).click();
  await wu.page.getByRole('link', { name: /丙党总支/ }).click();
  await count(wu.page, '2-2.b').fill('7');
  await expect(wu.page.getByRole('status')).toHaveText('没有送达，已记在这台设备上');
  expect((await client.workspace.info()).entryCount).toBe(linesBefore);
  await wu.context.setOffline(false);
  await expect(wu.page.getByRole('status')).toHaveText('已送达主机');
  expect((await sheetOf(first, '吴晓岚')).values).toEqual({ '2-2.b': 6, '3-1.a': 1 });
  expect((await sheetOf(third, '吴晓岚')).values).toEqual({ '2-2.b': 7 });
  expect((await client.workspace.info()).entryCount).toBe(linesBefore + 2);

  // What was left unsent when the page was closed is sent when it is opened again.
  await wu.context.setOffline(true);
  await count(wu.page, '3-1.a').fill('2');
  await expect(wu.page.getByText('没有送达主机')).toBeVisible();
  await wu.page.close({ runBeforeUnload: false });
  await wu.context.setOffline(false);
  wu.page = await wu.context.newPage();
  await wu.page.goto(address);
  await expect(wu.page.locator('.form')).toBeVisible();
  await expect.poll(async () => (await sheetOf(third, '吴晓岚')).values).toEqual({ '2-2.b': 7, '3-1.a': 2 });

  // A second device of the same panelist: whoever has not seen the other's value does not overwrite it.
  const other = await deviceOf(browser, address);
  await join(chair, other.page, '吴晓岚');
  await other.page.getByRole('button', { name: '参评单位' }).click();
  await other.page.getByRole('link', { name: /丙党总支/ }).click();
  await expect(count(other.page, '2-2.b')).toHaveValue('7');
  await wu.page.getByRole('button', { name: '参评单位' }).click();
  await wu.page.getByRole('link', { name: /丙党总支/ }).click();
  await expect(count(wu.page, '2-2.b')).toHaveValue('7');
  await count(wu.page, '2-2.b').fill('8');
  await expect(wu.page.getByRole('status')).toHaveText('已送达主机');
  await count(other.page, '2-2.b').fill('9');
  await expect(other.page.getByRole('dialog')).toContainText('同一张评分表在另一台设备上改过，没有覆盖');
  expect((await sheetOf(third, '吴晓岚')).values).toMatchObject({ '2-2.b': 8 });
  await other.page.keyboard.press('Escape');
  await expect(count(other.page, '2-2.b')).toHaveValue('8');
  await other.context.close();

  // The sheets are completed and signed, each by whoever's it is; one panelist is absent from the last unit.
  await client.entry.set({ assessmentId, entries: [seat(third, '郑海涛', 'absent', '因病请假')] });
  const complete = await completeChange(program, assessmentId);
  const due = [
    [first, '周正明'],
    [first, '吴晓岚'],
    [first, '郑海涛'],
    [second, '周正明'],
    [second, '郑海涛'],
    [third, '周正明'],
    [third, '吴晓岚'],
  ] as const;
  for (const [candidateId, name] of due)
    await client.sheet.change({ candidateId, slot: eachSlot(name), change: complete });
  await client.sheet.change({
    candidateId: first,
    slot: eachSlot('郑海涛'),
    change: { values: { '2-2.b': 1 } },
  });
  for (const device of devices) {
    for (const [candidateId, name] of due) {
      if (name !== device.name) continue;
      await device.page.goto(`${address}/a/${assessmentId}/score/${candidateId}?part=panel&panelist=${name}`);
      await device.page.getByRole('button', { name: '签字确认' }).click();
      const dialog = device.page.getByRole('dialog');
      await dialog.getByRole('button', { name: '签字确认' }).click();
      await expect(dialog).toContainText('已签字确认');
      await device.page.keyboard.press('Escape');
      await expect(device.page.getByText('评分表已锁定').first()).toBeVisible();
    }
  }

  // Where they differ, the chair sends a sheet back; it is open on that panelist's device again.
  await chair.goto(url(`/a/${assessmentId}/differences`));
  const difference = chair.locator('.difference').first();
  await expect(difference).toContainText('郑海涛');
  await difference.getByRole('button', { name: /退回/ }).click();
  const back = chair.getByRole('dialog');
  for (const name of ['周正明', '吴晓岚'])
    await back.getByRole('checkbox', { name: new RegExp(name) }).uncheck();
  await back.getByLabel(/原因|理由/).fill('学习次数请再核对');
  await back.getByRole('button', { name: /退回/ }).last().click();
  const zheng = devices[2]!;
  await zheng.page.goto(`${address}/a/${assessmentId}/score/${first}?part=panel&panelist=郑海涛`);
  await count(zheng.page, '2-2.b').fill('6');
  await expect(zheng.page.getByRole('status')).toHaveText('已送达主机');
  await zheng.page.getByRole('button', { name: '签字确认' }).click();
  await zheng.page.getByRole('dialog').getByRole('button', { name: '签字确认' }).click();
  await expect(zheng.page.getByRole('dialog')).toContainText('已签字确认');

  // The result is there, the meeting ends, and no device goes on.
  const { candidates, isComplete } = await client.result.get({ assessmentId });
  expect({ isComplete, all: candidates.every(({ total }) => total !== null) }).toEqual({
    isComplete: true,
    all: true,
  });
  await chair.goto(url(`/a/${assessmentId}/meeting`));
  await chair.getByRole('button', { name: '结束会议' }).click();
  await expect(chair.getByRole('button', { name: '开放会议' })).toBeVisible();
  const answer = zheng.page.evaluate(`fetch('/rpc/meeting/self', { method: 'POST' })`);
  await expect(answer).rejects.toThrow();
  expect(complaints).toEqual([]);
  for (const { context } of devices) await context.close();
});
