import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { compose, settle } from '../support/compose.ts';
import { cutFrames } from '../support/cutFrames.ts';
import { shown } from '../support/shown.ts';
import { completeChange, count, openSheet, score, status } from './openSheet.ts';

test('a checklist of what is missing says so', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  for (const ruleId of ['1-3.a', '2-2.a', '3-2.a', '4-3.a']) {
    await expect(page.locator(`[data-rule="${ruleId}"]`).getByRole('group')).toHaveAccessibleName(
      /勾选缺少的/,
    );
    await expect(page.locator(`[data-rule="${ruleId}"]`).getByText('勾选缺少的')).toBeVisible();
  }
});

test('ticking a name over a typed count keeps the rest as 其他, and undo brings the count back', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await count(page, '1-3.a').fill('3');
  await expect(score(page, '1-3')).toHaveText('1.5');
  await page.getByRole('checkbox', { name: '签到表' }).click();
  await expect(count(page, '1-3.a')).toHaveValue('3');
  await expect(score(page, '1-3')).toHaveText('1.5');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({
    '1-3.a': ['签到表', '其他', '其他'],
  });
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: '签到表' })).not.toBeChecked();
  await expect(count(page, '1-3.a')).toHaveValue('3');
});

test('a count that would wipe ticked names asks first', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await page.getByRole('checkbox', { name: '签到表' }).click();
  await page.getByRole('checkbox', { name: '会议记录' }).click();
  await count(page, '1-3.a').fill('1');
  const rule = page.locator('[data-rule="1-3.a"]');
  await expect(rule.getByRole('alert')).toContainText('会议记录');
  await expect(status(page)).toHaveText('有误，尚未保存');
  await rule.getByRole('button', { name: '保留勾选' }).click();
  await expect(count(page, '1-3.a')).toHaveValue('2');
  await count(page, '1-3.a').fill('1');
  await rule.getByRole('button', { name: '只记数量' }).click();
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '1-3.a': 1 });
});

test('a name over a larger count of a closed checklist asks first', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '4-3.a').fill('2');
  await expect(score(page, '4-3')).toHaveText('0');
  await page.getByRole('checkbox', { name: '年初计划' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保留数量' }).click();
  await expect(count(page, '4-3.a')).toHaveValue('2');
  await page.getByRole('checkbox', { name: '年初计划' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '改为勾选' }).click();
  await expect(count(page, '4-3.a')).toHaveValue('1');
});

test('the signing dialog names the unit, the total, the veto and a date outside its window', async ({
  program,
}) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const change = await completeChange(program, assessmentId);
  await client.sheet.change({
    candidateId,
    change: { ...change, vetoes: { V1: { date: '2024-03-01', text: '纪委通报' } } },
  });
  await page.reload();
  await expect(page.locator('.sheet-total')).toHaveText('64／100');
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('甲党总支');
  await expect(dialog).toContainText('总分 64 分');
  await expect(dialog).toContainText('不达标');
  await expect(dialog).toContainText('2024年3月1日');
  await expect(dialog).toContainText('请核对是否适用');
});

test('the list tells two units of one name apart', async ({ program }) => {
  const { page } = program;
  await openSheet(program, [
    { name: '第一党支部', parent: '机电工程系党总支' },
    { name: '第一党支部', parent: '经济管理系党总支' },
  ]);
  const list = page.getByRole('navigation', { name: '参评单位' });
  await expect(list.getByText('机电工程系党总支')).toBeVisible();
  await expect(list.getByText('经济管理系党总支')).toBeVisible();
});

test('a deduction beyond the item’s points says that it stops at 0', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-3.a').fill('33');
  await page.locator('[data-rule="1-3.a"]').getByRole('button', { name: '就是这个数' }).click();
  await expect(score(page, '1-3')).toHaveText('0');
  await expect(page.locator('[data-rule="1-3.a"] .effect')).toHaveText('－16.5扣完为止');
  await count(page, '1-3.a').fill('2');
  await expect(page.locator('[data-rule="1-3.a"] .effect')).toHaveText('－1');
});

test('the remark is opened by mouse and by F6, and can be typed at once', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await page.locator('[data-item="1-1"]').getByRole('button', { name: '写备注、佐证' }).click();
  await page.keyboard.type('见台账');
  await count(page, '1-2.a').or(page.locator('[data-item="1-2"] [data-entry]')).first().focus();
  await page.keyboard.press('F6');
  await expect(page.getByLabel('1-2 备注')).toBeFocused();
  await page.keyboard.type('已补');
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await expect(status(page)).toHaveText('已保存');
  const { items } = (await client.sheet.get({ candidateId })).content;
  expect([items['1-1']?.remark, items['1-2']?.remark]).toEqual(['见台账', '已补']);
});

test('undo and redo are buttons with words', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  const [undo, redo] = [
    page.getByRole('button', { name: '撤销' }),
    page.getByRole('button', { name: '重做' }),
  ];
  await expect(undo).toBeDisabled();
  await expect(undo).toHaveAccessibleName('撤销');
  await expect(redo).toHaveAccessibleName('重做');
  await count(page, '1-1.b').fill('2');
  await page.keyboard.press('Tab');
  await expect(score(page, '1-1')).toHaveText('7');
  await undo.click();
  await expect(score(page, '1-1')).toHaveText('8');
  await expect(count(page, '1-1.b')).toHaveValue('');
  await redo.click();
  await expect(score(page, '1-1')).toHaveText('7');
  await expect(redo).toBeDisabled();
});

test('the larger size enlarges the form, leaves nothing cut off, and stays', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  const sizeOf = () =>
    page.evaluate<number>(
      `[...document.querySelectorAll('.standard')].slice(0, 1).map((it) => parseFloat(getComputedStyle(it).fontSize))[0] ?? 0`,
    );
  await expect(page.locator('.standard').first()).toBeVisible();
  const normal = await sizeOf();
  await page.getByText('大字号').click();
  await expect.poll(sizeOf).toBeGreaterThan(normal);
  const overflow = `(() => { const it = document.querySelector('.sheet-body'); return it.scrollWidth - it.clientWidth; })()`;
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  for (const name of ['撤销', '重做', '按键说明', '签字确认']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  const head = `[...document.querySelectorAll('.sheet-bar > *')].every((it) => it.getBoundingClientRect().right <= innerWidth)`;
  expect(await page.evaluate(head)).toBe(true);
  await page.reload();
  await expect.poll(sizeOf).toBeGreaterThan(normal);
});

test('a whole dimension is scored without the mouse, entry after entry in the order of the form', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  const place = `(() => { const at = document.activeElement;
    return [at?.closest('[data-item]')?.dataset.item, at?.closest('[data-rule]')?.dataset.rule].join(' '); })()`;
  const keys: Readonly<Record<string, string>> = { '1-1.b': '2', '1-3.a': '1' };
  const visited: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    const [item = '', rule = ''] = (await page.evaluate<string>(place)).split(' ');
    if (!item.startsWith('1-')) break;
    visited.push(rule);
    if (keys[rule]) await page.keyboard.type(keys[rule]);
    await page.keyboard.press('ArrowDown');
  }
  const inOrder = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-item^="1-"] [data-entry]')].map((it) => it.closest('[data-rule]').dataset.rule)`,
  );
  expect(visited).toEqual(inOrder);
  expect(visited.length).toBeGreaterThan(4);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F4');
  await expect(page.locator('[data-item^="1-"] .state', { hasText: '未核' })).toHaveCount(0);
  // 1-1: 8 − 1; 1-3: 3 − 0.5; the dimension's other items stay full.
  await expect(score(page, '1-1')).toHaveText('7');
  await expect(score(page, '1-3')).toHaveText('2.5');
  await expect(status(page)).toHaveText('已保存');
  expect((await client.sheet.get({ candidateId })).content.values).toEqual({ '1-1.b': 2, '1-3.a': 1 });
});

test('a unit is found and opened, and a remark written, without the mouse', async ({ program }) => {
  const { page } = program;
  await openSheet(program, [{ name: '甲党总支' }, { name: '乙党总支' }, { name: '丙党总支' }]);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await page.keyboard.press('F3');
  await page.keyboard.type('丙');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '丙党总支' })).toBeVisible();
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await expect(page.locator('.candidate')).toHaveCount(3);
  await page.keyboard.press('F6');
  await page.keyboard.type('见通报');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-item="1-1"] [data-entry]').last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-item="1-2"] [data-entry]').first()).toBeFocused();
  await expect(status(page)).toHaveText('已保存');
});

test('the entry that the keys come to stands clear of the head and of the lower edge', async ({
  program,
}) => {
  const { page } = program;
  await openSheet(program);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  const places = `(() => { const at = document.activeElement.getBoundingClientRect();
    const head = document.querySelector('.form thead th').getBoundingClientRect();
    return [at.top - head.bottom, innerHeight - at.bottom]; })()`;
  const walk = async (key: string, steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press(key);
      const [above = 0, below = 0] = await page.evaluate<number[]>(places);
      expect(above, `${key} ${step}`).toBeGreaterThan(20);
      expect(below, `${key} ${step}`).toBeGreaterThan(200);
    }
  };
  await walk('ArrowDown', 20);
  await walk('ArrowUp', 15);
});

test('while a question stands over the sheet its keys do nothing', async ({ program }) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-1.b').fill('一次');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('没有保存');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(count(page, '1-1.b')).toBeFocused();
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
});

test('whatever is pressed in haste at the question before a sheet is left keeps what was typed', async ({
  program,
}) => {
  const { page } = program;
  await openSheet(program);
  await count(page, '1-1.b').fill('一次');
  await page.evaluate(
    `window.answers = []; addEventListener('focusin', ({ target }) => answers.push(target.textContent))`,
  );
  for (const key of ['Enter', 'Escape']) {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: '回去改' })).toBeFocused();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
    await expect(count(page, '1-1.b')).toHaveValue('一次');
    await expect(count(page, '1-1.b')).toBeFocused();
  }
  expect(await page.evaluate('answers.filter(Boolean)')).toEqual(['回去改', '回去改']);
});

test('a sheet whose entries are all taken back is 未评 again', async ({ program }) => {
  const { page, url } = program;
  const { assessmentId } = await openSheet(program);
  const state = page.locator('.candidate-current .candidate-state');
  await count(page, '2-2.b').fill('5');
  await expect(state).toContainText('1／21');
  await count(page, '2-2.b').fill('');
  await expect(state).toContainText('未评');
  await expect(status(page)).toHaveText('已保存');
  await page.reload();
  await expect(state).toContainText('未评');
  await page.goto(url(`/a/${assessmentId}/results`));
  const row = page.getByRole('row').filter({ hasText: '甲党总支' });
  await expect(row).toContainText('未核');
  await expect(row).not.toContainText('未评分');
});

test('a question asked by the mouse holds the keys after a click beside it, and goes with its sheet', async ({
  program,
}) => {
  const { page, client } = program;
  const { candidateIds } = await openSheet(program);
  const [first = '', second = ''] = candidateIds;
  await page.getByRole('link', { name: /乙党总支/ }).click();
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await page.getByRole('link', { name: /甲党总支/ }).click();
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
  await count(page, '4-3.a').fill('2');
  await expect(score(page, '4-3')).toHaveText('0');
  await page.getByRole('checkbox', { name: '年初计划' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('没有注明名目');
  await expect(question.getByRole('button', { name: '保留数量' })).toBeFocused();
  await page.mouse.click(5, 700);
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('BODY');
  for (const key of ['Control+Enter', 'F8', 'Control+z']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: '甲党总支' })).toBeVisible();
  await expect(question).toHaveCount(1);
  await expect(score(page, '4-3')).toHaveText('0');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await expect(question).toHaveCount(0);
  const values = async (candidateId: string) => (await client.sheet.get({ candidateId })).content.values;
  expect([await values(first), await values(second)]).toEqual([{ '4-3.a': 2 }, {}]);
});

test('a key that is held acts once, but goes on moving', async ({ program }) => {
  const { page } = program;
  await openSheet(program, [{ name: '甲党总支' }, { name: '乙党总支' }, { name: '丙党总支' }]);
  const hold = async (key: string) => {
    for (let times = 0; times < 4; times += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  const state = page.locator('[data-item="1-1"] .state');
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await hold('F2');
  await expect(state).not.toContainText('未核');
  await hold('ArrowDown');
  await expect(page.locator('.sheet [data-entry]').nth(4)).toBeFocused();
  await page.keyboard.down('Control');
  await hold('Enter');
  await page.keyboard.up('Control');
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
});

test('pinyin is not saved before its characters are chosen', async ({ program }) => {
  const { page, client } = program;
  const { candidateId } = await openSheet(program);
  await page.locator('[data-item="1-1"]').getByRole('button', { name: '写备注、佐证' }).click();
  await expect(page.getByLabel('1-1 备注')).toBeFocused();
  const remark = async () => (await client.sheet.get({ candidateId })).content.items['1-1']?.remark;
  await compose(page, "jian'tai'zhang");
  await page.waitForTimeout(900);
  expect(await remark()).toBeUndefined();
  await settle(page, '见台账');
  await expect.poll(remark).toBe('见台账');
});

test('no frame around what has the focus is cut off at a side, on the sheet, the results and in the list of units', async ({
  program,
}) => {
  const { page, url } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  for (const width of [1366, 683]) {
    await page.setViewportSize({ width, height: 768 });
    for (const path of [`score/${candidateId}`, 'results']) {
      await page.goto(url(`/a/${assessmentId}/${path}`));
      await shown(page, path);
      await expect(page.getByText('甲党总支').first()).toBeVisible();
      expect(await cutFrames(page), `${path} at ${width}`).toEqual([]);
    }
  }
});
