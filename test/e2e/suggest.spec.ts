import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';

test('Tab and Enter leave a box with proposals though its list is open; the arrow keys go into the list', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zju-shuangchuang',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{
        name: '双创',
        year: 2024,
        organiser: '浙江大学党委',
        startsOn: '2024-01-10',
        endsOn: '2025-12-31',
      },
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await page.goto(url(`/a/${assessmentId}/flow`));
  await page.getByRole('button', { name: '进入“支部考核”' }).click();
  const by = page.getByRole('dialog').getByLabel('经办人');
  await by.click();
  await by.fill('某人');
  await expect(page.locator('.ant-select-item').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(by).not.toBeFocused();
  await expect(by).toHaveValue('某人');
  await by.click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(by).not.toHaveValue('某人');
  await expect(page.getByRole('dialog')).toBeVisible();
});
