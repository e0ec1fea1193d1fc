import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { docxOf } from '../support/madeDocx.ts';
import { seedBlocks } from '../support/seedTable.ts';

const shots = process.env.SHOTS;

test('shots', async ({ program }) => {
  const { page } = program;
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.screenshot({ path: `${shots}/new.png` });
  await page.getByRole('link', { name: /用本单位的评分标准/ }).click();
  await page.screenshot({ path: `${shots}/bring.png` });
  await page.locator('.own-bring input[type=file]').setInputFiles({
    name: '评分表.docx',
    mimeType: '',
    buffer: Buffer.from(docxOf(seedBlocks())),
  });
  await expect(page.getByRole('heading', { name: /核对各列/ })).toBeVisible();
  await page.screenshot({ path: `${shots}/columns.png`, fullPage: true });
  await page.evaluate(() => document.querySelector('#own-check')?.scrollIntoView());
  await page.screenshot({ path: `${shots}/check.png` });
  await page.getByText('全部 21').first().click();
  await page.screenshot({ path: `${shots}/all.png` });
  await page.evaluate(() => document.querySelector('#own-try')?.scrollIntoView());
  await page.screenshot({ path: `${shots}/try.png` });
  await page.evaluate(() => document.querySelector('#own-use')?.scrollIntoView());
  await page.screenshot({ path: `${shots}/use.png` });
});
