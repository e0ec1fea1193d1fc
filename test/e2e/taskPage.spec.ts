import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, type PlaywrightWorkerArgs } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';
import { lookAtHalf } from '../support/lookAtHalf.ts';
import { cases, fillByKeyboard } from '../support/mainWalk.ts';
import { savedDownload } from '../support/savedDownload.ts';
import { tianjinAssessment } from '../support/tianjinAssessment.ts';

const [first, second] = cases.slice(0, 2);
const units = [first!.name, second!.name];
const panelist = eachScorers[1]!;

test('a panelist scores in a browser alone: a page out by stick, 结果包 back, and the totals agree', async ({
  program,
  playwright,
}) => {
  const { page, url, client, folder, complaints } = program;
  const { assessmentId } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  await page.getByRole('button', { name: '任务包……' }).click();
  const given = page.getByRole('dialog', { name: '任务包和结果包' });
  const path = await savedDownload(page, folder, () =>
    given.getByRole('button', { name: `给${panelist}发网页任务包` }).click(),
  );
  expect(path).toContain(`任务包（网页）-2025年度考核-${panelist}.html`);
  await lookAtHalf(page);

  const said: string[] = [];
  const opened = () => openFile(playwright, join(folder, 'profile'), path, said);
  let laptop = await opened();
  await expect(laptop.page).toHaveTitle(`2025年度考核　${panelist}`);
  await expect(laptop.page.getByText('请在这台电脑上评完')).toBeVisible();
  await fillByKeyboard(laptop.page, first!);
  await lookAtHalf(laptop.page, 390);
  await laptop.page.keyboard.press('Control+Enter');
  await laptop.page.keyboard.press('ArrowDown');
  await laptop.page.keyboard.type('2');
  // Closed at once: what was typed last is not on its way yet.
  await closeWindow(laptop.page);
  await laptop.context.close();

  laptop = await opened();
  await expect(laptop.page.getByRole('heading', { name: units[1]! })).toBeVisible();
  await expect(laptop.page.locator('[data-rule="1-1.b"] input')).toHaveValue('2');
  await expect(laptop.page.getByText('请在这台电脑上评完')).toBeHidden();
  await fillByKeyboard(laptop.page, { ...second!, counts: without(second!.counts, '1-1.b') });
  await sign(laptop.page);
  await laptop.page.getByRole('button', { name: '留在此表' }).press('Enter');
  await laptop.page.locator('.sheet-total').click();
  await expect(laptop.page.getByRole('dialog', { name: /总分/ })).toContainText('79');
  await laptop.page.keyboard.press('Escape');
  await laptop.page.getByRole('button', { name: '退回修改' }).click();
  await laptop.page.getByLabel('退回修改的理由').fill('再核对一次');
  await laptop.page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await expect(laptop.page.getByText('签字确认，评分表已锁定')).toBeHidden();
  await sign(laptop.page);
  await laptop.page.keyboard.press('Escape');
  const save = laptop.page.getByRole('button', { name: '保存结果包' });
  await savedDownload(laptop.page, folder, () => save.click());
  const told = laptop.page.getByRole('dialog', { name: '结果包已交给浏览器保存' });
  await expect(told).toContainText(`还没有签字确认，结果包里是现在填的内容：${units[0]}`);
  await lookAtHalf(laptop.page, 390);
  await told.getByRole('button', { name: '知道了' }).click();
  await laptop.page.getByRole('link', { name: units[0]! }).click();
  await sign(laptop.page);
  await laptop.page.keyboard.press('Escape');
  const result = await savedDownload(laptop.page, folder, () => save.click());
  await expect(told).not.toContainText('还没有签字确认');
  await laptop.context.close();
  expect(said).toEqual([]);

  const altered = join(folder, '改过.kpkg');
  writeFileSync(altered, readFileSync(result, 'utf8').replace('"total":7900', '"total":7800'));
  const chosen = given.locator('input[type=file]');
  await chosen.setInputFiles(altered);
  await expect(page.getByRole('dialog', { name: '“改过.kpkg”的内容与做成时不一致，没有读入' })).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await chosen.setInputFiles(result);
  const preview = page.getByRole('dialog', { name: `${panelist}的结果包` });
  await expect(preview.getByRole('row')).toHaveText([
    /参评单位/,
    new RegExp(`${units[0]}.*新.*100 分，已签字.*写入`),
    new RegExp(`${units[1]}.*新.*79 分，已签字.*写入`),
  ]);
  await preview.getByRole('button', { name: '写入 2 张评分表' }).click();
  await expect(page.getByText(`已写入${panelist}的 2 张评分表`)).toBeVisible();
  const rows = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  expect(rows.map(({ seats }) => seats.find((seat) => seat.panelist === panelist)?.total)).toEqual([
    10000, 7900,
  ]);

  // Read once more, it brings nothing.
  const before = await client.workspace.info();
  await chosen.setInputFiles(result);
  await expect(preview).toContainText('相同 2 张');
  await preview.getByRole('button', { name: '没有要写入的，关闭' }).click();
  expect(await client.workspace.info()).toEqual(before);
  expect(complaints.filter((words) => !words.includes('422'))).toEqual([]);
});

test('a browser that keeps nothing says so, holds the page until the 结果包 is saved, and runs no text of anybody’s', async ({
  program,
  playwright,
}) => {
  const { page, client, folder } = program;
  const evil = '</script><script>document.title="坏"</script><!--<script>';
  const { assessmentId, ids } = await eachAssessment(client, [`甲${evil}`], undefined, evil);
  const [, one] = eachScorers as [string, string];
  const path = join(folder, '任务包.html');
  const task = await client.package.give({ assessmentId, panelist: one, as: 'page' });
  writeFileSync(path, Buffer.from(await task.arrayBuffer()));
  expect(readFileSync(path, 'utf8')).not.toContain('坏');

  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const forbidden = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(forbidden));
  const said: string[] = [];
  const laptop = await openFile(playwright, profile, path, said);
  await expect(laptop.page.getByText('这个浏览器不保存本页填写的内容，关闭本页就没有了')).toBeVisible();
  await expect(laptop.page.getByRole('heading', { name: `甲${evil}` })).toBeVisible();
  await expect(laptop.page).toHaveTitle(`2025年度考核　${one}`);
  await lookAtHalf(laptop.page, 390);
  await laptop.page.getByText('只填得分').click();
  const total = laptop.page.getByRole('textbox', { name: '合计的得分' });
  await total.fill('88');
  await total.press('Tab');
  await expect(laptop.page.getByText('只在本页，关闭即失')).toBeVisible();
  const questions: string[] = [];
  laptop.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await laptop.page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  const save = laptop.page.getByRole('button', { name: '保存结果包' });
  const result = await savedDownload(laptop.page, folder, () => save.click());
  await Promise.all([laptop.page.waitForEvent('close'), laptop.page.close({ runBeforeUnload: true })]);
  expect(questions).toEqual(['beforeunload']);
  await laptop.context.close();
  expect(said).toEqual([]);
  const file = new File([readFileSync(result)], '结果包.kpkg');
  expect(await client.package.merge({ assessmentId, file, choices: [] })).toMatchObject({ written: 1 });
  const { content } = await client.sheet.get({ candidateId: ids[0]!, slot: eachSlot(one) });
  expect(content.totals).toEqual({ total: 8800 });

  // What was cut off, or has another byte, is not opened.
  const html = readFileSync(path, 'utf8');
  const at = html.indexOf('id="task-package">') + 4000;
  const other = html[at] === 'A' ? 'B' : 'A';
  for (const [text, words] of [
    [html.slice(0, at) + other + html.slice(at + 1), '这个任务包不完整，或者被改动过，没有打开'],
    [html.slice(0, html.length - 200_000), '可能是复制时拔出了 U 盘，请重新复制一次'],
  ] as const) {
    writeFileSync(path, text);
    await page.goto(pathToFileURL(path).href);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test('a branch fills its self-evaluation in a browser alone, and it is read in where it counts', async ({
  program,
  playwright,
}) => {
  const { page, url, client, folder, complaints } = program;
  const { assessmentId, ids } = await tianjinAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/score/${ids[0]}?round=grading&part=self`));
  await page.getByRole('button', { name: '任务包……' }).click();
  const given = page.getByRole('dialog', { name: '任务包和结果包' });
  await lookAtHalf(page);
  const path = await savedDownload(page, folder, () =>
    given.getByRole('button', { name: `给${units[0]}发网页任务包` }).click(),
  );
  expect(path).toContain(`任务包（网页）-分类定级-${units[0]}.html`);

  const said: string[] = [];
  const branch = await openFile(playwright, join(folder, 'profile'), path, said);
  await expect(branch.page.getByRole('heading', { name: units[0]! })).toBeVisible();
  await expect(branch.page.getByText(units[1]!)).toHaveCount(0);
  await lookAtHalf(branch.page, 390);
  await branch.page.getByText('只填得分').click();
  await branch.page.getByRole('textbox', { name: '合计的得分' }).fill('86');
  await branch.page.keyboard.press('Tab');
  await expect(branch.page.locator('.sheet-total')).toHaveText('86／100');
  await expect(branch.page.getByRole('status')).toHaveText('已保存');
  await branch.page.keyboard.press('F8');
  await expect(branch.page.getByText('李支书').last()).toBeVisible();
  await branch.page.getByRole('button', { name: '签字确认并锁定' }).click();
  await expect(branch.page.getByText('签字确认，评分表已锁定')).toBeVisible();
  await branch.page.keyboard.press('Escape');
  const save = branch.page.getByRole('button', { name: '保存结果包' });
  const result = await savedDownload(branch.page, folder, () => save.click());
  await branch.context.close();
  expect(said).toEqual([]);

  await given.locator('input[type=file]').setInputFiles(result);
  const preview = page.getByRole('dialog', { name: `${units[0]}的结果包` });
  await expect(preview.getByRole('row').last()).toHaveText(
    new RegExp(`${units[0]}（分类定级，支部自评）.*新.*86 分，已签字`),
  );
  await preview.getByRole('button', { name: '写入 1 张评分表' }).click();
  await expect(page.getByText(`已写入${units[0]}的 1 张评分表`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet-total')).toHaveText('86／100');
  await expect(page.getByText('由李支书签字确认')).toBeVisible();
  expect(complaints).toEqual([]);
});

/** The page opened from the disk by a browser with a profile of its own and no network. */
async function openFile(
  playwright: PlaywrightWorkerArgs['playwright'],
  profile: string,
  path: string,
  said: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const { launchOptions = {}, viewport = null } = test.info().project.use;
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport,
    offline: true,
    locale: 'zh-CN',
  });
  const page = context.pages()[0]!;
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) said.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { context, page };
}

/** Closes the window as a person does, who leaves all the same where the page asks. */
async function closeWindow(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
}

async function sign(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: '签字确认并锁定' }).press('Enter');
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
}

function without(counts: Readonly<Record<string, string>>, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).filter(([rule]) => rule !== id));
}
