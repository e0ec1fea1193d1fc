// How light the work is: what each job takes in clicks and keys, counted.
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { counted } from '../support/counted.ts';
import { buttonNamed } from '../support/issueNotice.ts';
import { completeChange, count, openSheet } from './openSheet.ts';

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

  // A deduction at an item that somebody names: to its 项目 and down, ten keys for the last one of all.
  for (const [rule, pages, rows] of [
    ['3-1.a', 2, 0],
    ['5-2.b', 4, 2],
  ] as const) {
    await page.locator('[data-item="1-1"] [data-entry]').first().focus();
    for (let times = 0; times < pages; times += 1) await page.keyboard.press('PageDown');
    for (let times = 0; times < rows; times += 1) await page.keyboard.press('ArrowDown');
    await expect(count(page, rule)).toBeFocused();
  }
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-item="V1"] [data-entry]')).toBeFocused();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('PageUp');
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();

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

test('all sign by three keys: the dialog, the tick of all, Enter', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId, candidateId, address } = await openSheet(program);
  await client.sheet.change({ candidateId, change: await completeChange(program, assessmentId) });
  await page.goto(address(candidateId));
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('全体确认').press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('已签字确认并锁定');
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
  await dialog.getByLabel('依据', { exact: true }).fill('查看支部工作手册');
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

test('from an empty file to the first value takes seven clicks at most, the roster pasted', async ({
  program,
}) => {
  const { page } = program;
  const keys = counted(page);
  await keys.click(page.getByRole('link', { name: '新建考核' }).first());
  await keys.click(page.getByText('“五好党组织”量化考核评分表').first());
  // What is typed is reached by Tab.
  const fields = {
    主办党委: '学院党委',
    开始日期: '2026-11-02',
    结束日期: '2026-11-20',
    '考评组成员 1': '周正明',
  };
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  await keys.click(page.getByRole('button', { name: '创建考核' }));
  await expect(page.getByText('还没有参评单位')).toBeVisible();
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '单位名称\\t类型\\n甲党总支\\t党总支\\n乙党总支\\t党总支');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  })()`);
  await keys.click(page.getByRole('button', { name: '导入 2 个单位' }));
  await keys.click(page.getByRole('button', { name: '考评组签字考评口径' }));
  // What changes a score stands on one screen.
  const readings = await page.locator('.readings-page').boundingBox();
  expect(readings?.height).toBeLessThanOrEqual(768);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/readings.png` });
  await keys.click(page.getByRole('button', { name: '全体同意，签字' }));
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await expect(count(page, '2-2.b')).toHaveValue('5');
  expect(keys.count).toBeLessThanOrEqual(7);
});

test('from an objection that holds to the new notice takes nine clicks at most', async ({ program }) => {
  const { page, client, url } = program;
  const { assessmentId, candidateIds } = await openSheet(program);
  const change = await completeChange(program, assessmentId);
  for (const candidateId of candidateIds) {
    await client.sheet.change({ candidateId, change });
    await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  }
  const today = new Date().toLocaleDateString('sv-SE');
  const signed = { by: '周正明', on: today };
  const { moves } = await client.outcome.flow({ assessmentId });
  const content = { moves: [...moves, { ...signed, to: 'S2', reason: '' }] };
  const { proposed } = await client.notice.get({ assessmentId });
  const draft = { kind: 'notice' as const, content: proposed.notice };
  const { wording } = await client.notice.preview({ assessmentId, draft });
  const { texts, generated, rows } = wording;
  const frozen = { texts: { ...texts }, generated: { ...generated }, rows: [...rows] };
  const notice = {
    ...proposed.notice,
    reason: '名次并列',
    issued: { ...signed, on: proposed.notice.date },
    frozen,
  };
  const own = { candidateId: null } as const;
  await client.entry.set({
    assessmentId,
    entries: [
      { kind: 'moves', ...own, key: 'moves', content },
      { kind: 'notice', ...own, key: '1', content: notice },
      {
        kind: 'objection',
        ...own,
        key: 'o1',
        content: {
          ...{ notice: '1', receivedOn: today, how: 'visit', isSealed: false, who: '王静', contact: '' },
          ...{ candidateId: candidateIds[0] ?? '', text: '漏记一次宣传报道', handler: '', finding: '' },
          ...{ outcome: null, settledOn: null },
        },
      },
      {
        kind: 'objection',
        ...own,
        key: 'o2',
        content: {
          ...{ notice: '1', receivedOn: today, how: 'visit', isSealed: false, who: '李敏', contact: '' },
          ...{ candidateId: candidateIds[1] ?? '', text: '多记一次', handler: '周正明', finding: '另案核实' },
          ...{ outcome: 'founded', settledOn: today },
        },
      },
    ],
  });
  await page.goto(url(`/a/${assessmentId}/publicity/objections`));
  const keys = counted(page);
  const dialog = page.getByRole('dialog');
  const row = page.getByRole('row').filter({ hasText: '漏记一次宣传报道' });
  await keys.click(row.getByRole('button', { name: '办理' }));
  await keys.click(dialog.getByRole('radio', { name: '属实', exact: true }));
  await dialog.getByLabel('处理人').fill('周正明');
  await dialog.getByLabel('调查情况').fill('少记一次宣传报道');
  await keys.click(dialog.getByRole('button', { name: '保存' }));
  // Under whose name it is put down is seen, and might be another's.
  await expect(row.getByRole('combobox', { name: '更正的经办人' })).toHaveValue('周正明');
  await keys.click(row.getByRole('button', { name: '更正此评分表' }));
  await expect(page.getByText('更正进行中：异议属实：少记一次宣传报道')).toBeVisible();
  await expect(page.getByText(/^已签字 \d+／共/)).toHaveText(/已签字 (\d+)／共 (?!\1$)\d+/);
  await expect(page.locator('[data-item="1-1"] [data-entry]').first()).toBeFocused();
  await count(page, '4-5.a').fill('4');
  await page.keyboard.press('F8');
  await keys.click(dialog.getByLabel('全体确认'));
  await keys.click(dialog.getByRole('button', { name: '签字确认并锁定' }));
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/corrected.png` });
  await keys.click(dialog.getByRole('button', { name: '结束更正并另拟公示' }));
  await expect(page).toHaveURL(/publicity\/notice/);
  await expect(page.getByText('异议属实：少记一次宣传报道').first()).toBeVisible();
  await keys.click(page.getByRole('button', { name: '签发', exact: true }));
  await dialog.getByLabel('签发人').fill('周正明');
  await keys.click(dialog.getByRole('button', { name: buttonNamed('签发') }));
  await expect(dialog).toBeHidden();
  expect(keys.count).toBeLessThanOrEqual(9);
  const { state } = await client.notice.get({ assessmentId });
  expect(state.issues.map((issue) => issue.state)).toEqual(['superseded', 'issued']);
  // The one that the correction was for is settled; what nobody corrected stays open.
  const effects = state.issues[0]?.objections.map(({ key, effect }) => [key, effect?.kind]);
  expect(effects).toEqual([
    ['o1', 'corrected'],
    ['o2', undefined],
  ]);
});

test('a scoring page is opened with one request for each thing that it shows', async ({ program }) => {
  const { page } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(program.url(`/a/${assessmentId}/score`));
  await expect(page.locator('.form')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/score/${candidateId}$`));
  for (const path of ['dataFile/state', 'assessment/get', 'candidate/list', 'sheet/get'])
    expect(asked.filter((one) => one === `/rpc/${path}`)).toHaveLength(1);
});
