import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';

test('every screen of every rehearsal opens from the tabs, without a complaint or a side-scroll', async ({
  program,
}) => {
  test.setTimeout(240_000);
  const { page, client, url, complaints } = program;
  const { assessmentIds } = await client.assessment.loadDemo();
  for (const assessmentId of assessmentIds) {
    await page.goto(url(`/a/${assessmentId}`));
    await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible();
    const links = page.getByRole('navigation').getByRole('link');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const own = paths.filter((path) => path.includes(assessmentId));
    expect(own.length).toBeGreaterThanOrEqual(6);
    for (const path of own) {
      await page.goto(url(path));
      await expect(page.locator('.ant-spin-spinning'), path).toHaveCount(0, { timeout: 15_000 });
      const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  }
  expect(complaints).toEqual([]);
});
