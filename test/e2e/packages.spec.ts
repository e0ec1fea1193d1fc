import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment, eachScorers, keyTotal } from '../support/eachScores.ts';
import { startHostProcess } from '../support/electronHost.ts';
import { lookAtHalf } from '../support/lookAtHalf.ts';
import { savedDownload } from '../support/savedDownload.ts';

const units = ['机电系党总支', '信息系党总支', '经管系党总支'];
const panelist = eachScorers[1]!;

test('a panelist scores at another computer: 任务包 out by stick, 结果包 back, and the totals agree', async ({
  program,
  browser,
}) => {
  const { page, url, client, folder, complaints } = program;
  const { assessmentId, ids } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  await page.getByRole('button', { name: '任务包……' }).click();
  const given = page.getByRole('dialog', { name: '任务包和结果包' });
  const task = await savedDownload(page, folder, () =>
    given.getByRole('button', { name: `给${panelist}发任务包` }).click(),
  );
  expect(task).toContain(`任务包-2025年度考核-${panelist}.kpkg`);
  await expect(given.getByRole('row', { name: new RegExp(panelist) })).not.toContainText('没有发过');
  await lookAtHalf(page);

  const laptop = await startHostProcess(join(folder, 'laptop', 'test.kaoping'));
  const context = await browser.newContext();
  const other = await context.newPage();
  other.on('pageerror', (error) => (complaints as string[]).push(String(error)));
  try {
    await other.goto(laptop.address);
    await other.locator('input[type=file]').setInputFiles(task);
    await expect(other.getByText(`已打开${panelist}的任务包`)).toBeVisible();
    // Whose it is and where it goes is said, and what is refused here is not offered.
    await expect(other.getByText(`这是${panelist}的任务包，这里只填写本人的评分表`)).toBeVisible();
    await expect(other.getByRole('navigation', { name: '考核页面' }).getByRole('link')).toHaveText(['评分']);
    for (const name of ['缺席……', '缺席、回避、替换……', '复核录入……'])
      await expect(other.getByRole('button', { name })).toHaveCount(0);
    // Only their own column, and by the keys alone.
    const first = other.getByRole('textbox', { name: `机电系党总支，${panelist}的总分` });
    await expect(first).toBeFocused();
    await expect(other.getByRole('textbox')).toHaveCount(3);
    for (const total of ['92.5', '85', '95']) {
      await other.keyboard.type(total);
      await other.keyboard.press('Enter');
    }
    await expect(other.getByRole('button', { name: '读回签字' })).toBeFocused();
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: '与纸质评分表一致，签字' }).press('Enter');
    await expect(other.getByText('✓ 已签字')).toHaveCount(1);
    await onlySheets(other, assessmentId);
    await other.getByRole('button', { name: '任务包……' }).click();
    const taken = other.getByRole('dialog', { name: '结果包' });
    const make = taken.getByRole('button', { name: `导出${panelist}的结果包` });
    await expect(make).toBeFocused();
    await lookAtHalf(other);
    const result = await savedDownload(other, folder, () => make.press('Enter'));

    // Meanwhile the secretary keyed one of them in from paper.
    await keyTotal(client, ids[0]!, panelist, 9000);
    const chosen = given.locator('input[type=file]');
    const broken = join(folder, '拔出.kpkg');
    writeFileSync(broken, '{"format":"kaoping-package"');
    await chosen.setInputFiles(broken);
    await expect(page.getByRole('dialog', { name: '“拔出.kpkg”不完整，没有读入' })).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).click();
    await chosen.setInputFiles(result);
    const preview = page.getByRole('dialog', { name: `${panelist}的结果包` });
    await expect(preview.getByRole('row')).toHaveText([
      /参评单位/,
      /机电系党总支.*冲突.*92\.5 分，已签字.*90 分.*改用结果包的/,
      /信息系党总支.*新.*85 分，已签字.*没有评分.*写入/,
      /经管系党总支.*新.*95 分，已签字/,
    ]);
    await expect(preview.getByRole('button', { name: '写入 2 张评分表' })).toBeVisible();
    await lookAtHalf(page);
    // What is to be decided has the focus.
    await expect(preview.getByRole('checkbox', { name: '改用结果包的' })).toBeFocused();
    await page.keyboard.press('Space');
    await preview.getByRole('button', { name: '写入 3 张评分表' }).press('Enter');
    await expect(page.getByText(`已写入${panelist}的 3 张评分表`)).toBeVisible();
    await expect(preview).toBeHidden();
    await expect(given.getByRole('row', { name: new RegExp(panelist) })).not.toContainText('没有读过');
    await expect(given.getByRole('button', { name: '读结果包……' })).toBeFocused();
    for (const [row, total] of ['92.5', '85', '95'].entries())
      await expect(page.locator('.panel-grid tbody tr').nth(row)).toContainText(total);

    // Read once more, it brings nothing.
    await given.locator('input[type=file]').setInputFiles(result);
    await expect(preview).toContainText('相同 3 张');
    await preview.getByRole('button', { name: '没有要写入的，关闭' }).press('Enter');
    await expect(preview).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(given).toBeHidden();
    await expect(page.getByRole('button', { name: '任务包……' })).toBeFocused();
    await expect(page.getByText('✓ 已签字')).toHaveCount(1);
  } finally {
    await context.close();
    await laptop.stop();
  }
  // What was refused comes to the console as well.
  expect(complaints.filter((words) => !words.includes('422'))).toEqual([]);
});

/** Every other screen leads to the sheets; these are the panelist's own, with nothing beside them. */
async function onlySheets(page: Page, assessmentId: string): Promise<void> {
  const totals = page.url();
  const { origin } = new URL(totals);
  for (const part of ['', '/setup', '/flow', '/results', '/publicity', '/archive', '/meeting']) {
    await page.goto(`${origin}/a/${assessmentId}${part}`);
    await expect(page.locator('.sheet')).toBeVisible();
    expect(new URL(page.url()).pathname).toMatch(/\/score\//);
  }
  await expect(page.getByText(`这是${panelist}的任务包`)).toBeVisible();
  await lookAtHalf(page);
  const parts = page.locator('.parts');
  await expect(parts.locator('.part-seats li')).toHaveText([`${panelist} ✓ 92.5 分`]);
  await expect(parts.locator('.part-panel a')).toHaveText(['录入总分']);
  await expect(parts.getByRole('button')).toHaveCount(0);
  await page.goto(totals);
  await expect(page.getByText('✓ 已签字')).toHaveCount(1);
}
