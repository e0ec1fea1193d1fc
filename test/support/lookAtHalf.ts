import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { hardToRead } from './hardToRead.ts';

/** Looks at the page at 200 %, and at the widths that are named besides: nothing on it is hard to read or use. */
export async function lookAtHalf(page: Page, ...widths: readonly number[]): Promise<void> {
  for (const width of [683, ...widths]) {
    await page.setViewportSize({ width, height: 384 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ).toEqual([]);
    expect(await hardToRead(page)).toEqual([]);
    const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}
