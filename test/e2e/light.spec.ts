// How light the work is: what each job takes in clicks and keys, counted.
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { counted } from '../support/counted.ts';
import { count, openSheet } from './openSheet.ts';

test('a value takes two keys at most, what nobody has looked at one click, and signing leads on', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  const keys = counted(page);

  // Every value that must be entered, one after the other.
  const values = { '2-2.b': '5', '4-1.a': '0', '4-2.a': '0', '4-4.a': '0', '4-5.a': '0' };
  for (const [rule, digits] of Object.entries(values)) {
    await keys.press('Enter');
    await expect(count(page, rule)).toBeFocused();
    await keys.type(digits);
  }
  expect(keys.count / Object.keys(values).length).toBeLessThanOrEqual(2);

  // F4 settles the dimension in which the focus is, and goes on to what is open.
  await keys.press('F4');
  await expect(page.locator('[data-item="5-1"] [data-entry]').first()).toBeFocused();
  await expect(page.locator('[data-item="4-3"]')).toContainText('✓ 无问题');
  await expect(page.getByRole('status')).toHaveText('已保存');

  await count(page, '1-1.b').fill('1');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  const rest = dialog.getByRole('button', { name: /^这 \d+ 条均已核对，无问题$/ });
  await expect(rest).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: '宣读核对' }).getByRole('listitem')).toHaveText([
    /^1-1 .*扣 0\.5 分$/,
    /^4-5 .*扣 2 分$/,
  ]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sign.png` });
  const sign = dialog.getByRole('button', { name: '签字确认并锁定' });
  await expect(sign).toBeDisabled();
  await expect(dialog).toContainText('还没有人签字');
  await dialog.getByLabel('全体确认').check();
  await sign.press('Enter');
  await expect(dialog).toContainText('甲党总支：已签字确认并锁定');
  await expect(dialog.getByRole('button', { name: '下一个单位' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  expect((await client.sheet.get({ candidateId })).submission?.signedBy).toEqual(['周正明']);
});

test('twelve branches apply in one dialog, and their conditions are judged in one table', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zju-shuangchuang',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '双创',
      year: 2026,
      organiser: '机械学院党委',
      startsOn: '2026-04-01',
      endsOn: '2026-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = {
    kind: '教师党支部',
    parent: '机械学院党委',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  };
  await client.candidate.add({
    assessmentId,
    candidates: Array.from({ length: 12 }, (_, index) => ({ ...blank, name: `第${index + 1}党支部` })),
  });
  await page.goto(url(`/a/${assessmentId}/nominations`));
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: '登记申报（12 个单位）' }).click();
  await dialog.getByLabel('经办人').fill('周正明');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/apply.png` });
  await dialog.getByRole('button', { name: '登记申报' }).click();
  await expect(page.getByText('可申报 12 个，已申报 12 个')).toBeVisible();

  const judge = page.getByRole('button', { name: /^判定条件（待判定 \d+ 项）$/ });
  const open = Number((await judge.textContent())?.match(/\d+/)?.[0]);
  expect(open).toBeGreaterThan(12);
  await judge.click();
  await dialog.getByLabel('判定人').fill('周正明');
  await dialog.getByLabel('依据').fill('查看支部工作手册');
  // Down the first column: one key a cell, the third branch does not meet it.
  const first = dialog.locator('.condition-grid td button').first();
  const column = (await first.getAttribute('data-at'))?.split(' ')[1] ?? '';
  const keys = counted(page);
  await first.focus();
  for (let row = 0; row < 12; row += 1) await keys.press(row === 2 ? '0' : '1');
  expect(keys.count).toBe(12);
  await expect(dialog.locator(`[data-at="2 ${column}"]`)).toHaveText('不符合');
  await expect(dialog.locator(`[data-at="11 ${column}"]`)).toHaveText('符合');
  await dialog.getByRole('button', { name: '其余待判定的均符合' }).click();
  await expect(dialog.locator(`[data-at="2 ${column}"]`)).toHaveText('不符合');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/judge.png` });
  await dialog.getByRole('button', { name: '保存判定' }).click();
  await expect(dialog).toBeHidden();
  const findings = (await client.entry.list({ assessmentId })).filter(({ kind }) => kind === 'finding');
  expect(findings.filter(({ content }) => content && 'isMet' in content && !content.isMet)).toHaveLength(1);
  expect(findings.length).toBeGreaterThanOrEqual(12);
  await expect(page.getByRole('button', { name: /^判定条件/ })).toBeVisible();
});
