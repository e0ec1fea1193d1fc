// How light the work is: what each job takes in clicks and keys, counted.
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { counted } from '../support/counted.ts';
import { count, openSheet } from './openSheet.ts';

test('a value takes two keys at most, what nobody has looked at one click, and signing leads on', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  const keys = counted(page);

  // Every value that must be entered, one after the other.
  const values = { '2-2.b': '5', '4-1.a': '0', '4-2.a': '0', '4-4.a': '0', '4-5.a': '0' };
  for (const [rule, digits] of Object.entries(values)) {
    await keys.press('Enter');
    await expect(count(page, rule)).toBeFocused();
    await keys.type(digits);
  }
  expect(keys.count / Object.keys(values).length).toBeLessThanOrEqual(2);

  // F4 settles the dimension in which the focus is, and goes on to what is open.
  await keys.press('F4');
  await expect(page.locator('[data-item="5-1"] [data-entry]').first()).toBeFocused();
  await expect(page.locator('[data-item="4-3"]')).toContainText('✓ 无问题');
  await expect(page.getByRole('status')).toHaveText('已保存');

  await count(page, '1-1.b').fill('1');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  const rest = dialog.getByRole('button', { name: /^这 \d+ 条均已核对，无问题$/ });
  await expect(rest).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: '宣读核对' }).getByRole('listitem')).toHaveText([
    /^1-1 .*扣 0\.5 分$/,
    /^4-5 .*扣 2 分$/,
  ]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sign.png` });
  const sign = dialog.getByRole('button', { name: '签字确认并锁定' });
  await expect(sign).toBeDisabled();
  await expect(dialog).toContainText('还没有人签字');
  await dialog.getByLabel('全体确认').check();
  await sign.press('Enter');
  await expect(dialog).toContainText('甲党总支：已签字确认并锁定');
  await expect(dialog.getByRole('button', { name: '下一个单位' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  expect((await client.sheet.get({ candidateId })).submission?.signedBy).toEqual(['周正明']);
});
