import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { compose, settle } from '../support/compose.ts';
import { date, fillDay, finishedAssessment, paper, sign } from './publicityScreen.ts';

const title = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true });
const said = '关于2025年度“五好党组织”评比结果的公示';

/** A notice that was just drafted, open on screen. */
async function openDraft({ page, client, url }: BrowserApp, assessmentId: string) {
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(title(page)).toHaveValue(said);
  return { issues: async () => (await client.notice.get({ assessmentId })).state.issues };
}

/** Types at the end of the title. */
async function addToTitle(page: Page, words: string) {
  await title(page).press('End');
  await page.keyboard.type(words);
}

async function deleteDraft(page: Page) {
  await page.getByRole('button', { name: '删除此稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
}

test('an answer that comes late moves neither the days nor the last day chosen since', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await finishedAssessment(program);
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await page.getByRole('button', { name: '拟写公示' }).click();
  await date(page, '2025-03-10', '2025-03-14');
  const days = page.getByLabel('公示工作日数');
  const isFor = (count: number) => (request: { postData(): string | null }) =>
    request.postData()?.includes(`"days":${count}`) ?? false;
  await page.route('**/rpc/notice/period', async (route) => {
    if (isFor(3)(route.request())) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const late = page.waitForResponse((response) => isFor(3)(response.request()));
  await days.fill('3');
  await days.fill('10');
  await expect(page.getByLabel('公示截止日期')).toHaveValue('2025-03-21');
  await late;
  await fillDay(page, '公示截止日期', '2025-03-24');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const [draft] = (await client.notice.get({ assessmentId })).state.issues;
  expect(draft?.notice).toMatchObject({ firstDay: '2025-03-10', days: 10, lastDay: '2025-03-24' });
});

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
    // A document that gives no title has neither certificates nor a decision.
    if (schemeId === 'zjiet-grading') {
      await expect(page.getByText('文件没有规定称号', { exact: false })).toBeVisible();
      continue;
    }
    await page.getByRole('link', { name: '到“表彰决定”' }).click();
    await expect(page.getByRole('link', { name: `到“${place}”` })).toBeVisible();
  }
});

test('a draft that is deleted is gone, whatever was typed last; one whose deletion fails is kept whole', async ({
  program,
}) => {
  const { page } = program;
  const { assessmentId } = await finishedAssessment(program);
  const { issues } = await openDraft(program, assessmentId);
  await page.route('**/rpc/entry/set', (route) => route.abort());
  await addToTitle(page, '甲');
  await expect(page.getByText('没有保存', { exact: true })).toBeVisible();
  await page.unrouteAll();
  await deleteDraft(page);
  await expect(page.getByText('还没有公示稿')).toBeVisible();
  expect(await issues()).toEqual([]);

  // Deleted before the pause after the last key is over, by a host that takes its time.
  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(title(page)).toHaveValue(said);
  await page.route('**/rpc/entry/set', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await addToTitle(page, '乙');
  await deleteDraft(page);
  await expect(page.getByText('还没有公示稿')).toBeVisible({ timeout: 15_000 });
  await page.waitForTimeout(1500);
  expect(await issues()).toEqual([]);
  await page.unrouteAll();

  await page.getByRole('button', { name: '拟写公示' }).click();
  await expect(title(page)).toHaveValue(said);
  await page.route('**/rpc/entry/set', async (route) => {
    if (!route.request().postData()?.includes('"content":null')) return route.continue();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.abort();
  });
  await deleteDraft(page);
  await addToTitle(page, '丙');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(async () => (await issues())[0]?.notice.texts.title).toBe(`${said}丙`);
});

test('words found from before are saved with the next that are typed, and pinyin is not saved', async ({
  program,
}) => {
  const { page } = program;
  const { assessmentId } = await finishedAssessment(program);
  const { issues } = await openDraft(program, assessmentId);
  // Words that an earlier visit could not save: what a page sends as it goes can be stopped by nobody.
  const texts = { title: `${said}丁`, basis: null, objections: null };
  await page.evaluate(
    ([key, kept]) => localStorage.setItem(key ?? '', kept ?? ''),
    [`kaoping.draft.notice.${assessmentId}.1`, JSON.stringify({ texts })],
  );
  await page.reload();
  await expect(page.getByText('上次有修改没有保存，仍在下面')).toBeVisible();
  await page.getByLabel('联系电话').fill('86330000');
  await expect(page.locator('.save-saved')).toBeVisible();
  const [saved] = await issues();
  expect([saved?.notice.telephone, saved?.notice.texts.title]).toEqual(['86330000', `${said}丁`]);

  const sent: string[] = [];
  page.on('request', (request) => void (request.url().includes('entry/set') && sent.push(request.url())));
  await page.getByLabel('受理部门').fill('党委');
  await expect.poll(() => sent.length).toBe(1);
  await page.getByLabel('受理部门').press('End');
  await compose(page, "zu'zhi'bu");
  await expect(page.getByLabel('受理部门')).toHaveValue("党委zu'zhi'bu");
  await page.waitForTimeout(1000);
  expect(sent).toHaveLength(1);
  await settle(page, '组织部');
  await expect.poll(async () => (await issues())[0]?.notice.office).toBe('党委组织部');
});

test('打印 prints what was typed last', async ({ program }) => {
  const { page } = program;
  const { assessmentId } = await finishedAssessment(program);
  const { issues } = await openDraft(program, assessmentId);
  await page.evaluate(
    `window.printed = []; window.print = () => printed.push(document.querySelector('.print-area').textContent);`,
  );
  await page.route('**/rpc/notice/preview', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await addToTitle(page, '戊');
  await page.getByRole('button', { name: '打印' }).click();
  await expect.poll(() => page.evaluate('printed.length'), { timeout: 10_000 }).toBe(1);
  expect(await page.evaluate('printed[0]')).toContain(`${said}戊`);
  expect((await issues())[0]?.notice.texts.title).toBe(`${said}戊`);
});

test('an objection that is sent again, since no answer came, is one objection', async ({ program }) => {
  const { page } = program;
  const { assessmentId } = await finishedAssessment(program);
  const { issues } = await openDraft(program, assessmentId);
  await date(page, '2025-03-10', '2025-03-14');
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await sign(page, '签发人', '2025-03-10', '签发');
  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByRole('button', { name: '登记异议' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: '登记异议' });
  await dialog.getByLabel('姓名或单位').fill('孙志强');
  await fillDay(page, '收到日期', '2025-03-12');
  await dialog.getByLabel('异议内容').fill('漏记一项省级表彰');
  await page.route('**/rpc/entry/set', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  const refusal = page.getByRole('dialog').filter({ hasNotText: '登记异议' });
  await refusal.getByRole('button').last().click();
  await page.unrouteAll();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect((await issues())[0]?.objections).toHaveLength(1);
});
