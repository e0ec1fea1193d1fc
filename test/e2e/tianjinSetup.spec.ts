import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { openPoints, openReadings } from './setupScreen.ts';

test('weights, points, a measure and 达到创建标准 are set before the readings are signed, and fixed after', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'tianjin-wuhao',
    adjustments: {},
    details: {
      name: '“五好党支部”分类定级',
      year: 2026,
      organiser: '学校党委',
      startsOn: '2026-09-25',
      endsOn: '2026-12-10',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('tab', { name: /考评口径/ }).click();
  // Whole on one screen: what most never change is folded away, and every choice has its example.
  const foot = await page.locator('.readings-foot').first().boundingBox();
  const bar = await page.locator('.save-bar').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await openPoints(page);
  const part = page.getByRole('region', { name: '分值和权重' });
  await expect(part).toContainText('各项分值、扣分项、扣分幅度均为本程序默认');
  await expect(part).toContainText('方案 1.1 版');

  // What does not add up is refused, and named.
  await expect(part).toContainText('总分为 90×0%＋80×100%＝80 分');
  await page.getByLabel('支部自评的权重').fill('20');
  await expect(part).toContainText('合计 120%，应为 100%');
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByRole('dialog')).toContainText('总分各部分权重合计 120%，应为 100%');
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByLabel('上级党（工）委评定的权重').fill('80');
  await page.getByLabel('1-1 满分').fill('6');
  await expect(part).toContainText('应为 100 分，否则不能保存');
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByRole('dialog')).toContainText('总分为 100 分，各项目合计 101 分');
  await page.getByRole('button', { name: '知道了' }).click();

  // Points may move from one dimension to another; nothing is left empty by accident.
  await page.getByLabel('5-1 满分').fill('3');
  await page.getByLabel('“召开了党员大会的季度数”分类定级应达到的数').fill('');
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByText('还有 1 处分值或权重没有填写', { exact: false })).toBeVisible();
  await page.getByLabel('“召开了党员大会的季度数”分类定级应达到的数').fill('2');
  await page
    .getByRole('group', { name: '党员群众测评“好”票率计入的选项' })
    .or(page.getByLabel('党员群众测评“好”票率计入的选项'))
    .first()
    .getByText('较好')
    .click();
  await expect(part).toContainText('（好＋较好）÷有效票＝23／27，约 85.19%');
  await page.getByLabel('达到创建标准的等次').getByText('较好').click();
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByText('考评口径已保存')).toBeVisible();
  await expect(part).toContainText('方案 1.1-2 版');
  await expect(part).toContainText('默认 3');

  const { source: scheme, adjustments } = await client.assessment.get({ assessmentId });
  expect(scheme.version).toBe('1.1-2');
  expect(scheme.parts?.map(({ weight }) => weight)).toEqual([20, 0, 80]);
  expect(scheme.sheet?.dimensions.map(({ max }) => max)).toEqual([21, 20, 20, 20, 19]);
  expect(scheme.outcome?.meets).toEqual([{ document: '好' }, { caption: '较好' }]);
  expect(adjustments).toMatchObject({
    maxes: { '1-1': 6, '5-1': 3 },
    points: { '1-1.a': 6, '5-1.a': 3 },
    targets: { 'grading/3-1.a': 2 },
  });

  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await expect(part).toContainText('签字后锁定');
  await expect(part.getByRole('spinbutton')).toHaveCount(0);
  await expect(part).toContainText('分类定级应达到 2个季度');
});

test('a scheme without a sheet shows its notes only', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zju-excellent',
    adjustments: {},
    details: {
      name: '优秀“五好”党支部',
      year: 2026,
      organiser: '学校党委',
      startsOn: '2026-09-25',
      endsOn: '2026-12-10',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await page.goto(url(`/a/${assessmentId}/setup`));
  await openReadings(page);
  await expect(page.getByRole('heading', { name: '对文件的理解' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '各记分事项的考评口径' })).toHaveCount(0);
});
