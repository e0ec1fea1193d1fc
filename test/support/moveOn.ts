import { expect, type Page } from '@playwright/test';

/** Moves the open assessment on to a stage on its 流程 page, as 周正明; `reason` where something is still missing. */
export async function moveOn(page: Page, stage: string, reason?: string): Promise<void> {
  await page.getByRole('link', { name: '流程', exact: true }).click();
  await page.getByRole('button', { name: `进入“${stage}”` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('经办人').fill('周正明');
  if (reason !== undefined) await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: /^进 ?入$/ }).click();
  await expect(page.getByText(`已进入“${stage}”`)).toBeVisible();
  await expect(dialog).toBeHidden();
}
