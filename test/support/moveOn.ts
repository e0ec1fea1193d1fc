import { expect, type Page } from '@playwright/test';

/**
 * Moves the open assessment on to a stage on its 流程 page, as 周正明; `reason` where something is still missing. Nothing
 * where the course followed the work there.
 */
export async function moveOn(page: Page, stage: string, reason?: string): Promise<void> {
  await page.getByRole('link', { name: '流程', exact: true }).click();
  await page.reload();
  const row = page.getByRole('listitem', { name: new RegExp(` ${stage}$`) });
  await expect(row).toBeVisible();
  if ((await row.textContent())?.includes('未开始') === false) return;
  await page.getByRole('button', { name: `进入“${stage}”` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('经办人').fill('周正明');
  if (reason !== undefined) await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: /^进 ?入$/ }).click();
  await expect(page.getByText(`已进入“${stage}”`)).toBeVisible();
  await expect(dialog).toBeHidden();
}
