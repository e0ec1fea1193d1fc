import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { completeChange, count, openSheet, score, status } from './openSheet.ts';

test('a sheet that was changed elsewhere is not signed with the total that was shown', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: await completeChange(program, assessmentId) });
  await page.reload();
  await expect(page.locator('.sheet-total')).toHaveText('64／100');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('全体确认').check();
  await expect(dialog).toContainText('总分 64 分');
  await client.sheet.change({ candidateId, change: { values: { '1-1.b': 2 } } });
  await dialog.getByRole('button', { name: '签字确认并锁定' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog).toContainText('总分 63 分');
  await expect(dialog.getByLabel('全体确认')).not.toBeChecked();
  expect((await client.sheet.get({ candidateId })).submission).toBeNull();
  await dialog.getByLabel('全体确认').check();
  await dialog.getByRole('button', { name: '签字确认并锁定' }).click();
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
});

test('an entry on a sheet that was signed elsewhere is refused with what was typed, and the lock appears', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: await completeChange(program, assessmentId) });
  await page.reload();
  await expect(page.locator('.sheet-total')).toHaveText('64／100');
  await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  await count(page, '1-1.b').fill('7');
  await page.keyboard.press('Tab');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('已签字确认并锁定');
  await expect(dialog).toContainText('甲党总支');
  await expect(dialog).toContainText('1-1');
  await expect(dialog).toContainText('7');
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('button', { name: '退回修改' })).toBeVisible();
  await expect(count(page, '1-1.b')).toBeDisabled();
  await expect(count(page, '1-1.b')).toHaveValue('');
});

test('undo does not overwrite what was entered elsewhere since', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '1-1.b').fill('2');
  await page.keyboard.press('Tab');
  await expect(score(page, '1-1')).toHaveText('7');
  await expect(status(page)).toHaveText('已保存');
  await client.sheet.change({ candidateId, change: { values: { '1-1.b': 6 } } });
  await page.keyboard.press('Control+z');
  await expect(page.getByText('不能撤销', { exact: false })).toBeVisible();
  await expect(count(page, '1-1.b')).toHaveValue('6');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '1-1.b': 6 });
});
