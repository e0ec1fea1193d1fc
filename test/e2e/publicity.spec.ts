import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import type { ListRow } from '../../shared/register/noticeContent.ts';
import { reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { formatRatio } from '../../shared/scoring/ratio.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import type { Client } from '../support/rpcClient.ts';
import { runCli } from '../support/runCli.ts';
import { shandong } from '../support/shandong.ts';

const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
const blank = { kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null };
const names = ['机电学院党总支', '信息学院党总支', '经管学院党总支'] as const;
const none = { '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };

/** A Shandong assessment of three units, signed and scored; 机电学院 is the last of them. */
async function finishedAssessment({ client }: BrowserApp, organiser = '学院党委') {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '2025年度“五好党组织”考核',
      year: 2025,
      organiser,
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [
        { name: '周正明', isChair: true },
        { name: '吴晓岚', isChair: false },
      ],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: names.map((name) => ({ ...blank, name })),
  });
  await client.assessment.sign({ assessmentId });
  const scheme = parseScheme((await client.assessment.get({ assessmentId })).scheme);
  const items = hasSheet(scheme) ? itemsOf(scheme.sheet) : [];
  const seen = Object.fromEntries(items.map(({ id }) => [id, { seen: true }]));
  const [machines = '', computers = '', business = ''] = candidateIds;
  for (const [candidateId, values] of [
    [machines, { '2-2.b': 6, ...none }],
    [computers, { '2-2.b': 8, ...none, '4-1.a': 2 }],
    [business, { '2-2.b': 8, ...none, '4-4.a': 5 }],
  ] as const) {
    await client.sheet.change({ candidateId, change: { values, items: seen } });
    await submit(client, assessmentId, candidateId);
  }
  const signed = { by: '王静', on: '2025-03-03' };
  await client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'moves',
        candidateId: null,
        key: 'moves',
        content: { moves: [{ ...signed, to: 'S1', reason: '' }] },
      },
    ],
  });
  return { assessmentId, machines };
}

/** Signs the sheet over the total that the program gives. */
async function submit(client: Client, assessmentId: string, candidateId: string) {
  const { candidates } = await client.result.get({ assessmentId, roundId: null });
  const total = candidates.find(({ candidate }) => candidate.id === candidateId)?.total;
  await client.sheet.submit({ candidateId, signedBy: ['周正明', '吴晓岚'], total: total?.numerator ?? -1 });
}

/** What the pages must list: each unit with its total and rank, as result.get has them. */
async function expectedRows(client: Client, assessmentId: string) {
  const { candidates } = await client.result.get({ assessmentId, roundId: null });
  return candidates.map(({ candidate, total, rank }, index) => {
    const figure = total ? String(Number(formatRatio(total, 2))) : '';
    return [String(index + 1), candidate.name, `总分${figure}分，第${rank}名`];
  });
}

const paper = (page: Page) => page.getByRole('region', { name: '版面' });

/** The table on the first page, cell by cell. */
async function rowsOnPaper(page: Page) {
  const rows = paper(page).getByRole('region', { name: '第 1 页' }).locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => text.trim()),
    ),
  );
}

async function fillDay(page: Page, label: string, day: string) {
  const box = page.getByLabel(label, { exact: true });
  await box.fill(day);
  await box.press('Tab');
}

/** Fills in day and name in the open dialog, and confirms. */
async function sign(page: Page, by: string, on: string, button: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill(on);
  await dialog.getByLabel('日期').press('Tab');
  await dialog.getByLabel(by).fill('周正明');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Moves the date and the period of the draft, and waits until it is saved. */
async function date(page: Page, day: string, lastDay: string) {
  await fillDay(page, '公示开始日期', day);
  await expect(page.getByLabel('公示截止日期')).toHaveValue(lastDay);
  await fillDay(page, '落款日期', day);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

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
  await expect(
    paper(page).getByText('受理部门：党委组织部；联系电话：0531-86330000。').first(),
  ).toBeVisible();
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
  await page.getByRole('button', { name: '结束公示' }).click();
  await expect(page.getByRole('dialog')).toContainText('还有 1 件异议没有处理结论');
  await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();

  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByRole('button', { name: '办理' }).click();
  await page.getByRole('dialog').getByText('属实', { exact: true }).click();
  await page.getByRole('dialog').getByLabel('处理人').fill('吴晓岚');
  await fillDay(page, '处理日期', '2025-03-13');
  await page.getByRole('dialog').getByLabel('调查情况').fill('查阅表彰文件，情况属实。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  // 更正: the sheet is reopened and changed.
  await page.getByRole('link', { name: '到“流程”登记更正' }).click();
  await page.getByRole('button', { name: '登记更正' }).click();
  await page.getByRole('dialog').getByLabel('更正理由').fill('漏记一项省级表彰');
  await sign(page, '经办人', '2025-03-14', '登记更正');
  await client.sheet.reopen({ candidateId: machines, reason: '漏记一项省级表彰' });
  await client.sheet.change({
    candidateId: machines,
    change: { values: { '2-2.b': 8, '4-4.a': 5, '4-5.a': 15 } },
  });
  await submit(client, assessmentId, machines);
  await page.getByRole('button', { name: '结束更正' }).click();
  await sign(page, '经办人', '2025-03-14', '结束更正');

  // The new notice says what changed and why; the old one stays as it was.
  await page.getByRole('link', { name: '公示和表彰', exact: true }).click();
  await expect(page.getByText('公示后作过更正，须另拟一份公示代替这一份')).toBeVisible();
  await page.getByRole('button', { name: '另拟一份代替' }).click();
  const changes = page.getByRole('dialog').getByLabel('改动和理由');
  await expect(changes).toHaveValue(
    /^本公示代替2025年3月10日的公示。更正内容：机电学院党总支的结果由“总分.*第3名”更正为“总分.*第1名”；.*更正理由：漏记一项省级表彰。$/,
  );
  const said = await changes.inputValue();
  await page.getByRole('button', { name: '拟写新的公示' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
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
  await page.getByRole('link', { name: '拟写表彰决定' }).click();
  await page.getByRole('button', { name: '拟写表彰决定' }).click();
  await expect(page.getByText('请勾选要表彰的单位')).toBeVisible();
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

test('keeps what cannot be saved, names a year that is not covered, and warns of rare characters', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await finishedAssessment(program, '䶮山学院党委');
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(page.getByText('名称中有“仿宋_GB2312”没有的字：䶮')).toBeVisible();

  // 国庆节 and its make-up day, each set right by hand.
  await fillDay(page, '公示开始日期', '2026-09-28');
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2026-10-09');
  const days = page.getByRole('list', { name: '公示期逐日' });
  await expect(days.getByRole('listitem').filter({ hasText: '2026-10-01' })).toContainText('休息（国庆节）');
  await page.getByRole('button', { name: '2026-10-08 改为休息日' }).click();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2026-10-10');
  await expect(days.getByRole('listitem').last()).toContainText('第 5 个工作日（国庆节调休上班）');

  // A year that the calendar does not cover is said, and the last day is typed.
  await fillDay(page, '公示开始日期', '2099-12-30');
  await expect(page.getByText('程序没有 2099 年的放假安排', { exact: false })).toBeVisible();
  await fillDay(page, '公示截止日期', '2100-01-07');
  await expect(paper(page).getByText('2099年12月30日至2100年1月7日').first()).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();

  // What is refused stays on this machine until it is put right.
  await fillDay(page, '公示截止日期', '2099-12-01');
  await expect(page.getByText('没有保存', { exact: true })).toBeVisible();
  await expect(page.getByText('公示截止日期不能早于开始日期').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('上次有修改没有保存，仍在下面')).toBeVisible();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2099-12-01');
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2100-01-07');
  const [draft] = (await client.notice.get({ assessmentId })).state.issues;
  expect(draft?.notice).toMatchObject({ firstDay: '2099-12-30', lastDay: '2100-01-07' });
});

test('leads on from every part that is still empty, whatever the document', async ({ program }) => {
  const { page, client, url } = program;
  for (const [schemeId, place] of [
    ['shandong-wuhao', '评分'],
    ['tianjin-wuhao', '评分'],
    ['zju-excellent', '条件和推荐'],
    ['zju-shuangchuang', '条件和推荐'],
    ['zjiet-grading', '定级'],
  ] as const) {
    const { assessmentId } = await client.assessment.create({
      schemeId,
      adjustments: { conventions: {}, agreed: {} },
      details: {
        name: '空白',
        year: 2025,
        organiser: '学院党委',
        startsOn: '2025-01-06',
        endsOn: '2025-12-20',
        panel: [{ name: '周正明', isChair: true }],
      },
    });
    await page.goto(url(`/a/${assessmentId}/publicity`));
    await expect(page.getByRole('link', { name: `到“${place}”` })).toBeVisible();
    await page.getByRole('tab', { name: '异议' }).click();
    await expect(page.getByRole('link', { name: '到“公示稿”' })).toBeVisible();
    await page.getByRole('tab', { name: '证书' }).click();
    await page.getByRole('link', { name: '到“表彰决定”' }).click();
    await expect(page.getByRole('link', { name: `到“${place}”` })).toBeVisible();
  }
});
