import { expect, type Page } from '@playwright/test';

/** Closes what is offered once a sheet is signed, and stays on it. */
export async function stayOnSheet(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '留在此表' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
