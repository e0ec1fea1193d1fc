import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { xlsxFile } from '../support/xlsxFile.ts';
import { makeAssessment } from './setupScreen.ts';

const none = { awards: null, appraisals: null, projects: null, titles: [], acceptedOn: null };

/** Units that the register has before the assessment is set up. */
async function register(
  { client }: BrowserApp,
  ...units: readonly [name: string, parent: string, kind: string][]
) {
  await client.organisation.save({
    organisations: units.map(([name, parent, kind]) => ({
      ...none,
      id: null,
      name,
      parent,
      kind,
      secretary: '张三',
      memberCount: 30,
      foundedOn: '2018-07',
    })),
  });
}

/** Pastes what a table program puts on the clipboard: its text and its web page. */
async function pasteTable(page: Page, text: string, html: string) {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    data.setData('text/html', ${JSON.stringify(html)});
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByLabel(label).first().click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}

test('units of the register are offered first, and come with what is registered of them', async ({
  program,
}) => {
  const { page, url, client, complaints } = program;
  await register(program, ['机电系党总支', '学院党委', '党总支'], ['后勤党委', '学院党委', '院级党委']);
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  const buttons = page.locator('.ant-btn').filter({ hasText: /从单位登记选取|粘贴或导入|手工添加/ });
  await expect(buttons.first()).toHaveText('从单位登记选取');
  await buttons.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  await expect(dialog.getByText('有 1 个单位的类型方案没有', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '加入 2 个单位' })).toBeDisabled();
  await choose(page, '后勤党委的类型', '党委');
  await dialog.getByRole('button', { name: '加入 2 个单位' }).click();
  await expect(page.getByText('已加入 2 个参评单位')).toBeVisible();
  const list = await client.candidate.list({ assessmentId });
  expect([...list].sort((a, b) => b.kind.length - a.kind.length)).toMatchObject([
    {
      name: '机电系党总支',
      kind: '党总支',
      parent: '学院党委',
      secretary: '张三',
      memberCount: 30,
      foundedOn: '2018-07',
    },
    { name: '后勤党委', kind: '党委' },
  ]);
  expect(complaints).toEqual([]);
});

test('each row says whether it is registered, and asks what only a person knows', async ({ program }) => {
  const { page, url, client, folder } = program;
  await register(
    program,
    ['机电系党总支', '学院党委', '党总支'],
    ['第一党支部', '机电系党总支', '党支部'],
    ['第一党支部', '信息系党总支', '党支部'],
  );
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '粘贴或导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: '上传文件' }).click();
  const rows = [
    ['单位名称', '类型', '书记'],
    ['机电系 党总⽀', '', ''],
    ['第一党支部', '', '李四'],
    ['新建党支部', '教职工党支部', '王五'],
    ['另一党支部', '教职工党支部', '赵六'],
    ['隐藏党支部', '党支部', '钱七'],
    ['填表人：周八', null, null],
  ];
  const path = join(folder, '名单.xlsx');
  writeFileSync(path, xlsxFile([{ rows, hidden: [5], after: '<autoFilter ref="A1:C7"/>' }]));
  await dialog.locator('input[type=file]').setInputFiles(path);
  const row = (name: string) => dialog.locator('.ant-table-row').filter({ hasText: name });
  await expect(row('机电系 党总⽀')).toContainText(
    '已登记，取登记的上级单位、类型、书记、党员人数、成立日期',
  );
  await expect(row('第一党支部')).toContainText('单位登记中有 2 个“第一党支部”');
  await expect(row('新建党支部')).toContainText('方案没有“教职工党支部”这一类型');
  await expect(dialog.getByText('被筛选隐藏的 1 行没有读入', { exact: false })).toBeVisible();
  await choose(page, '第一党支部的上级单位', '信息系党总支');
  await choose(page, '新建党支部的类型', '教师党支部');
  await expect(row('另一党支部')).toContainText('新单位');
  await expect(row('第一党支部')).toContainText('已登记，取登记的上级单位');
  await dialog.getByLabel('被筛选隐藏的 1 行也读入').check();
  await dialog.getByRole('button', { name: '导入 5 个单位' }).click();
  await expect(dialog).toBeHidden();
  expect(
    (await client.candidate.list({ assessmentId })).map(({ name, kind, parent }) => [name, kind, parent]),
  ).toEqual([
    ['机电系 党总⽀', '党总支', '学院党委'],
    ['第一党支部', '党支部', '信息系党总支'],
    ['新建党支部', '教师党支部', ''],
    ['另一党支部', '教师党支部', ''],
    ['隐藏党支部', '党支部', ''],
  ]);
  expect(await client.organisation.list()).toHaveLength(6);
});

test('a pasted table keeps what is merged, which only the clipboard’s page has', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await expect(page.getByText('还没有参评单位')).toBeVisible();
  await pasteTable(
    page,
    '上级党组织\t支部名称\n机电系党总支\t机电一支部\n\t机电二支部\n\t教务处党支部',
    '<table><tr><td>上级党组织</td><td>支部名称</td></tr><tr><td rowspan=2>机电系党总支</td><td>机电一支部</td></tr><tr><td>机电二支部</td></tr><tr><td></td><td>教务处党支部</td></tr></table>',
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '导入 3 个单位' }).click();
  await expect(dialog).toBeHidden();
  expect((await client.candidate.list({ assessmentId })).map(({ parent }) => parent)).toEqual([
    '机电系党总支',
    '机电系党总支',
    '',
  ]);
});

test('a name typed by hand that the register has once fills the form in, and another name takes it out again', async ({
  program,
}) => {
  const { page, url, client } = program;
  await register(program, ['机电系党总支', '学院党委', '党总支']);
  const { assessmentId } = await makeAssessment(program, []);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '手工添加' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill('机电系党总支');
  await dialog.getByLabel('书记').focus();
  await expect(dialog.getByLabel('上级单位')).toHaveValue('学院党委');
  await expect(dialog.getByLabel('党员人数')).toHaveValue('30');
  await dialog.getByLabel('单位名称').fill('信息系党总支');
  await dialog.getByLabel('书记').focus();
  await expect(dialog.getByLabel('党员人数')).toHaveValue('');
  await dialog.getByLabel('单位名称').fill('机电系党总支');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await client.candidate.list({ assessmentId })).toMatchObject([
    { name: '机电系党总支', parent: '学院党委', secretary: '张三', memberCount: 30 },
  ]);
});
