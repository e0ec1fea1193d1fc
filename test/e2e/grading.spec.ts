import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { EntryInput } from '../../shared/register/entry.ts';
import { test } from '../support/browserApp.ts';

const unit = (name: string, kind: string, parent: string) => ({
  name,
  kind,
  parent,
  secretary: '',
  memberCount: 12,
  foundedOn: null,
});
const checks = (candidateId: string): EntryInput[] =>
  Array.from({ length: 6 }, (_, index) => ({
    kind: 'check',
    candidateId,
    key: `K${index + 1}`,
    content: { by: '王静', on: '2026-10-09', isFound: false, problem: '' },
  }));
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const shot = (page: Page, name: string) =>
  process.env.KAOPING_SHOTS
    ? page.screenshot({ path: `${process.env.KAOPING_SHOTS}/${name}.png` })
    : Promise.resolve();

test('grades level by level against the standard, then again after 整改, and shows the movement', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zjiet-grading',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '定级页面',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-04-01',
      endsOn: '2026-12-10',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: [
      unit('数控支部', '党支部', '机电总支'),
      unit('模具支部', '党支部', '机电总支'),
      unit('机电总支', '党总支', '学院党委'),
      unit('机关支部', '直属党支部', '学院党委'),
    ],
  });
  const [numeric = '', mould = '', general = '', office = ''] = candidateIds;
  await client.entry.set({
    assessmentId,
    entries: [numeric, mould, general].flatMap((id) => checks(id)),
  });
  await page.goto(url(`/a/${assessmentId}/grading`));
  await expect(page.getByRole('region', { name: '参考标准' })).toContainText('还没有载入，不能定级');
  await expect(page.getByRole('region', { name: '学院党委 → 党总支、直属党支部' })).toContainText('机关支部');
  await expect(page.getByRole('region', { name: '党总支 → 党支部' })).toContainText('数控支部');
  await expect(rowOf(page, '机电总支')).toContainText('参考标准尚未载入');
  await shot(page, 'grading-none');

  await page.getByRole('button', { name: '载入参考标准' }).click();
  await page.getByLabel('载入人').fill('王静');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '参考标准.pdf', mimeType: 'application/pdf', buffer: Buffer.from('先进：……') });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /载 ?入/ })
    .last()
    .click();
  await expect(page.getByRole('region', { name: '参考标准' })).toContainText('参考标准.pdf');
  await expect(page.getByRole('region', { name: '参考标准' })).toContainText('王静');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /另 ?存/ }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('先进：……');

  await expect(rowOf(page, '机关支部')).toContainText('“六查六看”还有 6 项没有查');
  await expect(rowOf(page, '数控支部')).toContainText('请先为上级“机电总支”定级');
  const grade = async (words: string, reason = '') => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words, { exact: true }).click();
    await dialog.getByLabel(/定级的上级/).fill('学院党委');
    if (reason !== '') await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog.getByRole('button', { name: /保 ?存/ }).click();
  };
  // A refusal names the unit, and nothing of the batch is kept.
  await page.getByRole('checkbox', { name: '选择 机关支部' }).check();
  await page.getByRole('checkbox', { name: '选择 机电总支' }).check();
  await page.getByRole('button', { name: '第一次定级', exact: true }).click();
  await grade('较好');
  await expect(
    page.locator('.ant-modal-confirm-title', { hasText: '机关支部：“六查六看”还有 6 项没有查，查完再定级' }),
  ).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  expect((await client.outcome.gradings({ assessmentId })).map(({ first }) => first)).toEqual(
    Array(4).fill(null),
  );
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /取 ?消/ })
    .click();

  await page.getByRole('button', { name: '机电总支第一次定级' }).click();
  await grade('较好');
  await expect(rowOf(page, '机电总支')).toContainText('学院党委');
  await client.entry.set({ assessmentId, entries: checks(office) });
  await page.reload();
  // Three at once, whatever their level.
  for (const name of ['数控支部', '模具支部', '机关支部'])
    await page.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await page.getByRole('button', { name: '第一次定级', exact: true }).click();
  await shot(page, 'grading-dialog');
  await grade('一般', '换届不及时');
  for (const name of ['数控支部', '模具支部', '机关支部'])
    await expect(rowOf(page, name)).toContainText('重点督促');
  await expect(rowOf(page, '机电总支')).not.toContainText('重点督促');
  await expect(page.getByText('对于定级为“一般”和“后进”的，要重点督促落实整改。')).toBeVisible();

  const again = async (name: string, words: string) => {
    await page.getByRole('button', { name: `${name}第二次定级` }).click();
    await grade(words, '学院党委要求先行定级');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  // 较好 → 较好, 一般 → 先进, 一般 → 后进.
  await again('机电总支', '较好');
  await again('数控支部', '先进');
  await again('模具支部', '后进');
  await expect(rowOf(page, '机电总支')).toContainText('＝ 保持');
  await expect(rowOf(page, '数控支部')).toContainText('↑ 升');
  await expect(rowOf(page, '模具支部')).toContainText('↓ 降');
  expect((await client.outcome.gradings({ assessmentId })).map(({ movement }) => movement)).toEqual([
    'up',
    'down',
    'same',
    null,
  ]);
  await shot(page, 'grading');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

  await page.getByRole('button', { name: '撤销机电总支第一次定级' }).click();
  await page.getByRole('button', { name: '撤销定级' }).click();
  await expect(
    page.locator('.ant-modal-confirm-title', { hasText: '已有第二次定级，请先撤销第二次定级' }),
  ).toBeVisible();
  // The browser itself notes the two refusals.
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  expect(complaints).toHaveLength(2);
});
