import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read } from 'xlsx';
import { recordNumber } from '../../shared/assessment/recordNumber.ts';
import { test } from '../support/browserApp.ts';
import { hexIn } from '../support/hexIn.ts';
import { cell, formulaCell, row, templateOf } from '../template/templateOf.ts';

/** Chooses a file where one may be dropped. */
async function choose(page: Page, part: string, path: string) {
  await page.getByRole('region', { name: part }).locator('input[type=file]').setInputFiles(path);
}

/** Presses the button and waits for the file that comes of it. */
async function downloaded(page: Page, act: () => Promise<void>, path: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  await download.saveAs(path);
  return download.suggestedFilename();
}

const shot = async (page: Page, name: string) => {
  const folder = process.env.KAOPING_SHOTS;
  if (!folder) return;
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `archive-${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
};

test('the archive is made, found whole, and found damaged when it was changed', async ({ program }) => {
  const { page, folder, client, url, complaints } = program;
  const [id] = (await client.assessment.loadDemo()).assessmentIds;
  await page.goto(url(`/a/${id}/archive`));
  await shot(page, 'begin');
  // What is not finished leads to where it is.
  const [open] = await client.archive.unfinished({ assessmentId: id ?? '' });
  await page.getByRole('link', { name: open?.text ?? '', exact: false }).click();
  await expect(page).not.toHaveURL(/archive/);
  await page.goBack();
  const zip = join(folder, 'archive.zip');
  const name = await downloaded(page, () => page.getByRole('button', { name: '制作归档文件' }).click(), zip);
  expect(name).toMatch(/-归档-\d{8}-\d{4}\.zip$/);
  await expect(page.getByText(/已生成 .*归档.*\.zip（\d+ KB）/)).toBeVisible();

  const noted = await page
    .getByRole('region', { name: '制作归档文件' })
    .locator('.archive-digest')
    .innerText();

  await choose(page, '核对归档文件', zip);
  const findings = page.getByRole('region', { name: '核对归档文件' });
  await expect(findings.getByText(/archive\.zip 完好，共 \d+ 个文件/)).toBeVisible();
  await expect(findings).toContainText(`编号 ${recordNumber((await client.workspace.info()).head)}`);
  // The list's SHA-256 alone is there to be copied whole.
  expect(hexIn(await findings.innerText())).toEqual([noted.trim()]);
  await shot(page, 'whole');

  const parts = unzipSync(readFileSync(zip));
  delete parts['日志/日志.txt'];
  const damaged = join(folder, 'damaged.zip');
  writeFileSync(damaged, zipSync(parts));
  await choose(page, '核对归档文件', damaged);
  await expect(findings.getByText('缺少文件 日志/日志.txt')).toBeVisible();
  await shot(page, 'damaged');
  expect(complaints).toEqual([]);
});

test('an archive that takes long is given up, and nothing is downloaded', async ({ program }) => {
  const { page, client, url, complaints } = program;
  const [id] = (await client.assessment.loadDemo()).assessmentIds;
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await page.goto(url(`/a/${id}/archive`));
  await page.getByRole('button', { name: '制作归档文件' }).click();
  await page.getByRole('button', { name: /取 ?消/ }).click();
  await expect(page.getByRole('button', { name: '制作归档文件' })).toBeVisible();
  await page.waitForTimeout(1500);
  expect(downloads).toBe(0);
  expect(complaints).toEqual([]);
});

test('the committee’s form is refused with its cell, corrected, filled and opened', async ({ program }) => {
  const { page, folder, client, url, complaints } = program;
  const [id] = (await client.assessment.loadDemo()).assessmentIds;
  await page.goto(url(`/a/${id}/archive?part=template`));
  await expect(page.getByRole('region', { name: '可用的占位' })).toContainText('{{单位名称}}');
  await shot(page, 'template');
  const form = (total: string) => {
    const path = join(folder, '上级表样.xlsx');
    const rows = [
      row(1, [cell('A1', '{{考核名称}}上报表')]),
      row(2, [cell('A2', '{{序号}}'), cell('B2', '{{单位名称}}'), cell('C2', total)]),
      row(3, [cell('A3', '合计'), formulaCell('C3', 'SUM(C2:C2)')]),
    ];
    writeFileSync(path, templateOf({ sheets: { 上报: `<sheetData>${rows.join('')}</sheetData>` } }));
    return path;
  };
  await choose(page, '按上级表样填写', form('{{总成绩}}'));
  const refusal = page.getByRole('dialog');
  await expect(refusal).toContainText('工作表“上报”的 C2：不认识的占位 {{总成绩}}，是不是 {{总分}}');
  await shot(page, 'refused');
  await refusal.getByRole('button', { name: '知道了' }).click();

  const filled = join(folder, 'filled.xlsx');
  const name = await downloaded(page, () => choose(page, '按上级表样填写', form('{{总分}}')), filled);
  expect(name).toMatch(/^上级表样-已填写-/);
  const sheet = read(readFileSync(filled)).Sheets.上报!;
  const { candidates } = await client.result.get({ assessmentId: id! });
  const totals = candidates.map(({ total }) => (total ? total.numerator / total.denominator / 100 : null));
  candidates.forEach(({ candidate }, index) => {
    expect(sheet[`B${index + 2}`].v).toBe(candidate.name);
    expect(sheet[`C${index + 2}`]?.v ?? null).toBe(totals[index]);
  });
  const sum = totals.reduce((all: number, each) => all + (each ?? 0), 0);
  expect(sheet[`C${candidates.length + 2}`].v).toBeCloseTo(sum, 9);
  // The browser's own line for the one refusal.
  expect(complaints).toEqual([expect.stringContaining('422')]);
});

test('a report that comes back changed is compared to the cell', async ({ program }) => {
  const { page, folder, client, url, complaints } = program;
  const [id] = (await client.assessment.loadDemo()).assessmentIds;
  const file = await client.report.export({ assessmentId: id!, report: 'summary' });
  const path = join(folder, '汇总表.xlsx');
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  await page.goto(url(`/a/${id}/archive?part=verify`));
  await choose(page, '核对收到的报表', path);
  await expect(page.getByText(/汇总表\.xlsx 没有差别：\d+ 个公式重新算过/)).toBeVisible();
  expect(hexIn(await page.locator('body').innerText())).toEqual([]);
  await shot(page, 'same');

  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const [, at] = /<c r="([A-Z]+\d+)"[^>]*><f>[^<]*ROUND\(SUM/.exec(xml)!;
  const edited = xml.replace(new RegExp(`<c r="${at}"([^>]*)>.*?</c>`), `<c r="${at}"$1><v>99.5</v></c>`);
  writeFileSync(path, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(edited) }));
  await choose(page, '核对收到的报表', path);
  const line = page.getByRole('row').filter({ hasText: at! });
  await expect(line).toContainText('公式被改成固定值');
  await expect(line).toContainText('99.5');
  await shot(page, 'differs');

  const strange = join(folder, '另一份.xlsx');
  writeFileSync(strange, templateOf({ sheets: { 表: '<sheetData/>' } }));
  await choose(page, '核对收到的报表', strange);
  await expect(page.getByText('另一份.xlsx 不是本程序导出的报表，不能核对')).toBeVisible();
  expect(complaints).toEqual([]);
});
