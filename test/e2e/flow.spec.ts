import { expect, type Page } from '@playwright/test';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { issueNotice } from '../support/issueNotice.ts';
import { publishNotice } from '../support/publishNotice.ts';
import { toldBy } from '../support/rpcClient.ts';

const blank = { kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };

/** An assessment of two units, made over the same host; its course is on screen. */
async function openFlow({ page, url, client }: BrowserApp, schemeId: string) {
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '流程页面',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-03-02',
      endsOn: '2026-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: ['甲党总支', '乙党总支'].map((name) => ({ ...blank, name })),
  });
  await page.goto(url(`/a/${assessmentId}/flow`));
  await expect(page.getByRole('heading', { name: '流程', exact: true })).toBeVisible();
  return { assessmentId, candidateIds };
}

/** Signs the readings and both sheets. */
async function scoreAll({ client }: BrowserApp, assessmentId: string, candidateIds: readonly string[]) {
  await client.assessment.sign({ assessmentId });
  const scheme = (await client.assessment.get({ assessmentId })).scheme;
  const items = hasSheet(scheme) ? itemsOf(scheme.sheet) : [];
  for (const candidateId of candidateIds) {
    await client.sheet.change({
      candidateId,
      change: {
        values: { '2-2.b': 6, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 },
        items: Object.fromEntries(items.map(({ id }) => [id, { seen: true }])),
      },
    });
    await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  }
}

/** Fills in who and, where given, why, and confirms. */
async function confirm(page: Page, button: string, { reason = '' } = {}) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('经办人').fill('王静');
  if (reason) await dialog.getByRole('textbox', { name: /理由/ }).fill(reason);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

const step = (page: Page, name: string) => page.getByRole('listitem', { name });

test('an assessment goes from its first stage to 公示, is locked, corrected, and 公示 is issued anew', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateIds } = await openFlow(program, 'shandong-wuhao');
  await page.getByRole('button', { name: '进入“评比”' }).click();
  await confirm(page, '进入');
  await expect(step(page, '第 1 步 评比')).toContainText('进行中');
  await expect(page.getByText('甲党总支、乙党总支评分表尚未签字确认')).toBeVisible();

  await expect(page.getByText('公示前须完成上列事项，不能先进入公示。')).toBeVisible();
  await expect(page.getByRole('button', { name: '进入“公示”' })).toBeDisabled();

  await page.getByRole('link', { name: '到“评分”办理', exact: false }).click();
  await expect(page).toHaveURL(url(`/a/${assessmentId}/score/${candidateIds[0]}`));
  await scoreAll(program, assessmentId, candidateIds);
  await page.goto(url(`/a/${assessmentId}/flow`));
  await expect(page.getByText('本阶段的事项已齐', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '进入“公示”' }).click();
  // Enter presses the main button, and takes the name as it was typed, whoever is proposed below.
  await page.getByRole('dialog').getByLabel('经办人').fill('王');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await client.outcome.flow({ assessmentId })).moves.at(-1)?.by).toBe('王');
  await expect(page.getByText('公示已经开始，考核结果已锁定')).toBeVisible();
  await publishNotice(client, assessmentId);
  await page.reload();
  const reopen = () => client.sheet.reopen({ candidateId: candidateIds[0] ?? '', reason: '计票有误' });
  expect((await toldBy(reopen())).message).toMatch(/公示已经开始/);

  await page.getByRole('button', { name: '登记更正' }).click();
  await confirm(page, '登记更正', { reason: '漏记一项加分' });
  // Once on the screen: the strip above it says it, and nothing below says it again.
  await expect(page.getByText('更正进行中：漏记一项加分', { exact: false })).toHaveCount(1);
  await expect(page.getByText('公示须重新发布')).toHaveCount(0);
  await reopen();
  // What was opened is signed again before the correction ends.
  const [first = ''] = candidateIds;
  await client.sheet.submit({ candidateId: first, signedBy: ['周正明'], total: 6400 });
  await page.getByRole('button', { name: '结束更正', exact: true }).click();
  await confirm(page, '结束更正并另拟公示');
  expect((await toldBy(reopen())).message).toMatch(/公示已经开始/);

  // The notice that had run its time is replaced by another one; signing it registers the new issue in the course.
  await expect(page).toHaveURL(url(`/a/${assessmentId}/publicity/notice`));
  await issueNotice(page);
  await page.getByRole('link', { name: '到“流程”查看' }).click();
  await expect(page.getByText('公示须重新发布')).toHaveCount(0);
  // Closing it took the course on.
  await expect(step(page, '第 3 步 表彰')).toContainText('进行中');
  await expect(page.getByText('表彰决定尚未签发')).toBeVisible();
  const history = page.getByRole('region', { name: '变动记录' }).getByRole('row');
  await expect(history).toHaveText(
    [
      /变动/,
      /进入“表彰”.*自动登记/,
      /第 2 份公示结束/,
      /签发第 2 份公示/,
      /退回“公示”.*更正后重新公示/,
      /结束更正/,
      /登记更正.*漏记一项加分/,
      /进入“表彰”.*自动登记/,
      /进入“公示”/,
      /进入“评比”/,
      // The first one bears the days of the year before.
      /第 1 份公示结束/,
      /签发第 1 份公示/,
    ],
    { useInnerText: true },
  );
  await page.getByRole('link', { name: '到“表彰决定”签发、登记称号' }).click();
  await expect(page.getByRole('button', { name: '拟写表彰决定' })).toBeVisible();
  const listed = (await client.assessment.list()).find(({ id }) => id === assessmentId);
  expect(listed?.stage).toBe('表彰');
  expect(complaints).toEqual([]);
});

test('planned days are kept, a stage is passed with a reason, and going back takes one', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId } = await openFlow(program, 'zju-excellent');
  // The end is typed while the beginning is on its way; refused or reversed, it stays and is said to be open.
  await page.route('**/rpc/entry/set', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  const end = page.getByLabel('申报 计划结束');
  const stand = page.locator('.flow-head .save');
  const putEnd = async (day: string) => {
    await end.fill(day);
    await end.press('Tab');
  };
  const applying = async () => (await client.outcome.flow({ assessmentId })).steps[1];
  const { id: stepId = '' } = (await applying()) ?? {};
  await page.getByLabel('申报 计划开始').fill('2026.4.1');
  await page.getByLabel('申报 计划开始').press('Tab');
  await putEnd('2026.3.1');
  const isWrong = page.getByText('结束日期不能早于开始日期，尚未保存');
  await expect(isWrong).toBeVisible();
  await expect(stand).toHaveText('已保存');
  await expect(isWrong).toBeVisible();
  await expect(end).toHaveValue('2026-03-01');
  expect((await applying())?.planned).toEqual({ from: '2026-04-01', to: null });

  await page.unrouteAll({ behavior: 'wait' });
  await page.route('**/rpc/entry/set', (route) => route.abort());
  await putEnd('2026.4.20');
  await expect(page.getByText('没有保存：与本机程序失去联系', { exact: false })).toBeVisible();
  await expect(stand).toHaveText('没有保存');
  await expect(end).toHaveValue('2026-04-20');
  // Another window has moved the beginning meanwhile; only the end is laid on it.
  const content = { from: '2026-04-06', to: null };
  const moved = { kind: 'stage-plan' as const, candidateId: null, key: stepId, content };
  await client.entry.set({ assessmentId, entries: [moved] });
  await page.unrouteAll();
  await page.getByRole('button', { name: '立即重试' }).click();
  await expect(stand).toHaveText('已保存');
  await expect(page.getByLabel('申报 计划开始')).toHaveValue('2026-04-06');
  expect((await applying())?.planned).toEqual({ from: '2026-04-06', to: '2026-04-20' });

  for (const name of ['动员', '申报']) {
    await page.getByRole('button', { name: `进入“${name}”` }).click();
    await confirm(page, '进入');
  }
  await expect(page.getByText('还没有单位申报')).toBeVisible();
  await page.getByRole('button', { name: '进入“初评”' }).click();
  await confirm(page, '进入', { reason: '申报材料后补' });
  await expect(step(page, '第 3 步 初评')).toContainText('进行中');
  await page.getByRole('button', { name: '退回前面的阶段' }).click();
  await page.getByRole('menuitem', { name: '2. 申报' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText('请写明理由', { exact: true })).toBeVisible();
  await confirm(page, '退回', { reason: '材料退回补正' });
  await expect(step(page, '第 2 步 申报')).toContainText('进行中');
  await page.getByRole('button', { name: '原文' }).first().click();
  await expect(page.getByText('各院级党组织要加强调查研究', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: '五好考评' }).click();
  await expect(page.getByText('阶段：申报')).toBeVisible();
  await expect(page.getByText('有登记的单位 0 / 共 2')).toBeVisible();
});
