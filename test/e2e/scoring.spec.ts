import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { completeChange, count, openSheet, status } from './openSheet.ts';

test('a value that cannot be saved stays on screen, is said, and is saved once it can be', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  // The other screens are fetched a moment after the first; then they open without the host, too.
  const fetched =
    "performance.getEntriesByType('resource').some(({ name }) => name.includes('ResultScreen'))";
  await expect.poll(() => page.evaluate(fetched)).toBe(true);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await count(page, '1-1.b').fill('3');
  await page.keyboard.press('Tab');
  await expect(page.getByText('没有保存：', { exact: false })).toBeVisible();
  await expect(status(page)).toHaveText('没有保存');
  await expect(count(page, '1-1.b')).toHaveValue('3');
  await page.getByRole('link', { name: '结果' }).click();
  await page.getByRole('link', { name: '评分', exact: true }).click();
  await expect(count(page, '1-1.b')).toHaveValue('3');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({});
  await page.context().setOffline(false);
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '1-1.b': 3 });
});

test('what was entered can be undone and done again, also after going to another candidate', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '1-1.b').fill('2');
  await page.getByRole('checkbox', { name: /签到表/ }).click();
  await page.getByRole('checkbox', { name: /整改台账/ }).click();
  await expect(page.locator('[data-item="1-3"] .score')).toHaveText('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
  await page.keyboard.press('Control+z');
  // Where it acted is where the keys go on.
  await expect(page.locator('[data-rule="1-3.a"] :focus')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-item="1-3"] .score')).toHaveText('3');
  await page.keyboard.press('Control+y');
  await expect(page.locator('[data-item="1-3"] .score')).toHaveText('2.5');
  await expect(status(page)).toHaveText('已保存');
  const { content } = await client.sheet.get({ candidateId });
  expect(content.values).toEqual({ '1-1.b': 2, '1-3.a': ['签到表'] });
});

test('the sheet is left before the next key is taken, however slow the computer', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-1.b').focus();
  const left = await page.evaluate(`(async () => {
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await null; // What the key has brought about is done; no other event can have come in between.
    return !document.querySelector('.sheet-head')?.textContent.includes('甲党总支');
  })()`);
  expect(left).toBe(true);
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
});

test('a sheet with something missing is not signed, and leads to the place', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('不能签字确认');
  await dialog.getByRole('button', { name: /2-2 “全年学习次数”尚未填写/ }).click();
  await expect(count(page, '2-2.b')).toBeFocused();
  await page.keyboard.type('-1');
  await expect(page.getByText('请填不小于 0 的整数')).toBeVisible();
  await expect(page.locator('[data-item="2-2"] .score')).toHaveText('—');
});

test('a zero rule asks for date and evidence, and a score tells how it came about', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await page.locator('[data-rule="1-4.a"] [data-entry]').first().press('Space');
  await expect(page.locator('[data-item="1-4"] .state')).toContainText('待填');
  await page.getByPlaceholder('必填，如 2026-5-1').fill('2026.6.15');
  await page.getByPlaceholder('必填，如文号、通报、证明人').fill('纪委通报');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-item="1-4"] .state')).toContainText('已评');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.evidence).toEqual({
    '1-4.a': { date: '2026-06-15', text: '纪委通报' },
  });
  await page.locator('[data-item="1-4"] .score').click();
  await expect(page.getByRole('dialog')).toContainText('有违纪行为，本项为 0 分');
});

test('a signed sheet is locked, and is opened again only for a reason', async ({ program }) => {
  const { page, client } = program;
  const { candidateId, assessmentId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: await completeChange(program, assessmentId) });
  await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  await page.reload();
  await expect(count(page, '1-1.b')).toBeDisabled();
  await page.getByRole('button', { name: '退回修改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '退回修改' }).click();
  await expect(dialog.getByText('请写明理由')).toBeVisible();
  await dialog.getByLabel('退回修改的理由').fill('漏计一次');
  // A slip beside the dialog or on a key throws nothing away.
  await page.mouse.click(5, 700);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '继续填写' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('退回修改的理由')).toHaveValue('漏计一次');
  await dialog.getByRole('button', { name: '退回修改' }).click();
  await expect(count(page, '1-1.b')).toBeEnabled();
});

test('what the page begins with is asked for once, before its code is there', async ({ program }) => {
  const { page } = program;
  const { address, candidateId } = await openSheet(program);
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, path] = /\/rpc\/(.+)$/.exec(request.url()) ?? [];
    if (path) asked.push(path);
  });
  await page.goto(address(candidateId));
  await expect(page.locator('.form')).toBeVisible();
  const first = ['dataFile/state', 'assessment/get', 'candidate/list'];
  expect(asked.slice(0, 3)).toEqual(first);
  expect(asked.slice(3).filter((path) => first.includes(path))).toEqual([]);
});
