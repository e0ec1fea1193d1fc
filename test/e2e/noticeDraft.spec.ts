import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { date, fillDay, finishedAssessment, paper } from './publicityScreen.ts';

test('an answer that comes late moves neither the days nor the last day chosen since', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await finishedAssessment(program);
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await page.getByRole('button', { name: '拟写公示' }).click();
  await date(page, '2025-03-10', '2025-03-14');
  const days = page.getByLabel('公示工作日数');
  const isFor = (count: number) => (request: { postData(): string | null }) =>
    request.postData()?.includes(`"days":${count}`) ?? false;
  await page.route('**/rpc/notice/period', async (route) => {
    if (isFor(3)(route.request())) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const late = page.waitForResponse((response) => isFor(3)(response.request()));
  await days.fill('3');
  await days.fill('10');
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2025-03-21');
  await late;
  await fillDay(page, '公示截止日期', '2025-03-24');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const [draft] = (await client.notice.get({ assessmentId })).state.issues;
  expect(draft?.notice).toMatchObject({ firstDay: '2025-03-10', days: 10, lastDay: '2025-03-24' });
});

test('keeps what cannot be saved, names a year that is not covered, and warns of rare characters', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await finishedAssessment(program, '䶮山学院党委');
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(page.getByText('名称中有“仿宋_GB2312”没有的字：䶮')).toBeVisible();

  // 国庆节 and its make-up day, each set right by hand.
  await fillDay(page, '公示开始日期', '2026-09-28');
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2026-10-09');
  const days = page.getByRole('list', { name: '公示期逐日' });
  await expect(days.getByRole('listitem').filter({ hasText: '2026-10-01' })).toContainText('休息（国庆节）');
  await page.getByRole('button', { name: '2026-10-08 改为休息日' }).click();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2026-10-10');
  await expect(days.getByRole('listitem').last()).toContainText('第 5 个工作日（国庆节调休上班）');

  // A year that the calendar does not cover is said, and the last day is typed.
  await fillDay(page, '公示开始日期', '2099-12-30');
  await expect(page.getByText('程序没有 2099 年的放假安排', { exact: false })).toBeVisible();
  await fillDay(page, '公示截止日期', '2100-01-07');
  await expect(paper(page).getByText('2099年12月30日至2100年1月7日').first()).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();

  // What is refused stays on this machine until it is put right.
  await fillDay(page, '公示截止日期', '2099-12-01');
  await expect(page.getByText('没有保存', { exact: true })).toBeVisible();
  await expect(page.getByText('公示截止日期不能早于开始日期').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次有修改没有保存，仍在下面')).toBeVisible();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2099-12-01');
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2100-01-07');
  const [draft] = (await client.notice.get({ assessmentId })).state.issues;
  expect(draft?.notice).toMatchObject({ firstDay: '2099-12-30', lastDay: '2100-01-07' });
});

test('leads on from every part that is still empty, whatever the document', async ({ program }) => {
  const { page, client, url } = program;
  for (const [schemeId, place] of [
    ['shandong-wuhao', '评分'],
    ['tianjin-wuhao', '评分'],
    ['zju-excellent', '条件和推荐'],
    ['zju-shuangchuang', '条件和推荐'],
    ['zjiet-grading', '定级'],
  ] as const) {
    const { assessmentId } = await client.assessment.create({
      schemeId,
      adjustments: { conventions: {}, agreed: {} },
      details: {
        name: '空白',
        year: 2025,
        organiser: '学院党委',
        startsOn: '2025-01-06',
        endsOn: '2025-12-20',
        panel: [{ name: '周正明', isChair: true }],
      },
    });
    await page.goto(url(`/a/${assessmentId}/publicity`));
    await expect(page.getByRole('link', { name: `到“${place}”` })).toBeVisible();
    await page.getByRole('tab', { name: '异议' }).click();
    await expect(page.getByRole('link', { name: '到“公示稿”' })).toBeVisible();
    await page.getByRole('tab', { name: '证书' }).click();
    await page.getByRole('link', { name: '到“表彰决定”' }).click();
    await expect(page.getByRole('link', { name: `到“${place}”` })).toBeVisible();
  }
});
