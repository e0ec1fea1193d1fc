import { expect, type Page } from '@playwright/test';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import { tianjinSheet } from '../../round/tianjinSheet.ts';
import { type BrowserApp, test } from '../../support/browserApp.ts';
import { buttonNamed, issueNotice } from '../../support/issueNotice.ts';
import { moveOn } from '../../support/moveOn.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { stayOnSheet } from '../../support/stayOnSheet.ts';
import { ballotOf } from '../../support/tianjin.ts';
import { typeBallot } from '../../support/typeBallot.ts';
import { openPoints } from '../setupScreen.ts';

const machines = '机电专业部党支部';
const computing = '信息专业部党支部';
const panel = ['周正明', '吴晓岚'];

const shot = (page: Page, name: string) =>
  process.env.KAOPING_SHOTS
    ? page.screenshot({ path: `${process.env.KAOPING_SHOTS}/tianjin-${name}.png` })
    : Promise.resolve();
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** 新建考核, its weights set to 20/0/80, the readings signed, two branches entered by hand. */
async function begin({ page, client }: BrowserApp) {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.getByText('“五好党支部”分类定级评分表').first().click();
  await page.getByLabel('考核名称').fill('2026年“五好党支部”创建');
  await page.getByLabel('主办党委').fill('学校党委');
  await page.getByLabel('开始日期').fill('2026-09-25');
  await page.getByLabel('结束日期').fill('2026-12-10');
  await page.getByLabel('考评组成员 1').fill(panel.join('、'));
  await page.keyboard.press('Enter');
  await shot(page, '01-new');
  await page.getByRole('button', { name: '创建考核' }).click();

  await openPoints(page);
  await page.getByLabel('支部自评的权重').fill('20');
  await page.getByLabel('上级党（工）委评定的权重').fill('80');
  // The sheets below are worked out over the whole year in each round.
  for (const [name, whole] of [
    ['召开了党员大会的季度数', 4],
    ['召开了支部委员会的月数', 12],
    ['召开了党小组会的月数', 12],
    ['全年组织生活会次数', 2],
  ] as const) {
    for (const round of ['分类定级', '考核评定']) {
      await page.getByLabel(`“${name}”${round}应达到的数`).fill(String(whole));
    }
  }
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByText('考评口径已保存')).toBeVisible();
  await shot(page, '02-weights');
  await page.getByRole('button', { name: '全体同意，签字' }).click();

  await page.getByRole('tab', { name: /参评单位/ }).click();
  await page.getByRole('button', { name: '手工添加' }).click();
  for (const [name, secretary, button] of [
    [machines, '李振华', '保存并继续添加'],
    [computing, '陈雅琴', '保存'],
  ] as const) {
    await page.getByLabel('单位名称').fill(name);
    await page.getByLabel('书记').fill(secretary);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByText(`已加入“${name}”`)).toBeVisible();
  }
  await expect(page.getByRole('dialog')).toBeHidden();
  await shot(page, '03-roster');
  const [assessment] = await client.assessment.list();
  const assessmentId = assessment?.id ?? '';
  const [first, second] = await client.candidate.list({ assessmentId });
  return { assessmentId, first: first?.id ?? '', second: second?.id ?? '' };
}

/** 六对照六查摆 of the first branch on screen: one problem among six; of the second over the contract. */
async function check({ page, client }: BrowserApp, assessmentId: string, second: string) {
  await tab(page, '查摆整改');
  await page.getByRole('textbox', { name: '查摆人' }).fill('李振华');
  const line = (id: string) => page.locator(`[data-check="${id}"]`);
  await line('K4').getByRole('radio', { name: '有问题' }).check();
  await line('K4').getByRole('textbox').fill('组织生活质量不高');
  await line('K4').getByRole('textbox').blur();
  await expect(line('K4')).toContainText('李振华');
  for (const id of ['K1', 'K2', 'K3', 'K5', 'K6']) {
    await line(id).getByRole('radio', { name: '没有发现问题' }).check();
    await expect(line(id)).toContainText('李振华');
  }
  await shot(page, '04-checks');
  const entries = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map(
    (key): EntryInput => ({
      kind: 'check',
      candidateId: second,
      key,
      content: { by: '陈雅琴', on: '2025-10-08', isFound: false, problem: '' },
    }),
  );
  await client.entry.set({ assessmentId, entries });
}

/** Signs the sheet on screen: a branch's by its secretary, who is there already, the superior's by the panel. */
async function sign(page: Page, by: 'branch' | 'panel') {
  await expect(page.locator('.sheet-total')).toHaveText(/\d／100/);
  await page.keyboard.press('F8');
  if (by === 'panel') await page.getByLabel('全体确认').check();
  await page.getByRole('button', { name: '签字确认并锁定' }).click();
  await stayOnSheet(page);
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
}

/** Types a whole sheet: every number, 不适用 with its reason, and F4 for what is right as it stands. */
async function typeSheet(page: Page, { values, notApplicable }: typeof tianjinSheet) {
  const inPoints = new Set([
    '1-1.a',
    '1-4.a',
    '2-1.a',
    '2-2.a',
    '3-6.a',
    '5-1.a',
    '5-2.a',
    '5-3.a',
    '5-4.a',
    '5-5.a',
  ]);
  for (const [id, value] of Object.entries(values)) {
    const text = inPoints.has(id) ? String(value / 100) : String(value);
    await page.locator(`[data-rule="${id}"] input.count`).fill(text);
  }
  for (const [id, reason] of Object.entries(notApplicable)) {
    const item = page.locator(`[data-item="${id}"]`);
    await item.getByRole('button', { name: '不适用……' }).click();
    await item.getByPlaceholder('请写明不适用的原因').fill(reason);
    await item.getByRole('button', { name: /^确 ?定$/ }).click();
  }
  for (const id of ['1-1.a', '2-1.a', '3-1.a', '4-1.a', '5-1.a']) {
    await page.locator(`[data-rule="${id}"] input.count`).focus();
    await page.keyboard.press('F4');
  }
  await expect(page.locator('.sheet-head').getByRole('status')).toHaveText('已保存');
}

const step = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

test('a Tianjin assessment runs from 查摆 over 定级, 整改 and 考核评定 to 公示 and 认定', async ({
  program,
}) => {
  test.setTimeout(240_000);
  const { page, client, url, complaints } = program;
  const { assessmentId, first, second } = await begin(program);
  /** A whole sheet over the contract: the one of 91.5 points with a change. */
  const fill = (candidateId: string, slot: string, change: SheetChange = {}) =>
    client.sheet.change({
      candidateId,
      slot,
      change: { ...tianjinSheet, values: { ...tianjinSheet.values, ...change.values } },
    });
  const open = async (candidateId: string, slot: string) => {
    const [round = '', source = ''] = slot.split('/');
    await page.goto(url(`/a/${assessmentId}/score/${candidateId}?round=${round}&part=${source}`));
    await expect(page.locator('.sheet-total')).toBeVisible();
  };
  await moveOn(page, '学习讨论查摆问题');
  await check(program, assessmentId, second);
  await moveOn(page, '各支部认真对照五好标准开展评定');
  await expect(
    page.getByText('支部自查自评、党员群众测评、上级党（工）委评定没有完成').first(),
  ).toBeVisible();
  await shot(page, '05-flow');

  // Round 1. The 述职 ballots: 95 of 100 is 95%, which is not below it; 19 of 20 is the same.
  await tab(page, '民主测评');
  await typeBallot(page, '参加述职评议的人员', { 好: 95, 较好: 5, 一般: 0, 较差: 0 });
  await shot(page, '06-debrief');
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'ballot', candidateId: second, key: 'grading/debrief.good/0', content: ballotOf(95) }],
  });
  // 支部自评 of the first, typed whole: 91.5 as tianjinSheet works it out, and 5-3 4 instead of 3.5: 92.
  await open(first, 'grading/self');
  await shot(page, '07-sheet-empty');
  await typeSheet(page, { ...tianjinSheet, values: { ...tianjinSheet.values, '5-3.a': 400 } });
  await expect(page.locator('.sheet-total')).toHaveText('92／100');
  await shot(page, '08-sheet');
  await sign(page, 'branch');
  // 党员群众测评, which carries no weight: 18/20 and 24/30, 42/50 = 84%.
  await step(page, '党员群众测评').getByRole('link').click();
  await page.getByRole('tab', { name: /^分类定级：党员群众测评/ }).click();
  await typeBallot(page, '党员', { 好: 18, 较好: 2, 一般: 0, 较差: 0 });
  await typeBallot(page, '群众', { 好: 24, 较好: 6, 一般: 0, 较差: 0 });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText('合计：42／50＝84%');
  await shot(page, '09-mass');
  // The superior: 91.5, and 5-1 2 instead of 4: 89.5. The total is 92 × 20% + 89.5 × 80% = 18.4 + 71.6 = 90: 好.
  await fill(first, 'grading/superior', { values: { '5-1.a': 200 } });
  await open(first, 'grading/superior');
  await expect(page.locator('.sheet-total')).toHaveText('89.5／100');
  await sign(page, 'panel');
  await expect(page.locator('.parts-total')).toContainText('总分：90　');
  await shot(page, '10-superior');

  // The second: 91.5 by itself, its ballot waived; the superior 91.5 − 2.5 = 89: 18.3 + 71.2 = 89.5, which is 较好.
  await fill(second, 'grading/self');
  await open(second, 'grading/self');
  await sign(page, 'branch');
  await step(page, '党员群众测评').getByRole('button', { name: '略过……' }).click();
  await page.getByLabel('理由').fill('与述职测评同场进行，不再另行测评');
  await shot(page, '11-waive');
  await page.getByRole('button', { name: '略过', exact: true }).click();
  await expect(step(page, '党员群众测评')).toContainText('略过');
  await expect(step(page, '支部自查自评').getByRole('button', { name: '略过……' })).toHaveCount(0);
  await fill(second, 'grading/superior', { values: { '5-1.a': 150 } });
  await open(second, 'grading/superior');
  await sign(page, 'panel');
  await page.goto(url(`/a/${assessmentId}/results?round=grading`));
  await expect(row(page, machines)).toContainText(/^1.*92.*89\.5.*90\.0.*好/);
  await expect(row(page, computing)).toContainText(/^2.*91\.5.*89.*89\.5.*较好/);
  await shot(page, '12-results');

  // 整改: the problem that was found goes on the lists, one deduction of the second too; both are signed off.
  await moveOn(page, '清单管理整改落实');
  await expect(page.getByText('问题清单没有内容').first()).toBeVisible();
  await tab(page, '查摆整改');
  await page.getByRole('tab', { name: /六对照六查摆/ }).click();
  await page.locator('[data-check="K4"]').getByRole('button', { name: '列入清单' }).click();
  await expect(page.locator('[data-check="K4"]')).toContainText('✓ 已列入');
  await rectify(page, '提高组织生活质量', '李振华');
  await shot(page, '13-rectified');
  await page
    .getByRole('navigation', { name: '参评单位' })
    .getByRole('link', { name: new RegExp(computing) })
    .click();
  await page.getByRole('tab', { name: /问题、任务、责任清单/ }).click();
  await page.getByRole('button', { name: '从扣分生成' }).click();
  await shot(page, '14-deductions');
  await page.getByRole('dialog').getByRole('button', { name: '列入清单' }).first().click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('✓ 已列入');
  await page.locator('.ant-modal-close').click();
  await rectify(page, '按季度召开党员大会', '陈雅琴');

  // Round 2. Four meetings in December had been one quarter; now there were meetings in all four: 3-1 gains 2.25.
  await moveOn(page, '严格标准考核评定');
  await client.entry.set({
    assessmentId,
    entries: [first, second].map((candidateId) => ({
      ...{ kind: 'ballot' as const, candidateId, key: 'final/debrief.good/0' },
      content: ballotOf(95),
    })),
  });
  const better = { '3-1.a': 4 };
  await fill(first, 'final/self', { values: { ...better, '5-3.a': 400 } });
  await open(first, 'final/self');
  await expect(page.locator('.sheet-total')).toHaveText('94.25／100');
  await sign(page, 'branch');
  await step(page, '群众测评').getByRole('link').click();
  await page.getByRole('tab', { name: /^考核评定：党员群众测评/ }).click();
  await typeBallot(page, '党员', { 好: 20, 较好: 0, 一般: 0, 较差: 0 });
  await typeBallot(page, '群众', { 好: 27, 较好: 3, 一般: 0, 较差: 0 });
  await open(first, 'final/superior');
  await page.getByRole('button', { name: '三看（已写 0／3）' }).click();
  await page.getByLabel('看党支部建设状况是否得到改进加强').fill('组织生活按季度开展');
  await page.getByLabel('看存在的突出问题是否得到有效解决').fill('问题已经销号');
  await page.getByLabel('看党员群众是否真正满意').fill('“好”票率由84%升到94%');
  await shot(page, '15-looks');
  await page.getByRole('button', { name: /^保 ?存$/ }).click();
  await expect(page.getByRole('button', { name: '三看（已写 3／3）' })).toBeVisible();
  // 89.5 + 2.25 = 91.75; 94.25 × 20% + 91.75 × 80% = 18.85 + 73.4 = 92.25: 好.
  await fill(first, 'final/superior', { values: { ...better, '5-1.a': 200 } });
  await page.reload();
  await sign(page, 'panel');
  await expect(page.locator('.parts-total')).toContainText('92.25');

  // The second: 91.5 + 0.75 (one quarter more) − 0.5 = 91.75 by itself and 89.5 by the superior: 18.35 + 71.6 = 89.95,
  // which is not rounded to 90: 较好, and so not 达到创建标准.
  await fill(second, 'final/self', { values: { '3-1.a': 2, '5-1.a': 350 } });
  await client.sheet.submit({ candidateId: second, slot: 'final/self', signedBy: ['陈雅琴'], total: 9175 });
  await client.entry.set({
    assessmentId,
    entries: ['final/mass.good/0', 'final/mass.good/1'].map((key) => ({
      kind: 'ballot' as const,
      candidateId: second,
      key,
      content: ballotOf(90),
    })),
  });
  await fill(second, 'final/superior', { values: { '5-1.a': 200 } });
  await client.sheet.submit({ candidateId: second, slot: 'final/superior', signedBy: panel, total: 8950 });
  await page.goto(url(`/a/${assessmentId}/results`));
  await expect(row(page, machines)).toContainText(/^1.*94\.25.*91\.75.*92\.25.*好/);
  await expect(row(page, computing)).toContainText(/^2.*91\.75.*89\.5.*89\.95.*较好/);
  await expect(page.locator('.ant-alert')).toContainText(
    `达到创建标准（等次为“好”，并且民主测评结果等次为“好”的达到95%以上）的 1 个单位：${machines}`,
  );
  await shot(page, '16-final');

  // 推荐 → 公示, after which nothing is changed but through a 更正; then 认定.
  await moveOn(page, '推荐');
  await expect(page.getByText('本阶段的事项已齐')).toBeVisible();
  await moveOn(page, '公示');
  await expect(page.getByText('公示已经开始，考核结果已锁定')).toBeVisible();
  await shot(page, '17-notice');
  const reopen = client.sheet.reopen({ candidateId: second, slot: 'final/superior', reason: '复核' });
  expect((await toldBy(reopen)).message).toMatch(/公示已经开始/);
  await open(second, 'final/superior');
  await expect(page.getByText('还不能退回：公示已经开始，须先登记更正')).toBeVisible();
  await expect(page.getByRole('button', { name: '退回修改' })).toBeDisabled();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('公示已经开始，不能直接退回');
  await expect(page.getByRole('dialog').getByRole('button', { name: '退回修改' })).toBeDisabled();
  await shot(page, '18-locked');
  await page.keyboard.press('Escape');
  await correct(page, url(`/a/${assessmentId}/flow`), async () => {
    await open(second, 'final/superior');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('5-1 漏记 0.5 分');
    await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
    // The focus comes back to the sheet once the dialog is gone.
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.locator('[data-rule="5-1.a"] input.count').click();
    // 89.5 + 0.5 = 90; 18.35 + 72 = 90.35: 好 now.
    await page.locator('[data-rule="5-1.a"] input.count').fill('2.5');
    await expect(page.locator('.sheet-total')).toHaveText('90／100');
    await sign(page, 'panel');
  });
  await tab(page, '结果');
  await expect(row(page, computing)).toContainText(/91\.75.*90.*90\.35.*好/);
  await expect(page.locator('.ant-alert')).toContainText(`的 2 个单位：${machines}、${computing}`);
  await shot(page, '19-corrected');
  await tab(page, '公示和表彰');
  await issueNotice(page);
  await moveOn(page, '认定');
  await expect(page.getByText('表彰决定尚未签发')).toBeVisible();
  await shot(page, '20-end');

  // 认定 is the decision; its titles go into the register.
  await page.getByRole('link', { name: '到“表彰决定”签发、登记称号' }).click();
  await page.getByRole('button', { name: '拟写表彰决定' }).click();
  for (const name of [machines, computing]) await page.getByLabel(`列入${name}`).check();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await page.getByRole('dialog').getByLabel('签发人').fill('周正明');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: buttonNamed('签发') })
    .click();
  await page.getByRole('button', { name: '登记称号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记称号' }).click();
  await expect(page.getByText('已登记 2 / 共 2')).toBeVisible();
  await tab(page, '流程');
  await expect(page.getByText('已是最后一步，事项已齐')).toBeVisible();
  await expect(page.getByText('共 7 步，已完成 7 步')).toBeVisible();
  await expect(page.getByText('进行中')).toHaveCount(0);
  const titles = (await client.organisation.list()).flatMap(({ name, titles }) =>
    titles.map(({ honour }) => [name, honour]),
  );
  expect(titles.sort()).toEqual(
    [
      [computing, '五好党支部'],
      [machines, '五好党支部'],
    ].sort(),
  );

  const { steps, position, corrections } = await client.outcome.flow({ assessmentId });
  expect([position, steps.length, corrections.length]).toEqual([6, 7, 1]);
  expect(complaints).toEqual([]);
});

/** Fills the first row of the lists on screen and signs it off; nothing is missing then. */
async function rectify(page: Page, task: string, person: string) {
  await page.getByRole('tab', { name: /问题、任务、责任清单（1）/ }).click();
  for (const [column, text] of [
    ['任务', task],
    ['措施', '每季度检查一次'],
    ['责任人', person],
    ['完成时限', '2025-11-20'],
  ] as const) {
    const field = page.getByRole('textbox', { name: `第1行${column}` });
    await field.fill(text);
    await (column === '完成时限' ? field.press('Enter') : field.blur());
  }
  await page.getByRole('button', { name: '销号', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '整改结果' }).fill('已落实');
  await dialog.getByLabel('销号人').fill('周正明');
  await dialog.getByRole('button', { name: '销号' }).click();
  await expect(page.getByText('整改要求的各项都已齐备')).toBeVisible();
}

/** Opens a 更正 with its reason, lets the change be made, closes it and goes on to issue 公示 anew. */
async function correct(page: Page, flowAddress: string, change: () => Promise<void>) {
  const confirm = async (button: string, reason = '') => {
    await page.getByRole('dialog').getByLabel('经办人').fill('周正明');
    if (reason) await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await page.goto(flowAddress);
  await page.getByRole('button', { name: '登记更正' }).click();
  await confirm('登记更正', '5-1 漏记 0.5 分');
  await change();
  await page.goto(flowAddress);
  await page.getByRole('button', { name: '结束更正', exact: true }).click();
  await confirm('结束更正并另拟公示');
  await expect(page).toHaveURL(/publicity\/notice/);
}
