import { expect, type Page } from '@playwright/test';

/**
 * Types the ballot of one kind of voter into the boxes on screen: votes by option, all of whom came and voted, none
 * invalid and none abstained. Waits until it is saved.
 */
export async function typeBallot(page: Page, voter: string, votes: Readonly<Record<string, number>>) {
  const all = Object.values(votes).reduce((sum, count) => sum + count, 0);
  const totals = { 应到: all, 实到: all, 发出: all, 收回: all, 有效: all, 无效: 0, 弃权: 0 };
  for (const [name, count] of Object.entries({ ...totals, ...votes })) {
    await page.getByLabel(`${voter} ${name}`, { exact: true }).fill(String(count));
  }
  await expect(page.locator('.ballots-head .save')).toHaveText('已保存');
}
