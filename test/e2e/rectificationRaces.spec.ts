import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { compose, settle } from '../support/compose.ts';
import { makeAssessment, saved, units } from './rectificationScreen.ts';

const row = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const radio = (page: Page, id: string, name: string) => row(page, id).getByRole('radio', { name });
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Lets every such call take so long, as on an old computer. */
const delay = (page: Page, call: 'entry/set' | 'entry/list', milliseconds: number) =>
  page.route(`**/rpc/${call}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });

/** The screen of the first of two branches, and what the file holds about each. */
async function openScreen(program: BrowserApp) {
  const { page, client, url } = program;
  const { assessmentId, candidateIds } = await makeAssessment(program, 'zjiet-grading', [
    { name: '数控支部' },
    { name: '机关支部' },
  ]);
  const address = url(`/a/${assessmentId}/rectification/${candidateIds[0]}`);
  await page.goto(address);
  await page.getByRole('textbox', { name: '查摆人' }).fill('王静');
  const stored = async (index = 0) => (await client.outcome.rectifications({ assessmentId }))[index];
  const checks = async () => {
    const entries = await client.entry.list({ assessmentId, candidateId: candidateIds[0] ?? '' });
    return entries.flatMap(({ kind, key, content }) => (kind === 'check' ? [[key, content]] : []));
  };
  return { address, stored, checks };
}

test('a double click makes one row, whichever way it comes into the register', async ({ program }) => {
  const { page } = program;
  const { stored } = await openScreen(program);
  for (const id of ['K1', 'K2', 'K3']) {
    await radio(page, id, '有问题').check();
    await row(page, id).getByRole('textbox').fill(`${id}的问题`);
    await row(page, id).getByRole('textbox').blur();
    await expect(row(page, id)).toContainText('王静');
  }
  await delay(page, 'entry/set', 400);
  await row(page, 'K1').getByRole('button', { name: '列入清单' }).dblclick();
  await page.getByRole('button', { name: '3 个问题全部列入清单' }).dblclick();
  await expect(row(page, 'K3')).toContainText('✓ 已列入');
  await page.getByRole('tab', { name: /问题、任务、责任清单/ }).click();
  await page.getByRole('button', { name: '添加问题' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('手工添加');
  await page.getByRole('button', { name: '加入清单' }).dblclick();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  await text(page, '粘贴的表格').fill('甲\t任务\t措施\t李华\t2026-10-31\n乙\t任务\t措施\t李华\t2026-10-31');
  await page.getByRole('button', { name: '加入 2 行' }).dblclick();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(saved(page)).toHaveText('已保存');
  const problems = (await stored())?.rows.map(({ problem }) => problem);
  expect(problems).toEqual(['K1的问题', 'K2的问题', 'K3的问题', '手工添加', '甲', '乙']);
});

test('an answer that comes late changes neither a newer choice nor a newer text', async ({ program }) => {
  const { page } = program;
  const { stored, checks } = await openScreen(program);
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await text(page, '目标').fill('甲');
  await text(page, '目标').blur();
  await expect(saved(page)).toHaveText('已保存');
  await delay(page, 'entry/set', 800);
  await text(page, '目标').fill('乙');
  await text(page, '目标').blur();
  await text(page, '目标').fill('甲');
  await text(page, '目标').blur();
  await expect(saved(page)).toHaveText('已保存');
  expect((await stored())?.plan?.goal).toBe('甲');
  // Escape that ends Chinese input leaves the text; any other gives it up.
  await text(page, '任务').fill('专人负责');
  const pressEscape = (isComposing: boolean) =>
    text(page, '任务').dispatchEvent('keydown', { key: 'Escape', isComposing, bubbles: true });
  await pressEscape(true);
  await expect(text(page, '任务')).toHaveValue('专人负责');
  await pressEscape(false);
  await expect(text(page, '任务')).toHaveValue('');

  await page.getByRole('tab', { name: /六查六看/ }).click();
  const answer = page.waitForResponse('**/rpc/entry/set');
  await radio(page, 'K2', '没有发现问题').check();
  await radio(page, 'K2', '有问题').check();
  await row(page, 'K2').getByRole('textbox').pressSequentially('两年没有');
  await answer;
  await expect(row(page, 'K2')).toContainText('王静');
  await row(page, 'K2').getByRole('textbox').pressSequentially('换届');
  await row(page, 'K2').getByRole('textbox').blur();
  await expect(saved(page)).toHaveText('已保存');
  await expect(radio(page, 'K2', '有问题')).toBeChecked();
  expect(await checks()).toMatchObject([['K2', { isFound: true, problem: '两年没有换届' }]]);
});

test('what stands in a box is not called saved, and goes into the file however it is left', async ({
  program,
}) => {
  const { page } = program;
  const { address, stored } = await openScreen(program);
  await units(page)
    .getByRole('link', { name: /机关支部/ })
    .click();
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await text(page, '任务').pressSequentially('任务一条');
  await expect(saved(page)).toHaveText('正在填写…');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '数控支部' })).toBeVisible();
  await expect.poll(async () => (await stored(1))?.plan?.tasks).toBe('任务一条');

  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await text(page, '目标').pressSequentially('目标一条');
  await delay(page, 'entry/list', 2000);
  const asked = page.waitForEvent('dialog', { timeout: 5000 });
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await expect.poll(async () => (await stored())?.plan?.goal).toBe('目标一条');

  // A problem that is chosen and not written is open, also while another branch is on screen.
  await page.goto(address);
  await radio(page, 'K1', '有问题').check();
  await expect(saved(page)).toHaveText('正在填写…');
  await row(page, 'K1').getByRole('textbox').focus();
  await row(page, 'K1').getByRole('textbox').blur();
  await expect(saved(page)).toHaveText('正在填写…');
  await units(page)
    .getByRole('link', { name: /机关支部/ })
    .click();
  await expect(saved(page)).toHaveText('已保存');
  await expect(units(page).getByRole('link', { name: /数控支部/ })).toContainText('有未保存');
  await units(page)
    .getByRole('link', { name: /数控支部/ })
    .click();
  await expect(radio(page, 'K1', '有问题')).toBeChecked();
  await row(page, 'K1')
    .getByRole('button', { name: /^撤销“.*”的查摆$/ })
    .click();
  await expect(radio(page, 'K1', '有问题')).not.toBeChecked();
  await expect(saved(page)).toHaveText('已保存');
});

test('what is refused stays in its box, and each window lays its change on what the file holds', async ({
  program,
}) => {
  const { page } = program;
  const { address, stored } = await openScreen(program);
  const other = await page.context().newPage();
  for (const each of [page, other]) {
    await each.goto(address);
    await each.getByRole('tab', { name: '整改提高方案' }).click();
  }
  await text(page, '目标').fill('窗口一的目标');
  await text(page, '目标').blur();
  await expect(saved(page)).toHaveText('已保存');
  await text(other, '任务').fill('窗口二的任务');
  await text(other, '任务').blur();
  await expect(saved(other)).toHaveText('已保存');
  expect((await stored())?.plan).toMatchObject({ goal: '窗口一的目标', tasks: '窗口二的任务' });
  await other.close();

  await page.route('**/rpc/**', (route) => route.abort());
  await text(page, '措施').fill('没有送到的措施');
  await units(page)
    .getByRole('link', { name: /机关支部/ })
    .click();
  await expect(units(page).getByRole('link', { name: /数控支部/ })).toContainText('有未保存');
  await units(page)
    .getByRole('link', { name: /数控支部/ })
    .click();
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await expect(saved(page)).toHaveText('没有保存');
  await expect(page.getByText('没有保存：与本机程序失去联系', { exact: false })).toBeVisible();
  await expect(text(page, '措施')).toHaveValue('没有送到的措施');
  await page.unrouteAll();
  await page.getByRole('button', { name: '立即重试' }).click();
  await expect(saved(page)).toHaveText('已保存');
  await expect(units(page).getByRole('link', { name: /数控支部/ })).not.toContainText('有未保存');
  expect((await stored())?.plan).toMatchObject({ goal: '窗口一的目标', measures: '没有送到的措施' });
});

test('a text is saved as it is typed, pinyin only as its characters, and Esc brings back what stood there', async ({
  program,
}) => {
  const { page } = program;
  const { stored } = await openScreen(program);
  const goal = async () => (await stored())?.plan?.goal;
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await text(page, '目标').fill('原来的目标');
  await text(page, '目标').blur();
  await expect(saved(page)).toHaveText('已保存');
  await text(page, '目标').focus();
  await text(page, '目标').press('End');
  await page.keyboard.type('。 ');
  await expect.poll(goal).toBe('原来的目标。');
  await expect(text(page, '目标')).toHaveValue('原来的目标。 '); // The blank is the person's while they go on.
  await compose(page, "huan'jie");
  await page.waitForTimeout(1000);
  expect(await goal()).toBe('原来的目标。');
  await settle(page, '换届');
  await expect.poll(goal).toBe('原来的目标。 换届');
  await page.keyboard.press('Escape');
  await expect(text(page, '目标')).toHaveValue('原来的目标');
  await expect(saved(page)).toHaveText('已保存');
  expect(await goal()).toBe('原来的目标');
});

test('what could not be sent holds the window, and goes as soon as the program is back', async ({
  program,
}) => {
  const { page } = program;
  const { stored } = await openScreen(program);
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  await page.route('**/rpc/entry/**', (route) => route.abort());
  await text(page, '任务').fill('还没有送到');
  await expect(saved(page)).toHaveText('没有保存');
  const asked = page.waitForEvent('dialog', { timeout: 5000 });
  void page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await expect(text(page, '任务')).toHaveValue('还没有送到');
  await page.unrouteAll();
  await expect(saved(page)).toHaveText('已保存');
  expect((await stored())?.plan?.tasks).toBe('还没有送到');
});
