import { expect, type Page } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { slowDown } from '../support/slowDown.ts';
import { makeAssessment, missing, saved, units } from './rectificationScreen.ts';

const shot = (page: Page, name: string) =>
  process.env.KAOPING_SHOTS
    ? page.screenshot({ path: `${process.env.KAOPING_SHOTS}/${name}.png` })
    : Promise.resolve();
const signOff = async (page: Page, button: string, result: string) => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (result !== '') await dialog.getByRole('textbox', { name: /整改结果|建立情况/ }).fill(result);
  await dialog.getByLabel(/销号人|确认人/).fill('周正明');
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
};

test('六查六看 finds problems, and a branch is closed with two problems, a 制度 and a 服务载体', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, 'zjiet-grading', [
    { name: '数控支部', memberCount: 2 },
    { name: '机关支部', kind: '直属党支部' },
  ]);
  await page.goto(url(`/a/${assessmentId}/rectification`));
  await expect(page.getByRole('heading', { name: '数控支部' })).toBeVisible();
  await expect(page.getByText('党员人数低于3人（不含3人）的单位合并设立支部。')).toBeVisible();
  const row = (id: string) => page.locator(`[data-check="${id}"]`);
  await expect(row('K1').getByRole('radio', { name: '有问题' })).toBeDisabled();
  await page.getByRole('textbox', { name: '查摆人' }).fill('王静');
  for (const [index, problem] of ['支部只有两名党员', '支部两年没有换届'].entries()) {
    const check = row(`K${index + 1}`);
    await check.getByRole('radio', { name: '有问题' }).check();
    await check.getByRole('textbox').fill(problem);
    await check.getByRole('textbox').blur();
    await expect(check).toContainText('王静');
  }
  for (const id of ['K3', 'K4', 'K5', 'K6']) {
    await row(id).getByRole('radio', { name: '没有发现问题' }).check();
    await expect(row(id)).toContainText('王静');
  }
  await expect(units(page).getByRole('link', { name: /数控支部/ })).toContainText('查摆 6／6');
  await row('K1').getByRole('button', { name: '列入清单' }).click();
  await expect(row('K1')).toContainText('✓ 已列入');
  await row('K2').getByRole('button', { name: '列入清单' }).click();
  await expect(row('K2')).toContainText('✓ 已列入');
  await shot(page, 'checks');

  await page.getByRole('tab', { name: /问题、任务、责任清单（2）/ }).click();
  await expect(page.getByRole('textbox', { name: '第1行问题' })).toHaveValue('支部只有两名党员');
  await expect(missing(page)).toContainText('突出问题整改完成 0 个，应不少于 2 个');
  await page.getByRole('checkbox', { name: '第1行突出问题' }).check();
  await page.getByRole('checkbox', { name: '第2行突出问题' }).check();
  await page.getByRole('textbox', { name: '第1行任务' }).fill('与机关支部合并');
  await page.getByRole('textbox', { name: '第1行措施' }).fill('报学院党委批准');
  await page.getByRole('textbox', { name: '第1行责任人' }).fill('李华');
  await page.getByRole('textbox', { name: '第1行责任人' }).blur();
  await expect(saved(page)).toHaveText('已保存');
  // Fields left one right after the other are all in the file.
  await expect
    .poll(async () => (await client.outcome.rectifications({ assessmentId }))[0]?.rows[0])
    .toMatchObject({
      task: '与机关支部合并',
      measure: '报学院党委批准',
      person: '李华',
      isOutstanding: true,
    });
  await page.getByRole('textbox', { name: '第1行整改结果' }).fill('已合并');
  await page.getByRole('textbox', { name: '第1行整改结果' }).blur();
  await signOff(page, '销号', '');
  await expect(missing(page)).toContainText('突出问题整改完成 1 个');
  await signOff(page, '销号', '已换届');
  await expect(missing(page)).not.toContainText('突出问题');
  await expect(missing(page)).toContainText('每个支部至少建立1项务实的组织制度和服务载体');
  for (const kind of ['制度', '服务载体']) {
    await page.getByRole('button', { name: `添加${kind}` }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(`${kind}一项`);
    await page.getByRole('dialog').getByRole('button', { name: '加入清单' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await signOff(page, '确认建成', '已经支部大会通过');
  }
  await expect(missing(page)).toContainText('还没有整改提高方案');
  await shot(page, 'register');
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  for (const [label, text] of [
    ['目标', '换届到位'],
    ['任务', '合并支部'],
    ['措施', '专人负责'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
  await page.getByRole('textbox', { name: '完成时限' }).fill('2026-10-31');
  await page.getByRole('textbox', { name: '完成时限' }).press('Enter');
  await page.getByRole('textbox', { name: '党员大会讨论日期' }).fill('2026-10-15');
  await page.getByRole('textbox', { name: '党员大会讨论日期' }).press('Enter');
  await expect(page.getByText('整改要求的各项都已齐备')).toBeVisible();
  await expect(units(page)).toContainText('整改齐备 1／共 2');
  await shot(page, 'plan');
  await expect(saved(page)).toHaveText('已保存');
  const [first] = await client.outcome.rectifications({ assessmentId });
  expect(first).toMatchObject({ candidate: { id: candidateIds[0] }, missing: [] });
  expect(complaints).toEqual([]);
});

test('on a slow computer every field of a plan is kept, however fast one follows the other', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const names = ['一', '二', '三', '四', '五', '六'].map((number) => ({ name: `第${number}支部` }));
  const { assessmentId, candidateIds } = await makeAssessment(program, 'zjiet-grading', names);
  await page.goto(url(`/a/${assessmentId}/rectification`));
  await slowDown(page, 6);
  for (const [index, { name }] of names.entries()) {
    await page.locator(`a.candidate[href$="${candidateIds[index]}"]`).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.getByRole('tab', { name: '整改提高方案' }).click();
    for (const label of ['目标', '任务', '措施'])
      await page.getByRole('textbox', { name: label, exact: true }).fill(`${label}一条`);
    for (const [label, day] of [
      ['完成时限', '2025-10-31'],
      ['党员大会讨论日期', '2025-10-15'],
    ] as const) {
      await page.getByRole('textbox', { name: label }).fill(day);
      await page.getByRole('textbox', { name: label }).press('Enter');
    }
  }
  await expect(saved(page)).toHaveText('已保存');
  const plans = (await client.outcome.rectifications({ assessmentId })).map(({ plan }) => plan);
  const whole = {
    goal: '目标一条',
    tasks: '任务一条',
    measures: '措施一条',
    deadline: '2025-10-31',
    discussedOn: '2025-10-15',
  };
  expect(plans).toEqual(names.map(() => whole));
  expect(complaints).toEqual([]);
});

test('where nothing was deducted, the button says so before it is pressed, and leads to the sheets', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, 'tianjin-wuhao', [
    { name: '第一党支部' },
  ]);
  const [candidateId = ''] = candidateIds;
  const open = async () => {
    await page.goto(url(`/a/${assessmentId}/rectification/${candidateId}`));
    await page.getByRole('tab', { name: /问题、任务、责任清单/ }).click();
  };
  const button = page.getByRole('button', { name: '从扣分生成' });
  await open();
  await expect(page.getByText('还不能从扣分生成：还没有评分')).toBeVisible();
  await expect(button).toBeDisabled();
  const fill = (value: number) =>
    client.sheet.change({ candidateId, slot: 'grading/self', change: { values: { '1-1.a': value } } });
  await fill(500);
  await open();
  await expect(page.getByText('还不能从扣分生成：评分表没有扣分')).toBeVisible();
  await expect(button).toBeDisabled();
  await fill(450);
  await open();
  await expect(button).toBeEnabled();
  await expect(page.getByText('还不能从扣分生成')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('deductions become rows, pasted rows are checked, overdue rows stand out in Tianjin', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, 'tianjin-wuhao', [
    { name: '第一党支部' },
    { name: '第二党支部' },
  ]);
  const [candidateId = ''] = candidateIds;
  await client.sheet.change({
    candidateId,
    slot: 'grading/self',
    change: {
      values: { '1-2.a': true, '1-1.a': 450, '3-2.a': 7 },
      items: { '1-2': { seen: true, remark: '三月才签' } },
    },
  });
  await page.goto(url(`/a/${assessmentId}/rectification/${candidateId}`));
  await page.getByRole('tab', { name: /问题、任务、责任清单/ }).click();
  await page.getByRole('button', { name: '从扣分生成' }).click();
  const deductions = page.getByRole('dialog').getByRole('listitem');
  await expect(deductions).toHaveCount(3);
  await expect(deductions.nth(0)).toContainText('得 4.5 分，比满分 5 分少 0.5 分');
  await expect(deductions.nth(2)).toContainText('7 个月，应为 9 个月');
  await expect(deductions.nth(2)).toContainText('−0.5 分');
  await deductions.nth(1).getByRole('button', { name: '列入清单' }).click();
  await expect(deductions.nth(1)).toContainText('✓ 已列入');
  await shot(page, 'deductions');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: '关闭' })
    .or(page.locator('.ant-modal-close'))
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: '第1行问题' })).toHaveValue(
    '未签订党建工作责任书，扣 2 分。三月才签',
  );

  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const box = page.getByRole('textbox', { name: '粘贴的表格' });
  await box.fill('组织生活会质量不高\t健全制度\t每季度检查\t王敏\t下周');
  await expect(page.getByRole('dialog')).toContainText('第 1 行：完成时限“下周”不是日期');
  await expect(page.getByRole('button', { name: '加入清单' })).toBeDisabled();
  await box.fill(
    '组织生活会质量不高\t健全制度\t每季度检查\t王敏\t2026-10-31\n党费台账缺项\t补齐\t专人负责\t李华\t2099-12-31',
  );
  await shot(page, 'paste');
  await page.getByRole('button', { name: '加入 2 行' }).click();
  await expect(page.getByRole('tab', { name: /清单（3）/ })).toBeVisible();
  const overdue = page.locator('tr', { has: page.getByRole('textbox', { name: '第2行问题' }) });
  await expect(overdue).toContainText('逾期');
  await expect(units(page).getByRole('link', { name: /第一党支部/ })).toContainText('逾期 1');
  await expect(units(page).getByRole('link', { name: /第一党支部/ })).toContainText('未销号 3');
  await expect(missing(page)).toContainText('任务清单有 1 个问题没有填写');
  await expect(missing(page)).toContainText('责任清单有 1 个问题没有填写');
  await expect(page.getByRole('button', { name: '添加制度' })).toHaveCount(0);
  await shot(page, 'overdue');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

  await page.getByRole('button', { name: '删除第1行' }).click();
  await page
    .getByRole('button', { name: '删 除' })
    .or(page.getByRole('button', { name: '删除', exact: true }))
    .last()
    .click();
  await expect(page.getByRole('tab', { name: /清单（2）/ })).toBeVisible();
  await units(page)
    .getByRole('link', { name: /第二党支部/ })
    .click();
  await expect(missing(page)).toContainText('问题清单没有内容');
  expect(complaints).toEqual([]);
});
