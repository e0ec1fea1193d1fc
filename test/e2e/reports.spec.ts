import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { candidateNamed, completeValues, details } from '../support/sampleEvents.ts';
import { shandong } from '../support/shandong.ts';

const remark = Array.from(
  { length: 180 },
  (_, index) => `第${String(index).padStart(3, '0')}句备注内容`,
).join('。');

async function makeAssessment({
  client,
}: {
  client: Parameters<Parameters<typeof test>[2]>[0]['program']['client'];
}) {
  const { assessmentId } = await client.assessment.create({
    schemeId: shandong.id,
    adjustments: { conventions: {}, agreed: {} },
    details,
  });
  return assessmentId;
}

test('prints sheets page by page, each unit counted by itself, a long remark whole', async ({ program }) => {
  const { page, folder, client, url, complaints } = program;
  const assessmentId = await makeAssessment(program);
  await client.assessment.sign({ assessmentId });
  await client.candidate.add({
    assessmentId,
    candidates: [candidateNamed('机电工程系党总支'), candidateNamed('信息工程系党总支')],
  });
  const [first] = await client.candidate.list({ assessmentId });
  await client.sheet.change({
    candidateId: first!.id,
    slot: '',
    change: { values: completeValues, items: { '1-1': { seen: true, remark } } },
  });
  // The printer's own dialog would wait for a person.
  await page.addInitScript('window.print = () => { document.title = "印" + document.title; }');
  await page.goto(url(`/a/${assessmentId}/reports?report=sheets`));
  await expect(page.getByRole('region', { name: '评分表预览' })).toContainText('机电工程系党总支');
  await page.getByRole('button', { name: /打 ?印$/ }).click();
  await expect(page).toHaveTitle(/^印/);
  const path = join(folder, 'sheets.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const pages = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    .split('\f')
    // A form feed ends each page.
    .slice(0, -1)
    .map((text) => text.replace(/\s+/g, ''));
  const counts = pages.map((text) => /第(\d+)页，共(\d+)页/.exec(text)?.slice(1).map(Number));
  const starts = counts.flatMap((count, index) => (count?.[0] === 1 ? [index] : []));
  expect(starts).toHaveLength(2);
  const sizes = [starts[1]!, pages.length - starts[1]!];
  expect(counts).toEqual(sizes.flatMap((size) => Array.from({ length: size }, (_, at) => [at + 1, size])));
  const words = pages.join('');
  for (let index = 0; index < 180; index += 1) expect(words).toContain(`第${String(index).padStart(3, '0')}`);
  expect(pages[sizes[0]! - 1]).toContain('组长周正明（签字）');
  expect(pages[sizes[0]!]).toContain('未核');
  expect(complaints).toEqual([]);
});

test('says that there are no units yet and leads to the list', async ({ program }) => {
  const { page, url } = program;
  const assessmentId = await makeAssessment(program);
  await page.goto(url(`/a/${assessmentId}/reports?report=summary`));
  const preview = page.getByRole('region', { name: '汇总表预览' });
  await expect(preview).toContainText('还没有参评单位');
  await expect(page.getByText('没有找到')).toHaveCount(0);
  await preview.getByRole('link', { name: '加入参评单位' }).click();
  await expect(page).toHaveURL(/\/setup\?part=roster$/);
});

test.describe('with the rehearsals', () => {
  test.beforeEach(async ({ program }) => {
    await program.client.assessment.loadDemo();
  });

  async function rehearsal({ client }: Pick<BrowserApp, 'client'>, scheme: RegExp): Promise<string> {
    const list = await client.assessment.list();
    return list.find(({ schemeTitle }) => scheme.test(schemeTitle))!.id;
  }

  test('exports several reports as one zip whose workbooks open again and agree', async ({ program }) => {
    const { page, url, folder, complaints } = program;
    const assessmentId = await rehearsal(program, /量化考核/);
    await page.goto(url(`/a/${assessmentId}/reports?report=summary`));
    await page.getByRole('button', { name: '其他导出方式' }).click();
    await page.getByRole('menuitem', { name: '导出多种报表' }).click();
    const dialog = page.getByRole('dialog', { name: '导出多种报表' });
    await dialog.getByRole('button', { name: '清空' }).click();
    await expect(dialog.getByRole('button', { name: '导出 0 种' })).toBeDisabled();
    for (const name of ['评分表', '汇总表', '排名表'])
      await dialog.getByRole('checkbox', { name, exact: true }).check();
    await dialog.getByRole('radio', { name: '每个单位一个工作簿' }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出 3 种' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/报表-.*\.zip$/);
    const path = join(folder, 'reports.zip');
    await download.saveAs(path);
    const files = unzipSync(readFileSync(path));
    const names = Object.keys(files);
    expect(names.filter((name) => name.startsWith('评分表/'))).toHaveLength(8);
    const [summary, ranking] = ['汇总表', '排名表'].map((name) => {
      const book = read(files[`${name}.xlsx`]!);
      return utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }).slice(4, 11);
    });
    expect(ranking!.map(([rank, name]) => [rank, name])).toEqual(
      summary!.map(([rank, name]) => [rank, name]),
    );
    const sheet = read(files['评分表/后勤服务党总支.xlsx']!);
    expect(sheet.SheetNames).toEqual(['后勤服务党总支']);
    await expect(dialog).toBeHidden();
    expect(complaints).toEqual([]);
  });

  test('leaves out columns on the page and in the workbook, and says how many pages there are', async ({
    program,
  }) => {
    const { page, url, folder, complaints } = program;
    const assessmentId = await rehearsal(program, /量化考核/);
    await page.goto(url(`/a/${assessmentId}/reports?report=ranking`));
    const preview = page.getByRole('region', { name: '排名表预览' });
    await expect(preview).toContainText('已签字');
    await expect(page.getByRole('status').filter({ hasText: '共 1 页' })).toBeVisible();
    await page.getByRole('button', { name: /列$/ }).click();
    await page.getByRole('checkbox', { name: '状态' }).uncheck();
    await expect(preview).not.toContainText('已签字');
    await expect(page.getByRole('button', { name: '列（略去 1）' })).toBeVisible();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    const path = join(folder, 'ranking.xlsx');
    await download.saveAs(path);
    const columns = read(readFileSync(path), { cellStyles: true }).Sheets.排名表!['!cols']!;
    expect(columns.map((column) => column?.hidden ?? false).slice(0, 5)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    await page.goto(url(`/a/${assessmentId}/reports?report=deductions`));
    await expect(page.getByRole('status').filter({ hasText: /共 [3-6] 页/ })).toBeVisible();
    await expect(page.getByRole('region', { name: /^第 \d 页$/ })).toHaveCount(
      Number(
        /\d/.exec(
          (await page
            .getByRole('status')
            .filter({ hasText: /共 \d 页/ })
            .textContent())!,
        )![0],
      ),
    );
    expect(complaints).toEqual([]);
  });
});

test('shows how far a long export is, and lets it be given up', async ({ program }) => {
  const { page, client, url, complaints } = program;
  const assessmentId = await makeAssessment(program);
  await client.assessment.sign({ assessmentId });
  const candidates = Array.from({ length: 900 }, (_, index) => candidateNamed(`第${index + 1}党总支`));
  await client.candidate.add({ assessmentId, candidates });
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await page.goto(url(`/a/${assessmentId}/reports?report=sheets`));
  await page.getByRole('button', { name: '其他导出方式' }).click();
  await page.getByRole('menuitem', { name: '每个单位一个工作簿（zip）' }).click();
  const bar = page.getByRole('progressbar');
  await expect(bar).toBeVisible();
  await expect(page.getByText('正在生成评分表')).toBeVisible();
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: /取 ?消/ }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeEnabled();
  expect(downloads).toBe(0);
  // What is longer than the preview shows is reckoned.
  await page.goto(url(`/a/${assessmentId}/reports?report=summary`));
  await expect(page.getByRole('status').filter({ hasText: /约 \d+ 页/ })).toBeVisible();
  await expect(page.getByText('预览只显示前 400 行')).toBeVisible();
  expect(complaints).toEqual([]);
});
