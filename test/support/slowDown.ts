import type { Page } from '@playwright/test';

/** Lets the page have a part of the processor only, as an old computer would: a `rate` of 4 is a quarter of the speed. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
