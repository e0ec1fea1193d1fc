import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { completeChange, count, openSheet, score, status } from './openSheet.ts';

test('a click into a count selects it, and what is typed takes its place', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  for (const ruleId of ['1-1.b', '1-3.a', '2-2.b']) {
    const box = count(page, ruleId);
    await box.fill('1');
    await count(page, '5-1.a').focus();
    await box.click();
    await page.keyboard.type('3');
    await expect(box).toHaveValue('3');
  }
  await page.keyboard.press('Tab');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({
    '1-1.b': 3,
    '1-3.a': 3,
    '2-2.b': 3,
  });
});

test('a count beyond what its item can use is asked about; Enter keeps it, Esc goes back, signing lists it', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const box = count(page, '4-1.a');
  const rule = page.locator('[data-rule="4-1.a"]');
  await box.fill('1');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('已保存');
  await box.fill('1,137');
  await page.keyboard.press('Enter');
  // The question was not on screen yet when Enter was pressed.
  await expect(box).toBeFocused();
  await expect(rule.getByRole('alert')).toContainText('填了 1137 次：每次加 2 分，本项 4 分，2 次就加到头了');
  await expect(status(page)).toHaveText('有误，尚未保存');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('1');
  await expect(status(page)).toHaveText('已保存');
  await box.fill('1137');
  await expect(rule.getByRole('alert')).toBeVisible();
  expect((await client.sheet.get({ candidateId })).content.values['4-1.a']).toBe(1);
  await page.keyboard.press('Enter');
  await expect(box).not.toBeFocused();
  await expect(score(page, '4-1')).toHaveText('4');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values['4-1.a']).toBe(1137);
  const change = await completeChange(program, assessmentId);
  await client.sheet.change({
    candidateId,
    change: { ...change, values: { ...change.values, '4-1.a': 1137 } },
  });
  await page.reload();
  await expect(score(page, '4-1')).toHaveText('4');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText('填了 1137 次');
});

test('nothing that is typed adds to a count in doubt, and its box stays where it is while it is asked about', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  const box = count(page, '4-2.a');
  const alert = page.locator('[data-rule="4-2.a"]').getByRole('alert');
  const stored = async () => (await client.sheet.get({ candidateId })).content.values['4-2.a'];
  await box.focus();
  const before = await box.boundingBox();
  // Asked about while somebody rests: the next figure takes its place.
  await page.keyboard.type('2');
  await expect(alert).toContainText('填了 2 次');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('20');
  await expect(alert).toContainText('填了 20 次');
  const asked = await box.boundingBox();
  expect(asked?.x).toBe(before?.x);
  expect(asked?.width).toBe(before?.width);
  // Typed on without a look: it takes the place, and is asked about anew.
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('5');
  await expect(box).toBeFocused();
  await expect(alert).toContainText('填了 5 次');
  expect(await stored()).toBeUndefined();
  // A key that is held down does not answer what it asked.
  await page.keyboard.type('6');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(alert).toContainText('填了 6 次');
  expect(await stored()).toBeUndefined();
});

test('Enter goes on to the evidence that is missing, and so does what keeps the sheet from being signed', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const { values = {} } = await completeChange(program, assessmentId);
  // A count above is missing as well: Enter comes to it after what belongs to the fact.
  const { '4-5.a': _, ...others } = values;
  await client.sheet.change({ candidateId, change: { values: others } });
  await page.reload();
  const [day, basis] = [page.getByPlaceholder('必填，如 2026-5-1'), page.getByPlaceholder(/^必填，如文号/)];
  await count(page, '4-5.a').focus();
  await page.locator('.veto').first().getByRole('checkbox').press('Space');
  await page.keyboard.press('Enter');
  await expect(day).toBeFocused();
  await page.keyboard.type('2026-6-15');
  await page.keyboard.press('Enter');
  await expect(basis).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(basis).not.toBeFocused();
  await count(page, '4-5.a').fill('0');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('还有 1 处没有完成');
  // All that was not looked at is settled; what is left has the focus, and leads to its box.
  await expect(dialog.getByRole('button', { name: /须填写依据$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(basis).toBeFocused();
});

test('a figure typed on a tick says what a tick takes, and sets nothing', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  const ticks = [
    page.locator('[data-rule="1-4.a"]').getByRole('checkbox'),
    page.locator('[data-rule="1-3.a"]').getByRole('checkbox').first(),
    page.locator('.veto').first().getByRole('checkbox'),
  ];
  for (const tick of ticks) {
    await tick.focus();
    await page.keyboard.press('3');
    await expect(page.getByRole('alert').filter({ hasText: '空格勾选' })).toBeVisible();
    await expect(tick).not.toBeChecked();
    await count(page, '1-1.b').focus();
    await expect(page.getByRole('alert').filter({ hasText: '空格勾选' })).toHaveCount(0);
  }
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({});
});

test('the question mark opens the keys in either width, from a tick and from a box', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  const help = page.getByRole('dialog', { name: '按键说明' });
  const tick = page.locator('[data-rule="1-4.a"]').getByRole('checkbox');
  for (const place of [count(page, '1-1.b'), tick]) {
    await place.focus();
    await page.keyboard.insertText('？');
    if (place === tick) await page.keyboard.press('？').catch(() => page.keyboard.press('Shift+Slash'));
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  }
  await expect(count(page, '1-1.b')).toHaveValue('');
  await tick.press('Space');
  const day = page.getByPlaceholder('必填，如 2026-5-1');
  await day.focus();
  await page.keyboard.insertText('？');
  await expect(help).toBeVisible();
});

test('a day of evidence is read in any width, and kept where it cannot be read', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await page.locator('[data-rule="1-4.a"]').getByRole('checkbox').press('Space');
  const day = page.getByPlaceholder('必填，如 2026-5-1');
  await day.fill('26。5。6');
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('2026-05-06');
  await day.fill('2018年7月');
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('2018年7月');
  await expect(page.getByText('请写到日，如 2018-7-1')).toBeVisible();
  await expect(status(page)).toHaveText('有误，尚未保存');
  await day.focus();
  await page.keyboard.press('Escape');
  await expect(day).toHaveValue('2026-05-06');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.evidence).toMatchObject({
    '1-4.a': { date: '2026-05-06' },
  });
});

test('what cannot be taken is told as it is typed; Enter stays on it, and what is typed next takes its place', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '4-2.a').focus();
  // One after another without a pause, as somebody types who looks at the paper.
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('43');
  await page.keyboard.press('Enter');
  await expect(count(page, '4-2.a')).toBeFocused();
  await expect(count(page, '4-2.a')).toHaveValue('43');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(count(page, '4-2.a')).not.toBeFocused();
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '4-2.a': 1 });

  // What more typing cannot mend is told before the text rests: the clock stands still.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const words = page.locator('[data-rule="1-1.b"]').getByRole('alert');
  await count(page, '1-1.b').focus();
  await page.keyboard.type('1,1');
  await expect(words).toHaveCount(0);
  await page.keyboard.insertText('四');
  await expect(words).toContainText('请填不小于 0 的整数');
  await page.keyboard.press('Enter');
  await expect(count(page, '1-1.b')).toBeFocused();
  await page.keyboard.type('2');
  await expect(count(page, '1-1.b')).toHaveValue('2');
});
