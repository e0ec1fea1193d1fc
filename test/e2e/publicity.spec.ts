import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import type { ListRow } from '../../shared/register/noticeContent.ts';
import { reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { test } from '../support/browserApp.ts';
import { runCli } from '../support/runCli.ts';
import { shandong } from '../support/shandong.ts';
import {
  date,
  expectedRows,
  fillDay,
  finishedAssessment,
  names,
  paper,
  rowsOnPaper,
  sign,
  submit,
} from './publicityScreen.ts';

const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
test('goes from the result over notice, objection, correction and a new notice to decision, titles, certificates and the archive', async ({
  program,
}) => {
  const { page, folder, client, url, complaints } = program;
  const { assessmentId, machines } = await finishedAssessment(program);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(url(`/a/${assessmentId}/results`));
  await page.getByRole('link', { name: '公示和表彰', exact: true }).click();

  // One click from the result to a finished draft.
  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(paper(page).getByText('2025年度“五好党组织”', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(
    '关于2025年度“五好党组织”评比结果的公示',
  );
  expect(await rowsOnPaper(page)).toEqual(await expectedRows(client, assessmentId));

  // Every text can be changed, and goes back to what was generated.
  const basis = page.getByRole('textbox', { name: '依据', exact: true });
  const generated = await basis.inputValue();
  await basis.fill('根据学院党委安排，现将考核结果予以公示。');
  await expect(paper(page).getByText('根据学院党委安排').first()).toBeVisible();
  await page.getByRole('button', { name: '依据恢复拟稿' }).click();
  await expect(basis).toHaveValue(generated);

  await date(page, '2025-03-10', '2025-03-14');
  await page.getByLabel('受理部门').fill('党委组织部');
  await page.getByLabel('联系电话').fill('0531-86330000');
  await expect(paper(page).getByText('联系电话：0531-86330000').first()).toBeVisible();
  await expect(paper(page).getByText('2025年3月10日至3月14日，共5个工作日').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  expect((await download).suggestedFilename()).toMatch(/公示.*\.docx$/);

  // The issue takes the course to 公示 and locks the results.
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('流程同时进入“公示”');
  await sign(page, '签发人', '2025-03-10', '签发');
  await expect(page.getByText('公示期已满', { exact: false })).toBeVisible();
  expect((await client.outcome.flow({ assessmentId })).isNoticeBegun).toBe(true);
  const [first] = (await client.notice.get({ assessmentId })).state.issues;
  expect(first?.notice.frozen?.rows.map((row: ListRow) => row.name)).toEqual([names[2], names[1], names[0]]);

  // An objection, which keeps the notice from being closed until it is settled.
  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByRole('button', { name: '登记异议' }).click();
  await page.getByRole('dialog').getByLabel('姓名或单位').fill('孙志强');
  await fillDay(page, '收到日期', '2025-03-12');
  await page.getByRole('dialog').getByRole('combobox', { name: '涉及单位' }).click();
  await page.getByTitle(names[0]).click();
  await page.getByRole('dialog').getByLabel('异议内容').fill('漏记一项省级表彰');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('tab', { name: '公示稿' }).click();
  await expect(page.getByText('还不能结束公示：还有 1 件异议没有处理结论')).toBeVisible();
  await expect(page.getByRole('button', { name: '结束公示' })).toBeDisabled();

  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByRole('button', { name: '办理' }).click();
  await page.getByRole('dialog').getByText('属实', { exact: true }).click();
  await page.getByRole('dialog').getByLabel('处理人').fill('吴晓岚');
  await fillDay(page, '处理日期', '2025-03-13');
  await page.getByRole('dialog').getByLabel('调查情况').fill('查阅表彰文件，情况属实。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('影响结果的须更正，不影响的须写明理由')).toBeVisible();
  await page.getByRole('tab', { name: '公示稿' }).click();
  await expect(
    page.getByText(`2025年3月12日收到的异议（${names[0]}：漏记一项省级表彰）属实，还没有了结`),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '结束公示' })).toBeDisabled();
  await page.getByRole('tab', { name: '异议' }).click();

  // 更正: the sheet is reopened and changed.
  await expect(page.getByRole('button', { name: '更正此评分表' })).toBeVisible();
  await expect(page.getByRole('link', { name: '到“流程”登记更正' })).toHaveCount(0);
  await page.getByRole('link', { name: '流程', exact: true }).click();
  await page.getByRole('button', { name: '登记更正' }).click();
  await page.getByRole('dialog').getByLabel('更正理由').fill('漏记一项省级表彰');
  await sign(page, '经办人', '2025-03-14', '登记更正');
  await client.sheet.reopen({ candidateId: machines, reason: '漏记一项省级表彰' });
  await client.sheet.change({
    candidateId: machines,
    change: { values: { '2-2.b': 8, '4-4.a': 5, '4-5.a': 15 } },
  });
  await submit(client, assessmentId, machines);
  await page.getByRole('button', { name: '结束更正', exact: true }).click();
  await sign(page, '经办人', '2025-03-14', '结束更正并另拟公示');

  // The new notice says what changed and why; the old one stays as it was.
  await expect(page).toHaveURL(/publicity\/notice/);
  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByRole('button', { name: '办理' }).click();
  await page.getByRole('dialog').getByText('影响结果，已更正').click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('tab', { name: '公示稿' }).click();
  await expect(page.getByText('第 2 份', { exact: false }).first()).toBeVisible();
  const changes = page.getByLabel('改动和理由');
  await expect(changes).toHaveValue(
    /^本公示代替2025年3月10日的公示。更正内容：机电学院党总支的结果由“总分.*第3名”更正为“总分.*第1名”；.*更正理由：漏记一项省级表彰。$/,
  );
  const said = await changes.inputValue();
  await date(page, '2025-03-17', '2025-03-21');
  await expect(paper(page).getByText(said).first()).toBeVisible();
  const rows = await expectedRows(client, assessmentId);
  expect(rows[0]?.[1]).toBe(names[0]);
  expect(await rowsOnPaper(page)).toEqual(rows);
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await sign(page, '签发人', '2025-03-17', '签发');
  await page.getByText('第 1 份（已被代替）').click();
  await expect(page.getByText('已被新的公示代替')).toBeVisible();
  expect((await rowsOnPaper(page)).map(([, name]) => name)).toEqual([names[2], names[1], names[0]]);
  await page.getByText('第 2 份（公示中）').click();
  await page.getByRole('button', { name: '结束公示' }).click();
  await sign(page, '经办人', '2025-03-24', '结束公示');
  await expect(page.getByText('公示已结束').first()).toBeVisible();

  // 表彰决定, titles, certificates.
  await page.getByRole('button', { name: '拟写表彰决定' }).click();
  await expect(page.getByText('请勾选要表彰的单位')).toBeVisible();
  await expect(page.getByText('还不能签发：表彰名单是空的，请先选择要表彰的单位')).toBeVisible();
  await expect(page.getByRole('button', { name: '签发', exact: true })).toBeDisabled();
  await page.getByLabel(`列入${names[0]}`).check();
  await page.getByLabel(`列入${names[2]}`).check();
  await expect(
    paper(page).getByText('授予机电学院党总支等2个党组织“五好党组织”荣誉称号').first(),
  ).toBeVisible();
  await fillDay(page, '落款日期', '2025-03-26');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await sign(page, '签发人', '2025-03-26', '签发');
  await expect(page.getByText('已登记 0 / 共 2')).toBeVisible();
  await page.getByRole('button', { name: '登记称号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记称号' }).click();
  await expect(page.getByText('已登记 2 / 共 2')).toBeVisible();
  const titles = (await client.organisation.list()).flatMap((each) =>
    each.titles.map(({ honour, on, basis }) => [each.name, honour, on, basis]),
  );
  const title = '学院党委关于表彰“五好党组织”的决定';
  expect(titles).toEqual([
    [names[0], '五好党组织', '2025-03-26', title],
    [names[2], '五好党组织', '2025-03-26', title],
  ]);
  await page.getByRole('link', { name: '荣誉证书' }).click();
  await expect(paper(page).getByText('共 2 页')).toBeVisible();
  await expect(paper(page).getByRole('region', { name: '第 1 页' })).toContainText(names[0]);
  await expect(paper(page).getByRole('region', { name: '第 2 页' })).toContainText('2025年3月26日');
  await prints(page, folder, [[names[0], '2025年3月26日'], [names[2]]]);
  await exportsPdf(page, folder, [names[0], names[2], '2025年3月26日']);

  // The other documents are printed and exported too, as they stand on the screen.
  await page.getByRole('tab', { name: '表彰决定' }).click();
  await prints(page, folder, [
    [title, '—1—'],
    [names[0], names[2], '—2—'],
  ]);
  await exportsPdf(page, folder, [title, names[0], names[2], '—1—', '—2—']);
  await page.getByRole('tab', { name: '公示稿' }).click();
  await expect(paper(page).getByText(said).first()).toBeVisible();
  const listed = rows.map((row) => row.join(''));
  await prints(page, folder, [['关于2025年度“五好党组织”', said, ...listed, '—1—'], ['—2—']]);
  await exportsPdf(page, folder, [...listed, said, '—1—']);

  await archives(page, folder, { assessmentId, said, names: [names[0], names[2]] });
  expect(complaints).toEqual([]);
});

/** Presses 打印, and finds the words on each page that the printer gets. Only the printer's dialog is not opened. */
async function prints(page: Page, folder: string, pages: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate('window.prints = 0; window.print = () => { window.prints += 1; }');
  await paper(page).getByRole('button', { name: '打印' }).click();
  await expect.poll(() => page.evaluate('window.prints')).toBe(1);
  const path = join(folder, 'printed.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  await expect(page.locator('.print-area')).toHaveCount(0);
  if (!hasPoppler) return;
  const found = pagesOf(path);
  expect(found).toHaveLength(pages.length);
  pages.forEach((words, index) => {
    for (const each of words) expect(found[index]).toContain(each);
  });
}

/** Presses 导出 PDF, and finds the words in the file that comes. */
async function exportsPdf(page: Page, folder: string, words: readonly string[]): Promise<void> {
  const coming = page.waitForEvent('download');
  await paper(page).getByRole('button', { name: '导出 PDF' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const path = join(folder, 'exported.pdf');
  await download.saveAs(path);
  if (!hasPoppler) return;
  const text = pagesOf(path).join('');
  for (const each of words) expect(text).toContain(each);
}

/** The pages of a PDF in the order in which they were written, without spaces. */
function pagesOf(path: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((each) => each.replace(/\s/g, ''));
}

/** Makes the archive, and finds in it everything that the walk has brought about. */
async function archives(
  page: Page,
  folder: string,
  told: { readonly assessmentId: string; readonly said: string; readonly names: readonly string[] },
): Promise<void> {
  await page.getByRole('link', { name: '归档', exact: true }).click();
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '制作归档文件' }).click();
  const path = join(folder, 'archive.zip');
  await (await coming).saveAs(path);
  const { code, stdout, stderr } = await runCli(['check', '--archive', path]);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, assessment: { id: told.assessmentId } });
  const parts = unzipSync(readFileSync(path));
  const paths = Object.keys(parts);
  const documents = (pattern: RegExp) => paths.filter((each) => pattern.test(each));
  expect(documents(/^公文\/.*\.docx$/)).toEqual([
    expect.stringMatching(/公示第1份（已被代替）-关于.*的公示\.docx$/),
    expect.stringMatching(/公示第2份-关于.*的公示\.docx$/),
    expect.stringMatching(/关于表彰.*的决定\.docx$/),
    expect.stringMatching(/荣誉证书\.docx$/),
  ]);
  expect(documents(/^公文\/.*\.pdf$/)).toHaveLength(4);
  const wordsOf = (pattern: RegExp) => {
    const [found = ''] = documents(pattern);
    const xml = strFromU8(
      unzipSync(parts[found] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    return xml.replace(/<[^>]*>/g, '');
  };
  expect(wordsOf(/公示第1份.*\.docx$/)).not.toContain(told.said);
  expect(wordsOf(/公示第2份.*\.docx$/)).toContain(told.said);
  for (const name of told.names) {
    expect(wordsOf(/的决定\.docx$/)).toContain(name);
    expect(wordsOf(/荣誉证书\.docx$/)).toContain(name);
  }
  for (const name of reportsFor(shandong)) expect(paths).toContain(`报表/${reportKinds[name].title}.xlsx`);
  const materials = read(parts['报表/上报材料目录.xlsx']).Sheets.上报材料目录 ?? {};
  const listed = utils.sheet_to_json<unknown[]>(materials, { header: 1 });
  expect(listed.find(([, name]) => name === '公示')?.[2]).toBe(2);
  expect(listed.some(([, name]) => name === '表彰决定')).toBe(true);
  expect(strFromU8(parts['日志/日志.txt'] ?? new Uint8Array())).toContain('漏记一项省级表彰');
  expect(paths).toContain('日志/日志.jsonl');
  expect(paths).toContain('manifest.json');
}
