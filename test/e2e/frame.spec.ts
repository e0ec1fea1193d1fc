import { expect } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';

const make = ({ client }: BrowserApp, name: string) =>
  client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name,
      year: 2025,
      organiser: '学院党委',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });

test('a step back from one assessment to another shows nothing of the one that was left', async ({
  program,
}) => {
  const { page, url } = program;
  for (const name of ['甲考核', '乙考核']) await make(program, name);
  await page.goto(url('/'));
  for (const name of ['甲考核', '乙考核']) {
    await page.getByRole('link', { name: '五好考评' }).click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('tab', { name: /基本信息/ }).click();
    await expect(page.getByLabel('考核名称')).toHaveValue(name);
  }
  await page.evaluate('history.go(-2)');
  await expect(page.getByRole('heading', { name: '甲考核' })).toBeVisible();
  await page.getByRole('tab', { name: /基本信息/ }).click();
  await expect(page.getByLabel('考核名称')).toHaveValue('甲考核');
});

test('a screen that cannot be read anew stays, with what is being typed', async ({ program }) => {
  const { page, url } = program;
  const { assessmentId } = await make(program, '甲考核');
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('tab', { name: /参评单位/ }).click();
  await page.getByRole('button', { name: '手工添加' }).click();
  const name = page.getByRole('dialog').getByLabel('单位名称');
  await name.fill('教务处党支部');
  const refused: string[] = [];
  await page.route('**/rpc/**', (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await page.waitForTimeout(1100); // What was read a second ago is read again when the window is come back to.
  await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  // It is tried twice.
  await expect.poll(() => refused.filter((address) => address.endsWith('/assessment/get')).length).toBe(2);
  await page.waitForTimeout(300); // Whatever the answer changes is drawn.
  await expect(name).toHaveValue('教务处党支部');
  await page.unroute('**/rpc/**');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: '教务处党支部' })).toBeVisible();
});
