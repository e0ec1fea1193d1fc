import { expect, type Locator, type Page } from '@playwright/test';
import { applying } from '../../shared/nomination/nominationSteps.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { compose, settle } from '../support/compose.ts';
import { finishedAssessment } from './publicityScreen.ts';
import { openPoints } from './setupScreen.ts';

/** What a box takes, written as people write it, what stands there then, and what no box can read. */
const kinds = {
  number: { typed: '３６', shown: '36', junk: '三十六' },
  year: { typed: '２０２７年', shown: '2027', junk: '二〇二七' },
  day: { typed: '２０２６。１。６', shown: '2026-01-06', junk: '2026-2-30' },
  month: { typed: '２０１８年７月', shown: '2018-07', junk: '七月' },
} as const;

interface Box {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly path: string;
  /** Brings the box on screen. */
  readonly open?: (page: Page) => Promise<void>;
  readonly at: (page: Page) => Locator;
}

const dialog = (page: Page) => page.getByRole('dialog');
const press = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const inDialog =
  (label: string) =>
  (page: Page): Locator =>
    dialog(page).getByLabel(label, { exact: true });
const onPage =
  (label: string) =>
  (page: Page): Locator =>
    page.getByLabel(label, { exact: true }).first();

/** The boxes of every screen, by the scheme whose assessment shows them; '' where none is needed. */
const boxes: Readonly<Record<string, readonly Box[]>> = {
  '': [
    { name: '新建：年度', kind: 'year', path: '/new', at: onPage('考核年度') },
    { name: '新建：开始日期', kind: 'day', path: '/new', at: onPage('开始日期') },
    { name: '新建：结束日期', kind: 'day', path: '/new', at: onPage('结束日期') },
    ...(
      [
        ['党员人数', 'number'],
        ['成立日期', 'month'],
        ['验收日期', 'month'],
      ] as const
    ).map(([label, kind]) => ({
      name: `单位登记：${label}`,
      kind,
      path: '/organisations',
      open: press('手工添加'),
      at: inDialog(label),
    })),
  ],
  'tianjin-wuhao': [
    ...(['党员人数', '成立日期'] as const).map((label) => ({
      name: `参评单位：${label}`,
      kind: label === '党员人数' ? ('number' as const) : ('month' as const),
      path: '/a/ID/setup',
      open: async (page: Page) => {
        await page.getByRole('tab', { name: /参评单位/ }).click();
        await press('手工添加')(page);
      },
      at: inDialog(label),
    })),
    ...['上级党（工）委评定的权重', '1-1 满分', /应达到的数$/].map((label) => ({
      name: `分值和权重：${label}`,
      kind: 'number' as const,
      path: '/a/ID/setup',
      open: openPoints,
      at: (page: Page) => page.getByLabel(label).first(),
    })),
    { name: '查摆日期', kind: 'day', path: '/a/ID/rectification', at: onPage('查摆日期') },
    {
      name: '完成时限',
      kind: 'day',
      path: '/a/ID/rectification',
      open: async (page) => {
        await page.getByRole('tab', { name: /清单/ }).click();
      },
      at: (page) => page.getByLabel(/^第1行完成时限/),
    },
    {
      name: '销号日期',
      kind: 'day',
      path: '/a/ID/rectification',
      open: async (page) => {
        await page.getByRole('tab', { name: /清单/ }).click();
        await press('销号')(page);
      },
      at: inDialog('日期'),
    },
    {
      name: '计划开始',
      kind: 'day',
      path: '/a/ID/flow',
      at: (page) => page.getByLabel(/ 计划开始$/).first(),
    },
    {
      name: '进入下一步的日期',
      kind: 'day',
      path: '/a/ID/flow',
      open: press(/^(开始|进入)/),
      at: inDialog('日期'),
    },
  ],
  'zjiet-grading': [
    {
      name: '整改提高方案：党员大会讨论日期',
      kind: 'day',
      path: '/a/ID/rectification',
      open: (page) => page.getByRole('tab', { name: '整改提高方案' }).click(),
      at: onPage('党员大会讨论日期'),
    },
  ],
  'zju-excellent': [
    {
      name: '申报日',
      kind: 'day',
      path: '/a/ID/nominations',
      open: press('登记申报'),
      at: inDialog('申报日'),
    },
    {
      name: '支部总数',
      kind: 'number',
      path: '/a/ID/nominations',
      open: press('支部总数'),
      at: inDialog('支部总数'),
    },
  ],
  'shandong-wuhao': [
    ...(['公示开始日期', '公示截止日期', '落款日期'] as const).map((label) => ({
      name: label,
      kind: 'day' as const,
      path: '/a/ID/publicity',
      open: draft,
      at: onPage(label),
    })),
    {
      name: '公示工作日数',
      kind: 'number',
      path: '/a/ID/publicity',
      open: draft,
      at: onPage('公示工作日数'),
    },
  ],
};

async function draft(page: Page) {
  await page.getByRole('button', { name: '拟写公示' }).or(page.getByLabel('公示开始日期')).first().click();
  await expect(page.getByLabel('公示开始日期')).toBeVisible();
}

async function begin(program: BrowserApp, schemeId: string): Promise<string> {
  if (schemeId === 'shandong-wuhao') return (await finishedAssessment(program)).assessmentId;
  const { client } = program;
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '各处的格子',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-01-02',
      endsOn: '2026-11-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const unit = { kind: '党支部', parent: '机电总支', secretary: '', memberCount: 9, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: ['甲支部', '乙支部'].map((name) => ({ ...unit, name })),
  });
  const [candidateId = ''] = candidateIds;
  if (schemeId === 'zju-excellent') {
    const content = applying({ by: '周正明', on: '2026-04-07' }, '2026-04-07');
    await client.entry.set({
      assessmentId,
      entries: [{ kind: 'nomination', candidateId, key: 'excellent', content }],
    });
  }
  // 分值和权重 are changed before the readings are signed.
  if (schemeId !== 'tianjin-wuhao') await client.assessment.sign({ assessmentId });
  else {
    const row = {
      kind: 'problem',
      task: '',
      measure: '',
      person: '',
      result: '',
      isOutstanding: true,
    } as const;
    const content = {
      ...row,
      problem: '会议记录不全',
      origin: { kind: 'other', id: '', text: '' },
      deadline: null,
      done: null,
    } as const;
    await client.entry.set({
      assessmentId,
      entries: [{ kind: 'problem', candidateId, key: 'p1', content }],
    });
  }
  return assessmentId;
}

/** Whether the whole content of the box is selected. */
const isSelected = (box: Locator) =>
  box.evaluate(
    (input: { selectionStart: number; selectionEnd: number; value: string }) =>
      input.selectionStart === 0 && input.selectionEnd === input.value.length,
  );

for (const [schemeId, list] of Object.entries(boxes)) {
  test(`every box of a number, a date or a year is selected, read and kept alike: ${schemeId || 'without an assessment'}`, async ({
    program,
  }) => {
    test.setTimeout(240_000);
    const { page, url } = program;
    const assessmentId = schemeId === '' ? '' : await begin(program, schemeId);
    for (const { name, kind, path, open, at } of list) {
      await test.step(name, async () => {
        const { typed, shown, junk } = kinds[kind];
        await page.goto(url(path.replace('ID', assessmentId)));
        await open?.(page);
        const box = at(page);
        await box.fill(typed);
        await page.keyboard.press('Tab');
        await expect(box).toHaveValue(shown);
        await expect(box).not.toBeFocused();
        await expect(page.locator('.ant-popover:visible, .ant-picker-dropdown:visible')).toHaveCount(0);
        // By a click, by Tab and by the program.
        await box.click();
        expect(await isSelected(box)).toBe(true);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Shift+Tab');
        await expect(box).toBeFocused();
        expect(await isSelected(box)).toBe(true);
        await box.blur();
        await box.focus();
        expect(await isSelected(box)).toBe(true);
        // A second click puts the caret.
        await box.click();
        await expect.poll(() => isSelected(box)).toBe(false);
        // What cannot be read stays, is said, and goes with Esc.
        await box.fill(junk);
        await page.keyboard.press('Tab');
        await expect(box).toHaveValue(junk);
        await expect(page.getByRole('alert').filter({ hasText: '尚未保存' }).first()).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: /^已保存$/ })).toHaveCount(0);
        if ((await dialog(page).count()) > 0) {
          await dialog(page).locator('.ant-modal-footer .ant-btn-primary').click();
          await expect(box).toBeFocused();
        } else {
          await page.getByRole('link', { name: '五好考评' }).click();
          await expect(dialog(page)).toContainText(junk);
          await dialog(page).getByRole('button', { name: '回去改' }).click();
        }
        await expect(box).toHaveValue(junk);
        await box.focus();
        await page.keyboard.press('Escape');
        await expect(box).toHaveValue(shown);
        await expect(page.getByText('尚未保存', { exact: false })).toHaveCount(0);
      });
    }
  });
}

test('pinyin in a box of a number is not taken before its characters are chosen', async ({ program }) => {
  const { page, url } = program;
  await page.goto(url('/new'));
  const year = page.getByLabel('考核年度', { exact: true });
  await year.fill('');
  await year.focus();
  await compose(page, 'erl');
  await expect(year).toHaveValue('erl');
  await settle(page, '２０２７');
  await page.keyboard.press('Tab');
  await expect(year).toHaveValue('2027');
});

test('a day is picked from the calendar beside its box, by the mouse', async ({ program }) => {
  const { page, url } = program;
  await page.goto(url('/new'));
  const box = page.getByLabel('开始日期', { exact: true });
  await box.fill('2026-5-6');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '打开日历' }).first().click();
  await page.locator('.ant-popover:visible').getByTitle('2026-05-20').click();
  await expect(box).toHaveValue('2026-05-20');
  await expect(page.locator('.ant-popover:visible')).toHaveCount(0);
});
