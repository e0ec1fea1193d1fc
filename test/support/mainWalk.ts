import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { utils, write } from 'xlsx';
import { stayOnSheet } from './stayOnSheet.ts';

/** Whatever door the page came through: where files lie, and how a download is taken. */
export interface Walker {
  readonly page: Page;
  readonly folder: string;
  /** Does what makes the program hand over a file, and gives the path at which it was saved. */
  download(begin: () => Promise<void>): Promise<string>;
}

/** One candidate of the walk: what the panel enters by keyboard and what must come out. Units: 分. */
interface Case {
  readonly name: string;
  /** Counts by rule id, typed where the focus is. */
  readonly counts: Readonly<Record<string, string>>;
  /** Rules ticked with the space bar. */
  readonly ticks?: readonly string[];
  readonly total: string;
}

/** 100 − 2 − … worked by hand from the document's table. */
export const cases: readonly Case[] = [
  {
    name: '机电工程系党总支',
    // 2-2: 5; 4-1: 4; 4-2: 2; 4-4: 15; 4-5: 15 → everything full.
    counts: { '2-2.b': '5', '4-1.a': '2', '4-2.a': '1', '4-4.a': '5', '4-5.a': '15' },
    total: '100',
  },
  {
    name: '信息工程系党总支',
    // 1-1: 8 − 1 = 7; 2-2: 5 − 2 = 3; 4-1: 2; 4-4: 15 − 1 − 1 = 13; 4-5: 3 − 2 = 1 → 100 − 1 − 2 − 2 − 2 − 14 = 79.
    counts: {
      '1-1.b': '2',
      '2-2.b': '4',
      '4-1.a': '1',
      '4-2.a': '1',
      '4-4.a': '6',
      '4-4.b': '2',
      '4-5.a': '3',
    },
    ticks: ['4-4.c'],
    total: '79',
  },
  {
    name: '经济管理系党总支',
    counts: { '2-2.b': '5', '4-1.a': '2', '4-2.a': '1', '4-4.a': '5', '4-5.a': '15' },
    total: '100',
  },
  {
    name: '后勤服务党总支',
    // Vetoed: 4-1, 4-2, 4-4 and 4-5 are 0 − … → 100 − 4 − 2 − 15 − 15 = 64, and 不达标 whatever the total.
    counts: { '2-2.b': '6', '4-1.a': '0', '4-2.a': '0', '4-4.a': '0', '4-5.a': '0' },
    total: '64',
  },
];

/** From an empty workspace to the exported workbooks: what a secretary does, in order. */
export async function mainWalk(walker: Walker): Promise<{ summary: string; sheets: string }> {
  const { page } = walker;
  await makeAssessment(page);
  await signReadings(page);
  await bringCandidates(walker);
  await page.getByRole('link', { name: '开始评分' }).click();
  for (const [index, one] of cases.entries()) await scoreByKeyboard(page, one, index);
  await seeResults(page);
  return exportReports(walker);
}

async function makeAssessment(page: Page): Promise<void> {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.getByText('“五好党组织”量化考核评分表').first().click();
  await page.getByLabel('考核名称').fill('2026年度“五好党组织”考核');
  await page.getByLabel('主办党委').fill('学院党委');
  await page.getByLabel('开始日期').fill('2026-11-02');
  await page.getByLabel('结束日期').fill('2026-11-20');
  await page.getByLabel('考评组成员 1').fill('周正明、吴晓岚、郑德海');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '创建考核' }).click();
  await expect(page).toHaveURL(/\/a\/[^/]+\/setup/);
}

async function signReadings(page: Page): Promise<void> {
  await page.getByText('考评口径').first().click();
  await expect(page.getByText('加分先封顶（该项满分）再扣分', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await expect(page.getByRole('tab', { name: /考评口径.*已签字/ })).toBeVisible();
}

/** Two by pasting as from Excel, the others from a real xlsx. */
async function bringCandidates({ page, folder }: Walker): Promise<void> {
  await page.getByText('参评单位').first().click();
  const [first, second, ...others] = cases.map((one) => one.name);
  await page.getByRole('button', { name: '粘贴或导入' }).first().click();
  await page
    .getByLabel('从 Excel 粘贴')
    .last()
    .fill(
      `单位名称\t类型\t上级单位\t书记\t党员人数\n${first}\t党总支\t学院党委\t李振华\t46\n${second}\t党总支\t学院党委\t陈雅琴\t38`,
    );
  await page.getByRole('button', { name: '导入 2 个单位' }).click();
  await expect(page.getByText('已加入 2 个参评单位')).toBeVisible();

  const path = join(folder, '名单.xlsx');
  const sheet = utils.aoa_to_sheet([
    ['序号', '单位名称', '书记', '党员人数', '成立日期'],
    ...others.map((name, index) => [index + 1, name, '孙立群', 41, '2009年9月1日']),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名单');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }));
  await page.getByRole('button', { name: '粘贴或导入' }).first().click();
  await page.getByRole('tab', { name: '上传文件' }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: `导入 ${others.length} 个单位` }).click();
  await expect(page.getByText(`已加入 ${others.length} 个参评单位`).last()).toBeVisible();
}

/** Scores and signs one sheet without the mouse, then goes on to the next with Ctrl+Enter. */
async function scoreByKeyboard(page: Page, one: Case, index: number): Promise<void> {
  await fillByKeyboard(page, one);
  await page.keyboard.press('F8');
  await page.getByLabel('全体确认').press('Space');
  await page.getByRole('button', { name: '签字确认并锁定' }).press('Enter');
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
  // What is offered next is the next unit.
  if (index < cases.length - 1) await page.keyboard.press('Enter');
  else await stayOnSheet(page);
}

/** Fills the sheet that is open without the mouse. */
export async function fillByKeyboard(page: Page, { name, counts, ticks = [], total }: Case): Promise<void> {
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  const wanted = new Map([...Object.entries(counts), ...ticks.map((id) => [id, ' '] as const)]);
  const seen = new Set<string>();
  for (let steps = 0; steps < 80; steps += 1) {
    const { item, rule } = await focused(page);
    const keys = rule === null ? undefined : wanted.get(rule);
    if (rule !== null && keys !== undefined) {
      await (keys === ' ' ? page.keyboard.press('Space') : page.keyboard.type(keys));
      wanted.delete(rule);
      // More activities than the item can use are asked about; Enter keeps them and goes on.
      if (rule === '4-4.a' && Number(keys) > 5) {
        await expect(page.getByText('就加到头了')).toBeVisible();
        await page.keyboard.press('Enter');
        // It goes on to what must be entered.
        await page.locator(`[data-rule="${rule}"] [data-entry]`).focus();
      }
    }
    const dimension = item?.[0] ?? '';
    if (/\d/.test(dimension) && !seen.has(dimension)) {
      seen.add(dimension);
      await page.keyboard.press('F4');
      // It goes on to what must be entered; this walk looks at every entry.
      await page.locator(`[data-item="${item}"] [data-entry]`).first().focus();
    }
    if (item === 'V1' && name === '后勤服务党总支') await confirmVeto(page);
    if (item === 'V3') break;
    await page.keyboard.press('ArrowDown');
  }
  expect([...wanted.keys()]).toEqual([]);
  await expect(page.locator('.sheet-total')).toHaveText(`${total}／100`);
  await expect(page.getByRole('status')).toHaveText('已保存');
}

/** Where the focus is: the item's id and, inside a rule, the rule's id. */
async function focused(page: Page): Promise<{ item: string | null; rule: string | null }> {
  // As text, because the DOM's types are not known on this side.
  return page.evaluate(`(() => {
    const holder = (name) => document.activeElement?.closest('[data-' + name + ']')?.dataset[name] ?? null;
    return { item: holder('item'), rule: holder('rule') };
  })()`);
}

async function confirmVeto(page: Page): Promise<void> {
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('2026-6-15');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('学院纪委通报（2026）3号');
}

async function seeResults(page: Page): Promise<void> {
  await page.getByRole('link', { name: '结果' }).click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('机电工程系党总支')).toContainText(/^1\s*并列/);
  await expect(row('经济管理系党总支')).toContainText(/^1\s*并列/);
  await expect(row('信息工程系党总支')).toContainText(/^3/);
  await expect(row('后勤服务党总支')).toContainText('不达标');
  await row('信息工程系党总支')
    .getByRole('button', { name: /总分：79，/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText('79');
  await page.keyboard.press('Escape');
}

async function exportReports({ page, download }: Walker): Promise<{ summary: string; sheets: string }> {
  await page.getByRole('link', { name: '导出和打印' }).click();
  const take = async (report: string) => {
    await page.getByText(report, { exact: true }).first().click();
    const button = page.getByRole('button', { name: /导出 ?Excel/ });
    await expect(button).toBeEnabled();
    return download(() => button.click());
  };
  return { summary: await take('汇总表'), sheets: await take('评分表') };
}
