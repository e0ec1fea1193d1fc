import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { utils, write } from 'xlsx';
import { type BrowserApp, test } from '../support/browserApp.ts';

/** Four years and more ago: lapsed by now; a year ago: valid. */
const yearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-15`;

async function upload(
  { page, folder }: BrowserApp,
  name: string,
  sheets: Readonly<Record<string, string[][]>>,
) {
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), title);
  }
  const path = join(folder, name);
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path);
}

async function openRegister({ page, url }: BrowserApp) {
  await page.goto(url('/'));
  await page.getByRole('link', { name: '单位登记' }).click();
  await expect(page.getByRole('heading', { name: '单位登记' })).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('an organisation is added by hand, and nothing entered is told apart from nothing there', async ({
  program,
}) => {
  const { page, client, complaints } = program;
  await openRegister(program);
  await expect(page.getByText('还没有登记单位', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '手工添加' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位名称').fill('机械学院教工党支部');
  await dialog.getByLabel('类型').fill('党支部');
  await dialog.getByLabel('上级单位').fill('机械学院党委');
  await dialog.getByLabel('成立日期').fill('2018.7.1');
  await dialog.getByLabel('验收日期').fill('2022年6月30日');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: '机械学院教工党支部' })).toContainText('未登记');
  await page.getByRole('link', { name: '机械学院教工党支部' }).click();
  await part(page, '项目课题').getByRole('button', { name: '已核实，没有' }).click();
  await expect(part(page, '项目课题')).toContainText('已登记，没有');
  await part(page, '荣誉表彰').getByRole('button', { name: '添加荣誉' }).click();
  await dialog.getByLabel('日期').fill('2025-7-1');
  await dialog.getByLabel('荣誉名称').fill('先进基层党组织');
  await dialog.getByLabel('级别').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('校级').click();
  await dialog.getByRole('radio', { name: '是' }).check();
  await dialog.getByRole('radio', { name: '单位' }).check();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(part(page, '荣誉表彰')).toContainText('2025年7月1日');
  expect(await client.organisation.list()).toMatchObject([
    {
      name: '机械学院教工党支部',
      foundedOn: '2018-07-01',
      acceptedOn: '2022-06-30',
      awards: [
        { on: '2025-07-01', name: '先进基层党组织', level: 'school', isParty: true, to: 'organisation' },
      ],
      appraisals: null,
      projects: [],
    },
  ]);
  expect(complaints).toEqual([]);
});

test('lists confirmed one right after the other are all kept, and one row is deleted at a time', async ({
  program,
}) => {
  const { page, client, url } = program;
  const unit = { name: '教务处党支部', kind: '党支部', parent: '', secretary: '', memberCount: null };
  const none = { awards: null, appraisals: null, projects: null, titles: [] };
  await client.organisation.save({
    organisations: [{ ...unit, ...none, id: null, foundedOn: null, acceptedOn: null }],
  });
  const stored = async () => (await client.organisation.list())[0];
  const organisationId = (await stored())?.id ?? '';
  await page.goto(url(`/organisations/${organisationId}`));
  await page.route('**/rpc/organisation/save', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  for (const name of ['荣誉表彰', '考核等次', '项目课题'])
    await part(page, name).getByRole('button', { name: '已核实，没有' }).click();
  await expect.poll(stored).toMatchObject({ awards: [], appraisals: [], projects: [] });

  const project = (on: string, name: string) => ({ on, name, level: 'school' as const });
  const projects = [project('2023-05-01', '甲'), project('2024-05-01', '乙'), project('2025-05-01', '丙')];
  const [now] = await client.organisation.list();
  if (now) await client.organisation.save({ organisations: [{ ...now, projects }] });
  await page.reload();
  for (const name of ['甲（2023-05-01）', '丙（2025-05-01）'])
    await page.getByRole('button', { name: `删除 ${name}` }).click();
  await expect.poll(stored).toMatchObject({ projects: [{ name: '乙' }] });

  const appraisal = (name: string) => ({ on: '2025-12-20', name, result: '好' });
  const appraisals = ['基层党支部工作考核评价', '2025年度基层党支部工作考核评价'].map(appraisal);
  const [then] = await client.organisation.list();
  if (then) await client.organisation.save({ organisations: [{ ...then, appraisals }] });
  await page.reload();
  await expect(part(page, '考核等次').getByText('与前面的一条是同一次，判定条件时计一次')).toHaveCount(1);
});

test('past honours come from Excel: errors by sheet and row, nothing saved, then all of it', async ({
  program,
}) => {
  const { page, client } = program;
  await openRegister(program);
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const head = ['单位名称', '上级单位', '称号', '授予日期', '重新认定', '不再保留日期', '依据'];
  const honour = '优秀“五好”党支部';
  const good = ['甲党支部', '机械学院党委', honour, yearsAgo(5), '否', '', '浙大党委发1号'];
  await upload(program, '错.xlsx', {
    称号: [head, good, good, ['乙党支部', '', honour, '2999-1-1', '', '', '']],
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('与第 2 行重复')).toBeVisible();
  await expect(dialog.getByText('授予日期 2999-01-01 晚于今天', { exact: false })).toBeVisible();
  await expect(dialog.getByText('有 2 行有问题，一行也不会导入', { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  expect(await client.organisation.list()).toEqual([]);

  const second = ['乙党支部', '机械学院党委', honour, yearsAgo(1), '', '', ''];
  await upload(program, '对.xlsx', { 称号: [head, good, second] });
  await dialog.getByRole('button', { name: '导入 2 个单位的登记' }).click();
  await expect(dialog).toBeHidden();
  await page.getByText('荣誉台账').click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('甲党支部')).toContainText('已到期');
  await expect(row('乙党支部')).toContainText('有效');

  await page.getByRole('link', { name: '甲党支部' }).click();
  const card = page.getByRole('group', { name: honour });
  await expect(card).toContainText('须重新认定');
  await card.getByRole('button', { name: '保留称号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(card).toContainText('重新认定（第 1 次）');
  await expect(card).toContainText('获得优秀“五好”党支部称号的，4年内可参评学校先进基层党组织。');
  await card.getByRole('button', { name: '不再保留' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await expect(card.getByText('不再保留', { exact: true })).toBeVisible();
  const [own] = (await client.organisation.list()).filter(({ name }) => name === '甲党支部');
  expect(own?.titles).toMatchObject([
    { on: yearsAgo(5), isRenewal: false, withdrawnOn: null },
    { isRenewal: true, withdrawnOn: expect.stringMatching(/^\d{4}-/) },
  ]);
});

test('the register goes out to Excel and comes back as it is; an assessment brings its units in', async ({
  program,
}) => {
  const { page, client, folder, url } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zju-excellent',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '2026 年优秀“五好”党支部评选',
      year: 2026,
      organiser: '机械学院党委',
      startsOn: '2026-04-01',
      endsOn: '2026-06-30',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const details = { kind: '党支部', parent: '机械学院党委', secretary: '', memberCount: 12, foundedOn: null };
  await client.candidate.add({ assessmentId, candidates: [{ ...details, name: '甲党支部' }] });
  await page.goto(url(`/a/${assessmentId}/flow`));
  await page.getByRole('link', { name: '单位登记' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path);
  await expect(page.getByText('全部与登记相同，没有要导入的内容。', { exact: false })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByLabel('查找单位').fill('乙');
  await expect(page.getByText('找到 0 个，共 1 个')).toBeVisible();
  await page.getByLabel('查找单位').fill('甲党');
  await page.getByRole('link', { name: '甲党支部' }).click();
  await expect(part(page, '历年考核')).toContainText('2026 年优秀“五好”党支部评选');
});
