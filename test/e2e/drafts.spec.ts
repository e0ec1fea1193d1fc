import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { completeChange, count, openSheet, status } from './openSheet.ts';

test('what is being typed is not called saved, and is saved at once when the panel goes on', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '1-1.b').focus();
  // Noted in the page itself: the pause before saving is shorter than a call from here may be.
  await page.evaluate(
    `window.said = []; new MutationObserver(() => said.push(document.querySelector('.sheet-head [role=status]').textContent))
      .observe(document.querySelector('.sheet-head'), { subtree: true, characterData: true, childList: true });`,
  );
  await page.keyboard.type('3');
  await expect.poll(() => page.evaluate<string[]>('said')).toContain('正在填写…');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '1-1.b': 3 });
});

test('what is being typed is saved when the page is hidden', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '1-1.b').focus();
  await page.keyboard.type('3');
  const sent = page.waitForRequest(/sheet\/change/, { timeout: 300 });
  await page.evaluate(`window.dispatchEvent(new Event('pagehide'))`);
  await sent;
  await expect
    .poll(async () => (await client.sheet.get({ candidateId })).content.values)
    .toEqual({ '1-1.b': 3 });
});

test('an entry that cannot be taken is asked about before the sheet is left', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-1.b').fill('四');
  await expect(status(page)).toHaveText('有误，尚未保存');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1-1');
  await expect(dialog).toContainText('四');
  await dialog.getByRole('button', { name: '回去改' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
  await expect(count(page, '1-1.b')).toBeFocused();
  await expect(count(page, '1-1.b')).toHaveValue('四');
  // Links ask as the keys do.
  await page.getByRole('link', { name: '结果' }).click();
  await expect(page.getByRole('dialog')).toContainText('四');
  await page.getByRole('button', { name: '放弃这一处' }).click();
  await expect(page).toHaveURL(/results/);
  await page.getByRole('link', { name: '评分', exact: true }).click();
  await expect(count(page, '1-1.b')).toHaveValue('');
  await expect(status(page)).toHaveText('已保存');
});

test('going back in the browser keeps an entry that cannot be taken, and the list marks the unit', async ({
  program,
}) => {
  const { page } = program;
  await openSheet(program);
  await page.getByRole('link', { name: /乙党总支/ }).click();
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await count(page, '2-2.b').fill('六次');
  await expect(status(page)).toHaveText('有误，尚未保存');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
  await expect(page.getByRole('link', { name: /乙党总支/ })).toContainText('有误未存');
  await page.getByRole('link', { name: /乙党总支/ }).click();
  // The sheet opens on what was left, far down as it is, and says so.
  await expect(count(page, '2-2.b')).toHaveValue('六次');
  await expect(count(page, '2-2.b')).toBeFocused();
  await expect(count(page, '2-2.b')).toBeInViewport();
  await expect(page.getByText('还有 1 处没有保存：', { exact: false })).toContainText('六次');
  await count(page, '2-2.b').fill('6');
  await expect(status(page)).toHaveText('已保存');
  await expect(page.getByRole('link', { name: /乙党总支/ })).not.toContainText('有误未存');
});

test('closing the page with an entry that cannot be taken is held', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-1.b').fill('四');
  await expect(page.getByText('请填不小于 0 的整数')).toBeVisible();
  const asked = page.waitForEvent('dialog', { timeout: 5000 });
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(count(page, '1-1.b')).toHaveValue('四');
});

test('a sheet with an entry that cannot be taken is not signed, and leads to the entry', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: await completeChange(program, assessmentId) });
  await page.reload();
  await expect(page.locator('.sheet-total')).toHaveText('64／100');
  await count(page, '4-5.a').fill('十五');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('还有 1 处没有完成，不能签字确认');
  await dialog.getByRole('button', { name: /4-5.*十五/ }).click();
  await expect(count(page, '4-5.a')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('总分 79 分');
});

test('a date that is no date is not signed either, and goes when its fact is taken back', async ({
  program,
}) => {
  const { page } = program;
  await openSheet(program);
  const tick = page.locator('[data-rule="1-4.a"] [data-entry]').first();
  await tick.press('Space');
  await page.getByPlaceholder('必填，如 2026-5-1').fill('六月');
  await expect(status(page)).toHaveText('有误，尚未保存');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('六月');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tick.press('Space');
  await expect(status(page)).toHaveText('已保存');
});
