import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { read, utils } from 'xlsx';
import { namesOf } from '../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Value } from '../../shared/scoring/value.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { issueNotice } from '../support/issueNotice.ts';
import { moveOn } from '../support/moveOn.ts';
import {
  fileOf,
  type OwnScheme,
  type OwnSheet,
  type OwnUnit,
  ownSchemes,
  table35,
} from '../support/ownSchemes.ts';
import { partyWordsIn } from '../support/partyWords.ts';
import { saidOn } from '../support/saidOn.ts';
import { setUp } from '../support/setUp.ts';
import { stayOnSheet } from '../support/stayOnSheet.ts';
import { sign } from './publicityScreen.ts';

const today = () => new Date().toLocaleDateString('sv-SE');

for (const own of ownSchemes)
  test(`${own.source.id} goes on screen from its file to titles and archive`, async ({ program }) => {
    const { page, client, complaints } = program;
    await takeIn(page, own);
    await page.goto(program.url('/'));
    await setUp(page, {
      scheme: wordsOf(own.source.title),
      name: '2025年度考核',
      organiser: own.organiser,
      organiserLabel: namesOf(own.source).organiser,
      year: 2025,
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: ['周正明', '吴晓岚'],
      roster: [['单位名称', '类型'], ...own.sheets.map(({ name }) => [name, own.kind])],
    });
    await page.getByRole('link', { name: '开始评分' }).click();
    for (const sheet of own.sheets) await score(page, sheet);
    const [first = '', second = '', notice = '', last = ''] = own.source.stages.map(({ name }) =>
      wordsOf(name),
    );
    await moveOn(page, first);
    await moveOn(page, second);
    await moveOn(page, notice);
    await expect(page.getByText('公示已经开始，考核结果已锁定')).toBeVisible();
    await page.getByRole('link', { name: '公示和表彰', exact: true }).click();
    await page.getByRole('button', { name: '拟写公示' }).click();
    await expectOwnWords(page, own);
    await issueNotice(page);
    await honour(page, own);
    await expectOwnWords(page, own);
    await moveOn(page, last);
    await expect(page.getByText('已是最后一步，事项已齐')).toBeVisible();
    await exported(program, own);
    await archived(program);
    const titles = (await client.organisation.list()).flatMap(({ name, titles }) =>
      titles.map(({ honour }) => [name, honour]),
    );
    expect(titles).toEqual([[own.sheets[0]!.name, wordsOf(own.source.honour!)]]);
    expect(complaints).toEqual([]);
  });

/** Of classes, nothing on the screen is a Party committee's. */
async function expectOwnWords(page: Page, own: OwnScheme): Promise<void> {
  if (own === table35) expect(partyWordsIn(await saidOn(page))).toEqual([]);
}

/** Brings the file, and confirms whatever is odd in it. */
async function takeIn(page: Page, own: OwnScheme): Promise<void> {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.locator('.take-in input[type=file]').setInputFiles({
    name: fileOf(own).name,
    mimeType: 'application/json',
    buffer: Buffer.from(await fileOf(own).arrayBuffer()),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('经办人').fill('周正明');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByRole('radio', { name: wordsOf(own.source.title) })).toBeChecked();
}

/** Enters one unit's sheets, its own first where it has one, and goes on to the next unit. */
async function score(page: Page, unit: OwnUnit): Promise<void> {
  await expect(page.getByRole('heading', { name: unit.name, exact: true })).toBeVisible();
  const part = (name: string) => page.getByRole('listitem', { name, exact: true }).getByRole('link');
  if (unit.self) {
    await part('单位自评').click();
    await fill(page, unit.self);
    await page.getByLabel('签字人').fill('李振华');
    await page.keyboard.press('Enter');
    await signed(page);
    await part('考评组评分').click();
  }
  await fill(page, unit);
  await page.getByLabel('全体确认').press('Space');
  await signed(page);
  await page.keyboard.press('Control+Enter');
}

/** Enters one sheet's values, and asks to sign it over the total worked by hand. */
async function fill(page: Page, { values, total }: OwnSheet): Promise<void> {
  for (const [rule, value] of Object.entries(values)) await enter(page, rule, value);
  await expect(page.locator('.sheet-total')).toContainText(`${total / 100}／`);
  const rest = page.locator('.see-rest');
  for (let left = await rest.count(); left > 0; left -= 1) {
    await rest.first().click();
    await expect(rest).toHaveCount(left - 1);
  }
  await expect(page.getByRole('status')).toHaveText('已保存');
  await page.keyboard.press('F8');
}

async function signed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签字确认并锁定' }).press('Enter');
  await stayOnSheet(page);
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
}

async function enter(page: Page, rule: string, value: Value): Promise<void> {
  const entry = page.locator(`[data-rule="${rule}"]`);
  if (typeof value === 'object') {
    const { count, of } = value as { readonly count: number; readonly of: number };
    await entry.locator('input.count').fill(`${count}/${of}`);
  } else if (typeof value === 'number') await entry.locator('input.count').fill(String(value));
  else if (typeof value === 'string') await entry.locator(`input[value="${value}"]`).check();
  else if ((await entry.getByRole('radio').count()) > 0)
    await entry.getByRole('radio', { name: value ? '是' : '否' }).check();
  else await entry.getByRole('checkbox').first().setChecked(value);
  await page.keyboard.press('Tab');
}

/** Signs the decision over the best, and enters its title. */
async function honour(page: Page, { sheets, source }: OwnScheme): Promise<void> {
  await page.getByRole('button', { name: '拟写表彰决定' }).click();
  await page.getByLabel(`列入${sheets[0]!.name}`).check();
  await expect(page.getByLabel('主送')).toHaveValue(namesOf(source).recipients);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await sign(page, '签发人', today(), '签发');
  await page.getByRole('button', { name: '登记称号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记称号' }).click();
  await expect(page.getByText('已登记 1 / 共 1')).toBeVisible();
}

/** Takes the summary, and finds every unit with its total in it. */
async function exported({ page, folder }: BrowserApp, { sheets }: OwnScheme): Promise<void> {
  await page.getByRole('link', { name: '导出和打印' }).click();
  await page.getByText('汇总表', { exact: true }).first().click();
  const path = await downloaded(page, join(folder, 'summary.xlsx'), () =>
    page.getByRole('button', { name: /导出 ?Excel/ }).click(),
  );
  const book = read(readFileSync(path));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  for (const { name, sum } of sheets)
    expect(
      rows.find((row) => row.includes(name)),
      name,
    ).toContain(sum / 100);
  expect(rows.flat()).not.toContain('不一致');
}

/** Makes the archive, and has it checked. */
async function archived({ page, folder }: BrowserApp): Promise<void> {
  await page.getByRole('link', { name: '归档', exact: true }).click();
  const path = await downloaded(page, join(folder, 'archive.zip'), () =>
    page.getByRole('button', { name: '制作归档文件' }).click(),
  );
  const part = page.getByRole('region', { name: '核对归档文件' });
  await part.locator('input[type=file]').setInputFiles(path);
  await expect(part.getByText(/archive\.zip 完好，共 \d+ 个文件/)).toBeVisible({ timeout: 60_000 });
}

async function downloaded(page: Page, path: string, begin: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), begin()]);
  await download.saveAs(path);
  return path;
}
