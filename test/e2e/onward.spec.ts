import { expect, type Page } from '@playwright/test';
import { tianjinSheet } from '../round/tianjinSheet.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { ballotOf } from '../support/tianjin.ts';
import { makeAssessment, missing, saved, units } from './rectificationScreen.ts';

const names = ['第一党支部', '第二党支部', '第三党支部'];
const next = (page: Page, name: string) => page.getByRole('link', { name: `下一步：${name}`, exact: true });

/** 查摆 of every unit put down as clear, over the contract. */
async function checkAll({ client }: BrowserApp, assessmentId: string, candidateIds: readonly string[]) {
  const rows = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'];
  const content = { by: '王静', on: '2026-10-08', isFound: false, problem: '' };
  await client.entry.set({
    assessmentId,
    entries: candidateIds.flatMap((candidateId) =>
      rows.map((key) => ({ kind: 'check' as const, candidateId, key, content })),
    ),
  });
}

test('what nobody looked at is put down as clear at once and taken back; a branch without problems is done', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId } = await makeAssessment(
    program,
    'tianjin-wuhao',
    names.map((name) => ({ name })),
  );
  await page.goto(url(`/a/${assessmentId}/rectification`));
  const rest = page.getByRole('button', { name: '其余均无问题', exact: true });
  await expect(rest).toBeDisabled();
  await page.getByRole('textbox', { name: '查摆人' }).fill('王静');
  const found = page.locator('[data-check="K4"]');
  await found.getByRole('radio', { name: '有问题' }).check();
  await found.getByRole('textbox').fill('组织生活质量不高');
  await found.getByRole('textbox').blur();
  await expect(saved(page)).toHaveText('已保存');
  const unit = (name: string) => units(page).getByRole('link', { name: new RegExp(name) });
  await expect(unit('第一')).toContainText('问题 1');
  await expect(unit('第一')).toContainText('未列入清单 1');
  await rest.click();
  await expect(page.getByText('已记 5 项没有发现问题')).toBeVisible();
  await expect(unit('第一')).toContainText('查摆 6／6');
  await expect(missing(page)).toContainText('查出的 1 个问题还没有列入');

  await page.getByRole('button', { name: '各单位其余 12 项均无问题' }).click();
  await expect(page.getByText('已记 2 个单位 12 项没有发现问题')).toBeVisible();
  await expect(unit('第二')).toContainText('✓ 没有问题');
  await expect(saved(page)).toHaveText('已保存');
  const clear = async () =>
    (await client.entry.list({ assessmentId })).filter(
      ({ kind, content }) => kind === 'check' && !(content as { isFound: boolean }).isFound,
    ).length;
  expect(await clear()).toBe(17);
  // Taken back, but for what was there before.
  await page.getByText('已记 2 个单位').getByRole('button', { name: '撤销' }).click();
  await expect(unit('第二')).toContainText('查摆 0／6');
  await expect.poll(clear).toBe(5);
  await page.getByRole('button', { name: '各单位其余 12 项均无问题' }).click();
  await expect(unit('第三')).toContainText('✓ 没有问题');
  await unit('第三').click();
  await expect(page.getByText('✓ 经查没有发现问题，不需列清单')).toBeVisible();

  // The course says so too, and leads on from here.
  await expect(next(page, '支部自查自评')).toBeVisible();
  await page.getByRole('link', { name: '流程', exact: true }).click();
  await page.reload();
  await expect(page.getByText('本阶段的事项已齐，可以进入下一阶段。')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('sheets filled by points alone go on so; after the last one, the last count and the last list comes the next work', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateIds } = await makeAssessment(
    program,
    'tianjin-wuhao',
    names.map((name) => ({ name, secretary: '李华' })),
  );
  await checkAll(program, assessmentId, candidateIds);
  await page.goto(url(`/a/${assessmentId}/rectification`));
  await next(page, '支部自查自评').click();
  await page.getByText('只填得分', { exact: true }).click();
  // Out of order: the second and the third, then the first, after which none is left.
  for (const index of [1, 2, 0]) {
    await page
      .getByRole('navigation', { name: '参评单位' })
      .locator(`a[href*="${candidateIds[index]}"]`)
      .click();
    await page.getByLabel('合计的得分').fill('92');
    await page.getByLabel('合计的得分').press('Tab');
    await expect(page.locator('.sheet-total')).toHaveText('92／100');
    await page.keyboard.press('F8');
    await page.getByRole('dialog').getByRole('combobox').fill('李华');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '签字确认并锁定' }).click();
    await expect(page.getByRole('dialog')).toContainText('已签字确认并锁定');
    if (index === 1) {
      await expect(page.getByText('流程已登记进入“各支部认真对照五好标准开展评定”')).toBeVisible();
      await expect(page.getByText(/年\d+月\d+日，经办人周正明$/)).toBeVisible();
    }
    if (index !== 0) {
      await expect(page.getByRole('dialog').getByRole('button', { name: '下一个单位' })).toBeVisible();
      await page.getByRole('button', { name: '留在此表' }).click();
    }
  }
  await next(page, '党员群众测评').click();
  await expect(page.getByRole('tab', { name: /^分类定级：党员群众测评/, selected: true })).toBeVisible();
  await client.entry.set({
    assessmentId,
    entries: candidateIds.flatMap((candidateId) =>
      ['debrief.good/0', 'mass.good/0', 'mass.good/1'].map((key) => ({
        kind: 'ballot' as const,
        candidateId,
        key: `grading/${key}`,
        content: ballotOf(95),
      })),
    ),
  });
  await page.reload();
  await next(page, '上级党（工）委评定').click();
  await expect(page).toHaveURL(/round=grading&part=superior/);
  for (const candidateId of candidateIds) {
    await client.sheet.change({ candidateId, slot: 'grading/superior', change: tianjinSheet });
    // 91.5 over the whole year; by the months of October, 92.25.
    await client.sheet.submit({ candidateId, slot: 'grading/superior', signedBy: ['周正明'], total: 9225 });
  }

  // 结果 and the reports of it are October's, as long as nothing of December is there.
  await page.goto(url(`/a/${assessmentId}/results`));
  await expect(page.getByRole('navigation', { name: '轮次' }).locator('[aria-current]')).toContainText(
    '分类定级',
  );
  await page.getByRole('link', { name: '导出或打印汇总表' }).click();
  await expect(page.getByText('轮次：分类定级（10月中旬前）').first()).toBeVisible();
  // The report that was looked at last is there again.
  await page.getByRole('menuitem', { name: /^问题清单/ }).click();
  await expect(page.getByText('经查没有发现问题').first()).toBeVisible();
  await page.getByRole('link', { name: '结果', exact: true }).click();
  await page.getByRole('link', { name: '导出和打印', exact: true }).click();
  await expect(page.getByText('经查没有发现问题').first()).toBeVisible();

  // No problem was found: what comes next is December.
  await page.getByRole('link', { name: '结果', exact: true }).click();
  await next(page, '支部自评').click();
  await expect(page).toHaveURL(/round=final&part=self/);
  await expect(page.getByLabel('合计的得分')).toBeVisible();
  expect(complaints).toEqual([]);
});
