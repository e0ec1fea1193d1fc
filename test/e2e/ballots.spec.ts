import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';

const blank = { kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };

/** An assessment under the scheme, ready for ballots; those of its first candidate are open. */
async function openBallots({ page, url, client }: BrowserApp, schemeId: string) {
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '民主测评页面',
      year: 2026,
      organiser: '学校党委',
      startsOn: '2026-10-08',
      endsOn: '2026-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: ['第一党支部', '第二党支部'].map((name) => ({ ...blank, name })),
  });
  const [candidateId = ''] = candidateIds;
  await page.goto(url(`/a/${assessmentId}/ballots/${candidateId}`));
  await expect(page.getByRole('heading', { name: '第一党支部' })).toBeVisible();
  return { assessmentId, candidateId, candidateIds };
}

const box = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const saved = (page: Page) => page.locator('.ballots-head .save');

/** Types the totals and votes of a ballot by the names of their boxes. */
async function type(page: Page, voter: string, counts: Record<string, string>) {
  for (const [name, text] of Object.entries(counts)) await box(page, `${voter} ${name}`).fill(text);
}

const masses = '本单位党内外群众';
const sound = { 应到: '60', 实到: '50', 发出: '50', 收回: '50', 有效: '50', 无效: '0', 弃权: '0' };

test('an impossible ballot is told each mistake beside its box, and one that agrees its share', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'zju-excellent');
  const form = page.getByRole('region', { name: masses });
  await type(page, masses, { ...sound, 应到: '40', 发出: '49', 无效: '3', 弃权: '1', 满意: '40' });
  for (const words of [
    '收回 50 张，多于发出的 49 张，本次测评作废',
    '实到 50 人，多于应到的 40 人',
    '有效 50 张加无效 3 张为 53 张，与收回的 50 张不符',
    '各选项合计 40 张，应等于有效 50 张减弃权 1 张，即 49 张',
  ])
    await expect(form.getByText(words)).toBeVisible();
  await expect(form.locator('.ballots-form-head')).toContainText('作废');
  await type(page, masses, { 弃权: '51' });
  await expect(form.getByText('弃权 51 张，多于有效的 50 张')).toBeVisible();

  await type(page, masses, { ...sound, 应到: '100', 满意: '30', 基本满意: '10', 不满意: '10' });
  await expect(form.getByText('实到 50 人，应到 100 人，实到应超过应到的 50%')).toBeVisible();
  await expect(form.locator('.ballots-form-head')).toContainText('人数不足');
  await type(page, masses, { 应到: '60' });
  await expect(form.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText(
    '40／50＝80%　要求高于80%　不符合',
  );
  await type(page, masses, { 满意: '31', 不满意: '9' });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText('41／50＝82%');
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText('　符合');
  await expect(saved(page)).toHaveText('已保存');
  expect(await client.entry.list({ assessmentId, candidateId })).toMatchObject([
    { key: '-/unit.satisfaction/0', content: { due: 60, valid: 50, counts: { yes: 31, mostly: 10, no: 9 } } },
  ]);
  expect(program.complaints).toEqual([]);
});

test('a percentage is refused by name, stays on screen, and never becomes a count', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'zju-excellent');
  const form = page.getByRole('region', { name: masses });
  await type(page, masses, sound);
  for (const text of ['0.95', '95%', '９５％']) {
    await box(page, `${masses} 满意`).pressSequentially(text);
    await expect(form.getByText('不是票数：这里填票数，不填百分比')).toBeVisible();
    await expect(box(page, `${masses} 满意`)).toHaveValue(text);
    await expect(saved(page)).toHaveText('有误，尚未保存');
    await box(page, `${masses} 满意`).fill('');
  }
  await box(page, `${masses} 满意`).pressSequentially('95%');
  await page.getByRole('link', { name: '第二党支部' }).click();
  await expect(page.getByRole('dialog')).toContainText('满意填的是“95%”，没有保存');
  await page.getByRole('dialog').getByRole('button', { name: '回去改' }).click();
  await expect(box(page, `${masses} 满意`)).toBeFocused();
  await expect(box(page, `${masses} 满意`)).toHaveValue('95%');
  const counts = async () => (await client.entry.list({ assessmentId, candidateId }))[0]?.content;
  await expect.poll(counts).toMatchObject({ valid: 50, counts: {} });
  expect(await counts()).not.toHaveProperty('counts.yes');
  await box(page, `${masses} 满意`).fill('95');
  await expect(form.getByText('请核对：这里填票数，不填百分比')).toBeVisible();
  await box(page, `${masses} 满意`).fill('50');
  await expect(saved(page)).toHaveText('已保存');
  const [entry] = await client.entry.list({ assessmentId, candidateId });
  expect(entry).toMatchObject({ content: { counts: { yes: 50 } } });
});

test('counts of one ballot that are typed in two windows are all kept', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'zju-excellent');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(box(other, `${masses} 应到`)).toBeVisible();
  await type(page, masses, { 应到: '60', 满意: '31' });
  await expect(saved(page)).toHaveText('已保存');
  await type(other, masses, { 实到: '50', 基本满意: '10' });
  await expect(saved(other)).toHaveText('已保存');
  const [entry] = await client.entry.list({ assessmentId, candidateId });
  expect(entry).toMatchObject({ content: { due: 60, present: 50, counts: { yes: 31, mostly: 10 } } });
  await other.close();
});

test('thirty papers at eight keys a second are counted exactly, Backspace takes back, a held key is one', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'zju-excellent');
  await type(page, masses, { 应到: '40', 实到: '32', 发出: '32' });
  await page.getByRole('button', { name: '逐票录入' }).click();
  const total = page.getByRole('status', { name: '已录票数' });
  const keys = [...'112131112110112w11x111012211'.slice(0, 27), '3', '3', '1'];
  expect(keys).toHaveLength(30);
  for (const [index, key] of keys.entries()) {
    const start = Date.now();
    await page.keyboard.press(key);
    await expect(total).toHaveText(new RegExp(`^${index + 1}张`), { timeout: 100 });
    await page.waitForTimeout(Math.max(0, 125 - (Date.now() - start)));
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(total).toHaveText(/^28张/);
  await page.keyboard.down('2');
  await page.keyboard.down('2');
  await page.keyboard.down('2');
  await page.keyboard.up('2');
  await expect(total).toHaveText(/^29张/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(saved(page)).toHaveText('已保存');
  await page.reload();
  const kept = [...keys.slice(0, 28), '2'];
  const of = (...each: string[]) => kept.filter((key) => each.includes(key)).length;
  for (const [name, count] of Object.entries({
    满意: of('1'),
    基本满意: of('2'),
    不满意: of('3'),
    弃权: of('0'),
    无效: of('w', 'x'),
    有效: 29 - of('w', 'x'),
    收回: 29,
  }))
    await expect(box(page, `${masses} ${name}`)).toHaveValue(String(count));
  await expect(page.getByRole('region', { name: masses }).locator('.ballots-form-head')).toContainText(
    '核对相符',
  );
  const [entry] = await client.entry.list({ assessmentId, candidateId });
  expect(entry).toMatchObject({ content: { counts: { yes: of('1'), mostly: of('2'), no: of('3') } } });
});

test('papers that cannot be saved are said and kept, and saved once the program is back', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'zju-excellent');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '逐票录入' }).click();
  await page.context().setOffline(true);
  await page.keyboard.type('11123', { delay: 100 });
  await expect(page.getByRole('dialog').getByText('没有保存：', { exact: false })).toBeVisible();
  await page.keyboard.type('11', { delay: 100 });
  await expect(page.getByRole('status', { name: '已录票数' })).toHaveText(/^7张/);
  await page.context().setOffline(false);
  await page.keyboard.press('Enter');
  await expect(saved(page)).toHaveText('已保存');
  const [entry] = await client.entry.list({ assessmentId, candidateId });
  expect(entry).toMatchObject({ content: { returned: 7, counts: { yes: 5, mostly: 1, no: 1 } } });
});

test('a ballot waits for the step before it, which may be waived with a reason', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'tianjin-wuhao');
  await page
    .getByRole('tab', { name: /党员群众测评/ })
    .first()
    .click();
  await expect(page.getByText('本单位还没有完成“')).toBeVisible();
  await expect(box(page, '党员 应到')).toBeDisabled();
  await page.getByRole('button', { name: '略过这一步' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /略\s*过/ }).click();
  await expect(dialog.getByText('请写明理由')).toBeVisible();
  await dialog.getByLabel('理由').fill('支部当年新成立');
  await dialog.getByRole('button', { name: /略\s*过/ }).click();
  await expect(page.getByText('支部当年新成立')).toBeVisible();
  await type(page, '党员', { ...sound, 好: '48', 较好: '2' });
  await type(page, '群众', { ...sound, 好: '45', 一般: '5' });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText('合计：93／100＝93%');
  await expect(saved(page)).toHaveText('已保存');
  const steps = await client.outcome.steps({ assessmentId, roundId: 'grading' });
  expect(steps[candidateId]?.map(({ state }) => state)).toEqual(['waived', 'done', 'open']);
});

test('what is refused because a step was opened elsewhere is told with its ballot, and leaves the screen', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openBallots(program, 'tianjin-wuhao');
  const waiver = { kind: 'step-waiver' as const, candidateId, key: 'grading/grading-1' };
  const content = { by: '周正明', on: '2026-01-05', reason: '支部当年新成立' };
  await client.entry.set({ assessmentId, entries: [{ ...waiver, content }] });
  await page.reload();
  await page.getByRole('tab', { name: /^分类定级：党员群众测评/ }).click();
  await expect(box(page, '党员 应到')).toBeEnabled();
  await client.entry.set({ assessmentId, entries: [{ ...waiver, content: null }] });
  await box(page, '党员 应到').fill('60');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('须先完成“支部自查自评”');
  await expect(dialog).toContainText('“第一党支部”的“分类定级');
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(box(page, '党员 应到')).toBeDisabled();
  await expect(box(page, '党员 应到')).toHaveValue('');
});

test('a unit opens on the count that was left without being taken, whichever tab it stands under', async ({
  program,
}) => {
  const { page } = program;
  await openBallots(program, 'zju-excellent');
  const tabs = page.locator('.ballots-body').getByRole('tab');
  await tabs.first().click();
  await page.getByRole('link', { name: '第二党支部' }).click();
  await tabs.last().click();
  const left = page.locator('input[data-ballot-box]').first();
  const name = (await left.getAttribute('aria-label')) ?? '';
  await left.fill('95%');
  await left.blur();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '第一党支部' })).toBeVisible();
  await tabs.first().click();
  await page.getByRole('link', { name: '第二党支部' }).click();
  await expect(box(page, name)).toBeFocused();
  await expect(box(page, name)).toHaveValue('95%');
  await expect(page.getByText('还有 1 处没有保存：', { exact: false })).toContainText('95%');
});

test('Tab goes through the boxes as one reads the paper, of every kind of voter, then to the rest; the tabs fit in one line', async ({
  program,
}) => {
  const { page, client } = program;
  for (const schemeId of ['tianjin-wuhao', 'zju-excellent']) {
    const { assessmentId, candidateId } = await openBallots(program, schemeId);
    if (schemeId === 'tianjin-wuhao') {
      const content = { by: '周正明', on: '2026-01-05', reason: '支部当年新成立' };
      const entry = { kind: 'step-waiver' as const, candidateId, key: 'grading/grading-1', content };
      await client.entry.set({ assessmentId, entries: [entry] });
      await page.reload();
    }
    const tabs = page.locator('.ballots-body').getByRole('tab');
    await expect(tabs.first()).toBeVisible();
    const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
    expect(new Set(tops).size, schemeId).toBe(1);
    const group = page.getByRole('tab', { name: /^分类定级：党员群众测评/ });
    if ((await group.count()) > 0) await group.click();
    const boxes = page.locator('input[data-ballot-box]');
    await boxes.first().fill('60');
    const names = await boxes.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    for (const name of names.slice(1)) {
      await page.keyboard.press('Tab');
      await expect(page.getByLabel(name ?? '', { exact: true })).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(page.locator('.ballots-forms button:focus')).toHaveCount(1);
    // A key that does nothing here says why, until the next one.
    await boxes.last().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '已是最后一格' })).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.getByRole('alert').filter({ hasText: 'F8 在这一页不用' })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('alert').filter({ hasText: /最后一格|F8/ })).toHaveCount(0);
  }
});
