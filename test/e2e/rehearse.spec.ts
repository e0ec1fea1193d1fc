import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment } from '../support/eachScores.ts';

test('an assessment is tried out with its own panel and units, and the trial deleted again', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId } = await eachAssessment(client, ['机电系党总支', '信息系党总支']);
  await page.goto(url('/'));
  await page.getByRole('button', { name: '演练 2025年度考核' }).click();
  await expect(page).toHaveURL(/\/results/);
  await expect(page.getByText('演练', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /机电系党总支/ })).toContainText(/\d/);
  await page.goto(url('/'));
  const trial = page.getByRole('row').filter({ has: page.locator('.assessment-tag') });
  await trial.getByRole('button', { name: '删除 2025年度考核' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('button', { name: '删除 2025年度考核' })).toHaveCount(1);
  expect((await client.assessment.list()).map(({ id }) => id)).toEqual([assessmentId]);
});
