import { expect, type Page } from '@playwright/test';

/** Waits until the screen is drawn with nothing on it that still loads. */
export async function shown(page: Page, where: string): Promise<void> {
  await expect(page.locator('.shell, .page').first(), where).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('.ant-spin-spinning'), where).toHaveCount(0, { timeout: 15_000 });
}
