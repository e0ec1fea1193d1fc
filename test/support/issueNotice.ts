import { expect, type Page } from '@playwright/test';

/**
 * Signs the notice whose draft is on screen, for the working days 10 to 14 November 2025, and closes it, as 周正明 and
 * on the days that the program proposes.
 */
export async function issueNotice(page: Page): Promise<void> {
  for (const label of ['公示开始日期', '落款日期']) {
    await page.getByLabel(label, { exact: true }).fill('2025-11-10');
    await page.getByLabel(label, { exact: true }).press('Tab');
  }
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2025-11-14');
  await explain(page);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const today = new Date().toLocaleDateString('sv-SE');
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await signed(page, '签发人', '签发', today);
  await page.getByRole('button', { name: '结束公示' }).click();
  await signed(page, '经办人', '结束公示', today);
  await expect(page.getByText('公示已结束').first()).toBeVisible();
}

/** Says why the notice begins before today, when everything of a test was decided. */
export async function explain(page: Page): Promise<void> {
  const reason = page.getByLabel('理由', { exact: true });
  await reason.fill('补录上年的考核');
  await reason.press('Tab');
}

/** The button of a dialog by its name; of one that issues, also where something was told before it. */
export function buttonNamed(button: string): string | RegExp {
  return button === '签发' ? /^(?:仍然)?签发$/ : button;
}

async function signed(page: Page, by: string, button: string, on: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill(on);
  await dialog.getByLabel('日期').press('Tab');
  await dialog.getByLabel(by).fill('周正明');
  await dialog.getByRole('button', { name: buttonNamed(button), exact: true }).click();
  await expect(dialog).toBeHidden();
}
