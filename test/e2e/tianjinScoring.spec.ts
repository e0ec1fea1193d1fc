import { expect } from '@playwright/test';
import { tianjinSheet } from '../round/tianjinSheet.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { stayOnSheet } from '../support/stayOnSheet.ts';
import { ballotOf, wholeYear } from '../support/tianjin.ts';
import { score } from './openSheet.ts';

const panel = [
  { name: '周正明', isChair: true },
  { name: '吴晓岚', isChair: false },
];

/** A Tianjin assessment with two branches, the readings signed. */
async function makeTianjin({ client }: BrowserApp) {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'tianjin-wuhao',
    // The sheets are worked out over the whole year.
    adjustments: { targets: wholeYear },
    details: {
      name: '“五好党支部”分类定级',
      year: 2026,
      organiser: '学校党委',
      startsOn: '2026-09-25',
      endsOn: '2026-12-10',
      panel,
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = { kind: '党支部', parent: '学校党委', memberCount: 20, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: [
      { ...blank, name: '机电专业部党支部', secretary: '李振华' },
      { ...blank, name: '信息专业部党支部', secretary: '陈雅琴' },
    ],
  });
  return { assessmentId, candidateId: candidateIds[0] ?? '' };
}

/** Enters the ballot of the secretary's report, which 1-3 goes by. */
function enterDebrief({ client }: BrowserApp, assessmentId: string, candidateId: string, good: number) {
  const key = 'grading/debrief.good/0';
  return client.entry.set({
    assessmentId,
    entries: [{ kind: 'ballot', candidateId, key, content: ballotOf(good) }],
  });
}

test('a branch goes through self-evaluation, a waived ballot and the superior’s sheet to total and grade', async ({
  program,
}) => {
  const { page, url, client, complaints } = program;
  const { assessmentId, candidateId } = await makeTianjin(program);
  await page.goto(url(`/a/${assessmentId}/score/${candidateId}?round=grading&part=self`));
  await expect(page.getByRole('heading', { name: '机电专业部党支部' })).toBeVisible();
  const step = (name: string) => page.getByRole('listitem', { name, exact: true });
  await expect(step('支部自查自评')).toContainText('未完成');
  await expect(step('上级党（工）委评定')).toContainText('权重 100%');

  // 1-3 takes no entry: it waits for the ballot, and names it among what is open.
  await expect(page.locator('[data-rule="1-3.a"]')).toContainText('民主测评尚未录入');
  // Number, Enter, number, Enter: the link to the ballot in between is not in the way.
  await page.locator('[data-rule="1-1.a"] input').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-rule="1-4.a"] input')).toBeFocused();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('依据的民主测评尚未录入');
  await page.keyboard.press('Escape');
  await enterDebrief(program, assessmentId, candidateId, 95);
  const { '3-1.a': _, ...values } = tianjinSheet.values;
  const change = { ...tianjinSheet, values };
  await client.sheet.change({ candidateId, slot: 'grading/self', change });
  await page.reload();
  await expect(page.locator('[data-rule="1-3.a"]')).toContainText('95／100＝95%');
  await expect(page.locator('[data-rule="1-3.a"]')).toContainText('无此情形');
  await expect(page.locator('[data-rule="1-3.a"][data-due]')).toHaveCount(0);
  await expect(score(page, '1-3')).toHaveText('5');

  // Four meetings in December are one quarter.
  await page.locator('[data-rule="3-1.a"] input.count').fill('1');
  await expect(score(page, '3-1')).toHaveText('0.75');
  await expect(page.locator('.sheet-total')).toHaveText('91.5／100');
  await expect(page.locator('.sheet-head').getByRole('status')).toHaveText('已保存');

  // Signed by the branch: its secretary is there already.
  await page.keyboard.press('F8');
  await expect(page.locator('.named-signers .ant-select-selection-item')).toHaveText('李振华');
  await page.getByRole('button', { name: '签字确认并锁定' }).click();
  await stayOnSheet(page);
  await expect(page.getByText('由李振华签字确认')).toBeVisible();
  await expect(step('支部自查自评')).toContainText('已完成');

  // The superior sees the branch's scores beside its own entries; out of order it cannot sign.
  await step('上级党（工）委评定').getByRole('link').click();
  await expect(page).toHaveURL(/round=grading&part=superior/);
  await expect(page.locator('[data-item="3-1"] .other-score')).toHaveText('0.75');
  const stricter = { ...tianjinSheet, values: { ...tianjinSheet.values, '5-1.a': 250 } };
  await client.sheet.change({ candidateId, slot: 'grading/superior', change: stricter });
  await page.reload();
  await expect(page.locator('.sheet-total')).toHaveText('90／100');
  const sign = async () => {
    await page.keyboard.press('F8');
    await page.getByLabel('全体确认').check();
    await page.getByRole('button', { name: '签字确认并锁定' }).click();
  };
  await sign();
  await expect(page.getByRole('dialog')).toContainText('须先完成“党员群众测评”，或写明理由略过');
  await page
    .getByRole('button', { name: '返 回' })
    .or(page.getByRole('button', { name: '返回' }))
    .click();

  await step('党员群众测评').getByRole('button', { name: '略过……' }).click();
  await page.getByLabel('理由').fill('与述职测评同场进行，不再另行测评');
  await page.getByRole('button', { name: '略过', exact: true }).click();
  await expect(step('党员群众测评')).toContainText('略过');
  await expect(page.getByRole('dialog')).toBeHidden();
  await sign();
  await expect(page.getByText('由周正明、吴晓岚签字确认')).toBeVisible();
  await expect(page.locator('.parts-total')).toContainText('总分：90　好');

  // The result of the round: 90 is 好; the other round has nothing yet.
  await page.goto(url(`/a/${assessmentId}/results?round=grading`));
  const row = page.getByRole('row').filter({ hasText: '机电专业部党支部' });
  await expect(row).toContainText(/^1/);
  await expect(row).toContainText('91.5');
  await expect(row.getByRole('cell', { name: '好', exact: true })).toBeVisible();
  await row.getByRole('button', { name: '机电专业部党支部，总分：90，查看由来' }).click();
  await expect(page.getByRole('dialog')).toContainText('权重 100%90');
  await expect(page.getByRole('dialog')).toContainText('不计入');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: '轮次' }).getByText('考核评定').click();
  await expect(row).toContainText('未核');
  // The browser itself notes the one signing that was refused.
  expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
});

test('本轮尚未进行 beside the ballot of the round is said where it is marked and when it is to be signed', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, candidateId } = await makeTianjin(program);
  await client.sheet.change({ candidateId, slot: 'grading/self', change: tianjinSheet });
  await page.goto(url(`/a/${assessmentId}/score/${candidateId}?round=grading&part=self`));
  const rule = (id: string) => page.locator(`[data-rule="${id}"]`);
  for (const id of ['1-2.c', '1-3.a']) {
    await rule(id).getByRole('button', { name: '本轮尚未进行' }).click();
    await expect(rule(id)).toContainText('本轮尚未进行，不扣分');
  }
  await expect(page.locator('.sheet-head').getByRole('status')).toHaveText('已保存');
  await enterDebrief(program, assessmentId, candidateId, 95);
  await page.reload();
  for (const id of ['1-2.c', '1-3.a']) await expect(rule(id)).toContainText('两者矛盾');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByText('两者矛盾', { exact: false })).toHaveCount(2);
  await page.keyboard.press('Escape');
  for (const id of ['1-2.c', '1-3.a']) {
    await rule(id)
      .getByRole('button', { name: /取 ?消/ })
      .click();
    await expect(rule(id)).not.toContainText('两者矛盾');
  }
  await expect(rule('1-3.a')).toContainText('95／100＝95%');
});

test('the three looks of the second round are written down, and stay', async ({ program }) => {
  const { page, url } = program;
  const { assessmentId, candidateId } = await makeTianjin(program);
  await page.goto(url(`/a/${assessmentId}/score/${candidateId}?round=final&part=superior`));
  await page.getByRole('button', { name: '三看（已写 0／3）' }).click();
  await page.getByLabel('看存在的突出问题是否得到有效解决').fill('三个问题已销号两个');
  // A slip beside the drawer or on a key throws nothing away.
  await page.mouse.click(200, 500);
  await expect(page.getByRole('button', { name: '继续填写' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ant-drawer-content-wrapper')).toBeVisible();
  await expect(page.getByLabel('看存在的突出问题是否得到有效解决')).toHaveValue('三个问题已销号两个');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await expect(page.getByRole('button', { name: '三看（已写 1／3）' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '三看（已写 1／3）' }).click();
  await expect(page.getByLabel('看存在的突出问题是否得到有效解决')).toHaveValue('三个问题已销号两个');
});

test('signing says which looks are not written down yet, keeps nobody from it, and shows all that is read out', async ({
  program,
}) => {
  const { page, client, url, complaints } = program;
  const { assessmentId, candidateId } = await makeTianjin(program);
  const key = 'final/debrief.good/0';
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'ballot', candidateId, key, content: ballotOf(96) }],
  });
  await client.sheet.change({ candidateId, slot: 'final/self', change: tianjinSheet });
  await client.sheet.change({ candidateId, slot: 'final/superior', change: tianjinSheet });
  const open = async (part: string) => {
    await page.goto(url(`/a/${assessmentId}/score/${candidateId}?round=final&part=${part}`));
    await expect(page.locator('.sheet-total')).toHaveText('91.5／100');
    await page.keyboard.press('F8');
  };
  const dialog = page.getByRole('dialog').filter({ hasText: '签字确认：' });
  // The branch signs its own; what is looked at is the panel's.
  await open('self');
  await expect(dialog).toBeVisible();
  await expect(dialog).not.toContainText('文件要求重点看的');
  // Nothing of what is read out is under an edge while the screen has room for it.
  const hidden = await page.locator('.sign-read').evaluate((read) => read.scrollHeight - read.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  await open('superior');
  await expect(dialog).toContainText('文件要求重点看的，还有 3 点没有写下');
  await dialog.getByRole('button', { name: '三看（已写 0／3）' }).click();
  await page.getByLabel('看党员群众是否真正满意').fill('“好”票率升了');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(dialog).toContainText('还有 2 点没有写下');
  await dialog.getByLabel('全体确认').check();
  await expect(dialog.getByRole('button', { name: '签字确认并锁定' })).toBeEnabled();
  expect(complaints).toEqual([]);
});
