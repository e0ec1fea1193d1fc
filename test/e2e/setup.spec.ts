import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { utils, write } from 'xlsx';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { makeAssessment, openReadings } from './setupScreen.ts';

/** Enters what must be entered and looks at every item. */
async function scoreWhole({ client }: BrowserApp, assessmentId: string, candidateId: string) {
  const { source: scheme } = await client.assessment.get({ assessmentId });
  const items = scheme.sheet?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  await client.sheet.change({
    candidateId,
    change: {
      values: { '2-2.b': 5, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 },
      items: Object.fromEntries(items.map(({ id }) => [id, { seen: true }])),
    },
  });
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** What Ctrl+V brings into the page. */
async function paste(page: Page, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+v');
}

test('the demonstration data is loaded from the empty list and is marked as a rehearsal', async ({
  program,
}) => {
  const { page, client, complaints } = program;
  await page.getByRole('button', { name: '载入演示数据（演练）' }).click();
  await expect(page.getByText('演示数据已载入')).toBeVisible();
  const [demo] = await client.assessment.list();
  await expect(row(page, demo?.name ?? '?')).toContainText('演练');
  await expect(row(page, demo?.name ?? '?')).toContainText(`共 ${demo?.candidateCount}`);
  expect(complaints).toEqual([]);
});

test('units are added by hand one after another, and the same one is refused', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '手工添加' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill('机电工程系党总支');
  await dialog.getByLabel('上级单位').fill('学院党委');
  await dialog.getByLabel('党员人数').fill('46');
  await dialog.getByLabel('成立日期').fill('2018.7.1');
  await dialog.getByRole('button', { name: '保存并继续添加' }).click();
  await expect(page.getByText('已加入“机电工程系党总支”')).toBeVisible();
  await dialog.getByLabel('单位名称').fill('机电工程系党总支');
  // What is typed is not lost by a slip.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '继续填写' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('单位名称')).toBeFocused();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog.getByText('这个单位已在名单中', { exact: false })).toBeVisible();
  // Enter goes on with the next one; pressed again before the answer is there, it adds one.
  await page.route('**/rpc/candidate/add', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await dialog.getByLabel('单位名称').fill('土木工程系党总支');
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Enter');
  await expect(page.getByText('已加入“土木工程系党总支”')).toHaveCount(1);
  await expect(dialog.getByLabel('单位名称')).toHaveValue('');
  await dialog.getByLabel('单位名称').fill('信息工程系党总支');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('这个单位已在名单中', { exact: false })).toHaveCount(0);
  expect(await client.candidate.list({ assessmentId })).toMatchObject([
    { name: '机电工程系党总支', parent: '学院党委', memberCount: 46, foundedOn: '2018-07-01' },
    { name: '土木工程系党总支', parent: '学院党委', memberCount: null },
    { name: '信息工程系党总支', parent: '学院党委', memberCount: null },
  ]);
});

test('rows pasted on the empty roster open the import with what they give', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await expect(page.getByText('还没有参评单位')).toBeVisible();
  await paste(page, '单位名称\t党员人数\n第1党支部\t9\n机电系学生党支部\t12\n合 计\t21');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('第 4 行是合计、小计', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: '导入 2 个单位' }).click();
  await expect(page.getByText('已加入 2 个参评单位')).toBeVisible();
  expect((await client.candidate.list({ assessmentId })).map(({ name, kind }) => [name, kind])).toEqual([
    ['第1党支部', '党支部'],
    ['机电系学生党支部', '学生党支部'],
  ]);
});

test('a unit that may be there already is named, and the person decides', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, ['机电党总支']);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '粘贴或导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('从 Excel 粘贴')
    .last()
    .fill('单位名称\t上级单位\n机电党总支\t学院党委\n信息党总支\t学院党委');
  await expect(dialog.getByText('可能与名单中已有的“机电党总支”是同一单位', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导入 2 个单位' })).toBeEnabled();
  await dialog.getByLabel('不导入可能重复的 1 行').check();
  await dialog.getByRole('button', { name: '导入 1 个单位' }).click();
  await expect(dialog).toBeHidden();
  const names = (await client.candidate.list({ assessmentId })).map(({ name }) => name);
  expect(names).toEqual(['机电党总支', '信息党总支']);
});

test('the columns of an uploaded file are put right by hand before it is imported', async ({ program }) => {
  const { page, url, folder, client } = program;
  const { assessmentId } = await makeAssessment(program, []);
  const book = utils.book_new();
  const rows = [
    ['编号', '简称', '党支部', '负责'],
    ['A1', '机电', '机电工程系第一党支部', '张三'],
    ['A2', '信息', '信息工程系第一党支部', '李四'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单');
  const path = join(folder, '名单.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '粘贴或导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: '上传文件' }).click();
  await dialog.locator('input[type=file]').setInputFiles(path);
  await choose(page, '表头在', /第 1 行/);
  await choose(page, '单位名称', /C 列/);
  await choose(page, '书记', /D 列/);
  await dialog.getByRole('button', { name: '导入 2 个单位' }).click();
  await expect(dialog).toBeHidden();
  expect(await client.candidate.list({ assessmentId })).toMatchObject([
    { name: '机电工程系第一党支部', secretary: '张三', kind: '党支部' },
    { name: '信息工程系第一党支部', secretary: '李四', kind: '党支部' },
  ]);
});

/** Picks an option of the box with that label in the import. */
async function choose(page: Page, label: string, option: RegExp) {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option).click();
}

test('the readings are adjusted, saved and signed; free texts say that they change no score', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, [], false);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await openReadings(page);
  await expect(page.getByText('先封顶后扣分得 4 分，先扣分后封顶得 5 分', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: '先扣分，后封顶' }).check();
  await page.getByLabel('第 2 条的考评组约定').fill('材料齐全即可');
  await expect(page.getByRole('button', { name: '全体同意，签字' })).toBeDisabled();
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByText('考评口径已保存')).toBeVisible();
  const { source: scheme, adjustments } = await client.assessment.get({ assessmentId });
  expect(scheme.sheet?.capAdditions).toBe('afterDeductions');
  expect(adjustments.agreed).toEqual({ N2: '材料齐全即可' });
  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await expect(page.getByText('还没有参评单位')).toBeVisible();
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await expect(page.getByText('签字人：周正明、吴晓岚')).toBeVisible();
  await expect(page.getByText('本次考核：先扣分，后封顶')).toBeVisible();

  // They are opened again for a reason.
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByRole('dialog').getByLabel('退回修改的理由').fill('封顶先后选错');
  await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await page.getByRole('radio', { name: '先封顶，后扣分' }).check();
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await expect(page.getByText('还没有参评单位')).toBeVisible();
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await expect(page.getByText('本次考核：先封顶，后扣分')).toBeVisible();
});

test('another panel after signing needs a reason, and none is taken once a sheet is signed', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, ['甲党总支']);
  const [candidateId = ''] = candidateIds;
  const openDetails = async () => {
    await page.goto(url(`/a/${assessmentId}/setup`));
    await page.getByRole('tab', { name: /基本信息/ }).click();
  };
  await openDetails();
  await expect(page.getByText('考评口径已由周正明、吴晓岚签字', { exact: false })).toBeVisible();
  await expect(page.getByLabel('变更考评组成员的原因')).toHaveCount(0);
  await page.getByLabel('考评组成员 2').fill('郑德海');
  await page.getByRole('button', { name: '保存基本信息' }).click();
  await expect(page.getByText('请写明变更考评组成员的原因')).toBeVisible();
  await page.getByLabel('变更考评组成员的原因').fill('吴晓岚因公外出');
  await page.getByRole('button', { name: '保存基本信息' }).click();
  await expect(page.getByText('基本信息已保存')).toBeVisible();
  const names = (await client.assessment.get({ assessmentId })).panel.map(({ name }) => name);
  expect(names).toEqual(['周正明', '郑德海']);

  await scoreWhole(program, assessmentId, candidateId);
  const total = (await client.candidate.list({ assessmentId }))[0]?.total ?? 0;
  await client.sheet.submit({ candidateId, signedBy: names, total });
  await openDetails();
  await expect(page.getByText('年度和考评组成员不能再变更', { exact: false })).toBeVisible();
  await expect(page.getByLabel('考评组成员 2')).toBeDisabled();
});

test('the results tell units not begun, half done and done apart, and name vetoes to check', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, ['甲党总支', '乙党总支', '丙党总支']);
  const [first = '', second = ''] = candidateIds;
  await scoreWhole(program, assessmentId, first);
  await client.sheet.change({
    candidateId: second,
    change: { values: { '1-1.b': 1 }, vetoes: { V1: { date: '2020-05-01', text: '通报' } } },
  });
  await page.goto(url(`/a/${assessmentId}/results`));
  await expect(row(page, '甲党总支')).toContainText('未签字确认');
  await expect(row(page, '甲党总支')).not.toContainText('暂计');
  await expect(row(page, '乙党总支')).toContainText('暂计');
  await expect(row(page, '乙党总支')).toContainText('日期待核对');
  await expect(page.getByRole('alert').last()).toContainText(
    '直接认定情形（1）：日期 2020年5月1日 不在本年度',
  );
  await expect(row(page, '丙党总支')).toContainText('未核');
  await expect(row(page, '丙党总支').getByRole('button', { name: /查看由来/ })).toHaveCount(0);
});

test('a unit is compared with the mean of those begun, as a radar and as numbers', async ({ program }) => {
  const { page, url, complaints } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, ['甲党总支', '乙党总支']);
  await scoreWhole(program, assessmentId, candidateIds[0] ?? '');
  await page.goto(url(`/a/${assessmentId}/results`));
  await page.getByRole('button', { name: '甲党总支，与平均值对照' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('img', { name: '甲党总支各项目得分与平均值的雷达图' })).toBeVisible();
  await expect(drawer.locator('canvas')).toBeVisible();
  // The unit not begun counts for nothing: the mean is the one that is.
  await expect(drawer.getByText('持平')).toHaveCount(5);
  await drawer.getByLabel('参评单位').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('乙党总支').click();
  await expect(drawer.getByText('这个单位还没有开始评分', { exact: false })).toBeVisible();
  await expect(drawer.locator('canvas')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
