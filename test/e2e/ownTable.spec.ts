import { expect, type Page } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { type Counted, counted } from '../support/counted.ts';
import { foreignBlocks } from '../support/foreignTable.ts';
import { docxOf } from '../support/madeDocx.ts';
import { htmlOf } from '../support/madeTable.ts';
import { moveOn } from '../support/moveOn.ts';
import { publishNotice } from '../support/publishNotice.ts';
import { seedBlocks } from '../support/seedTable.ts';

const shots = process.env.SHOTS;

function docx(name: string, blocks: Parameters<typeof docxOf>[0]) {
  return { name, mimeType: '', buffer: Buffer.from(docxOf(blocks)) };
}

async function openOwnTable(page: Page): Promise<void> {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.getByRole('link', { name: /用本单位的评分标准/ }).click();
  await expect(page.getByRole('heading', { name: /粘贴评分表/ })).toBeVisible();
}

const picked = (page: Page) => page.locator('.own-bring input[type=file]');

test('a committee’s own table of 25 items, from drop to a scored, exported and announced assessment', async ({
  program,
}) => {
  const { page, client, complaints } = program;
  await openOwnTable(page);
  if (shots) await page.screenshot({ path: `${shots}/own-1.png` });
  const hand = counted(page);
  await picked(page).setInputFiles(docx('评分表.docx', foreignBlocks()));
  await expect(page.getByRole('heading', { name: '一、已读取“评分表.docx”' })).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/own-2.png` });

  // What is doubtful, and only that: a figure that is no points, a rule that may be read in two ways, a stretch that says
  // nothing to count and is the panel's.
  await expect(page.getByText('还有 3 处要核对').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '启用，新建考核' })).toBeDisabled();
  if (shots) {
    await page.locator('#own-check').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${shots}/own-3.png` });
  }
  await expect(page.locator('.own-figures')).toContainText('3-5：');
  // What must be checked leads to it, and once it is settled to what comes next.
  await page.locator('.own-lacks').getByRole('button', { name: '还有 3 处要核对' }).click();
  await expect(page.getByRole('button', { name: '不是分值' })).toBeFocused();
  await hand.click(page.getByRole('button', { name: '不是分值' }));
  await expect(page.locator('.own-chip-open')).toBeFocused();
  const unread = page.getByRole('article', { name: /^5-4/ });
  await expect(unread).toContainText('没有读懂');
  await hand.click(unread.getByRole('button', { name: '改由考评组填分' }));
  const doubtful = page.locator('.own-chip-open');
  await expect(doubtful).toContainText('是满这个数才算，还是每到这个数算一次');
  await hand.click(doubtful);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('修改规则');
  await hand.click(dialog.getByLabel('怎样计分'));
  await hand.click(page.getByTitle('每次（项）扣分'));
  await hand.fill(dialog.getByLabel('每几个计一次'), '2');
  if (shots) await page.screenshot({ path: `${shots}/own-4.png` });
  await hand.click(dialog.getByRole('button', { name: '确定' }));
  await expect(page.getByRole('article', { name: /^3-5/ })).toContainText('每 2 次扣 1 分');
  await expect(page.getByText('没有要核对的了')).toBeVisible();

  // It is tried: nothing wrong gives the total; everything wrong what 讲党课 and 宣传报道 keep of their 4 points each.
  await expect(page.getByText('全部做到：100 分。全部没有做到：4 分。')).toBeVisible();
  await hand.click(page.getByRole('button', { name: '自己填几个数试试' }));
  await hand.fill(page.locator('.own-values').getByLabel('全年集中学习不少于12次'), '10');
  await expect(page.getByText('合计：99 分')).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/own-5.png`, fullPage: true });

  await hand.fill(page.getByLabel('经办人'), '周正明');
  await hand.click(page.getByRole('button', { name: '启用，新建考核' }));
  await expect(page.getByRole('radio', { name: /松山职业学院党支部考评细则/ })).toBeChecked();
  // Clicks and keys from the file to a scheme that can be scored with.
  expect(hand.count).toBeLessThanOrEqual(20);

  // From here on it is a scheme like any other.
  await hand.fill(page.getByLabel('考核名称'), '2026年度党支部考评');
  await hand.fill(page.getByLabel('主办党委'), '学院党委');
  await hand.fill(page.getByLabel('开始日期'), '2026-11-02');
  await hand.fill(page.getByLabel('结束日期'), '2026-11-20');
  await hand.fill(page.getByLabel('考评组成员 1'), '周正明、吴晓岚');
  await hand.press('Enter');
  await hand.click(page.getByRole('button', { name: '创建考核' }));
  await expect(page).toHaveURL(/\/a\/[^/]+\/setup/);
  const assessmentId = /\/a\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await hand.click(page.getByText('考评口径').first());
  if (shots) await page.screenshot({ path: `${shots}/own-6.png`, fullPage: true });
  await hand.click(page.getByRole('button', { name: '全体同意，签字' }));
  await expect(page.getByRole('tab', { name: /考评口径.*已签字/ })).toBeVisible();
  await hand.click(page.getByText('参评单位').first());
  await hand.click(page.getByRole('button', { name: '粘贴或导入' }).first());
  await page
    .getByLabel('从 Excel 粘贴')
    .last()
    .fill('单位名称\t类型\n机电党支部\t党支部\n信息党支部\t党支部');
  await hand.click(page.getByRole('button', { name: '导入 2 个单位' }));
  await expect(page.getByText('已加入 2 个参评单位')).toBeVisible();

  await hand.click(page.getByRole('link', { name: '开始评分' }));
  await scoreClean(page, hand, '机电党支部');
  // From the file to the first signed sheet: at five seconds each, ten minutes.
  expect(hand.count).toBeLessThanOrEqual(130);
  await scoreClean(page, hand, '信息党支部');
  await page.getByRole('link', { name: '结果' }).click();
  await expect(page.getByRole('row').filter({ hasText: '机电党支部' })).toContainText('优秀');
  const summary = await client.report.export({ assessmentId, report: 'summary' });
  expect(summary.size).toBeGreaterThan(4000);
  await moveOn(page, '公示');
  await publishNotice(client, assessmentId);
  await page.goto(program.url(`/a/${assessmentId}/publicity`));
  await expect(page.getByText('公示已结束').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

/** Signs a sheet on which everything was done, by what its entries ask for. */
async function scoreClean(page: Page, hand: Counted, unit: string): Promise<void> {
  await expect(page.getByRole('heading', { name: unit, exact: true })).toBeVisible();
  const counts: Readonly<Record<string, string>> = {
    '2-1.a': '12',
    '2-2.a': '2',
    '2-3.a': '95/100',
    '5-1.a': '96/100',
    '3-1.a': '2',
    '3-3.a': '10',
    '3-3.b': '0',
    '4-2.a': '3',
    '4-2.b': '0',
    '4-4.a': '4',
  };
  for (const [rule, digits] of Object.entries(counts))
    await hand.fill(page.locator(`[data-rule="${rule}"] input`), digits);
  for (const [rule, points] of [
    ['3-4.a', '5'],
    ['4-3.a', '5'],
    ['5-4.a', '2'],
  ] as const)
    await hand.fill(page.locator(`[data-rule="${rule}"] input`), points);
  for (const rule of ['3-2.a', '5-5.a'])
    await hand.click(page.locator(`[data-rule="${rule}"] [data-entry]`).first());
  await hand.press('F8');
  const dialog = page.getByRole('dialog');
  await hand.click(dialog.getByRole('button', { name: /均已核对，无问题$/ }));
  await hand.click(dialog.getByLabel('全体确认'));
  await hand.click(dialog.getByRole('button', { name: '签字确认并锁定' }));
  await expect(dialog).toContainText('已签字确认并锁定');
  await hand.press('Enter');
}

test('the sheet of the shipped scheme, pasted as from Word, leaves nothing to check', async ({ program }) => {
  const { page } = program;
  await openOwnTable(page);
  const html = htmlOf(seedBlocks().filter((block) => typeof block === 'string' || 'rows' in block));
  await page.getByRole('textbox', { name: '粘贴评分表' }).focus();
  // As text, because the DOM's types are not known on this side.
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    data.setData('text/plain', '评分表');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  })()`);
  await expect(page.getByText('没有要核对的了')).toBeVisible();
  await expect(page.getByText('共 142 个数，142 个已用，0 个未定')).toBeVisible();
  await page.getByText('全部 21', { exact: true }).click();
  await expect(page.locator('.own-item')).toHaveCount(21);
  await expect(page.getByText('全部做到：100 分。全部没有做到：0 分。')).toBeVisible();
});

test('what was checked outlives the page, is undone at a click, and goes with the file', async ({
  program,
}) => {
  const { page } = program;
  await openOwnTable(page);
  await picked(page).setInputFiles(docx('评分表.docx', foreignBlocks()));
  await page.getByRole('button', { name: '不是分值' }).click();
  const unread = page.getByRole('article', { name: /^5-4/ });
  await unread.getByRole('button', { name: '改由考评组填分' }).click();
  await expect(page.getByText('还有 1 处要核对').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('已恢复上次没有完成的“评分表.docx”')).toBeVisible();
  await page.locator('.own-chip-open').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有要核对的了')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('还有 1 处要核对').first()).toBeVisible();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '换一个', exact: true }).click();
  await expect(page.getByRole('heading', { name: /粘贴评分表/ })).toBeVisible();
  await picked(page).setInputFiles({ name: '细则.doc', mimeType: '', buffer: Buffer.from('原文') });
  await expect(page.getByRole('alert')).toContainText('在 WPS 中全选复制，粘贴到这里');
});

test('the same table is one scheme, and read otherwise a further version of it', async ({ program }) => {
  const { page, client } = program;
  const use = async (further: () => Promise<void>) => {
    await page.goto(program.url('/own-table'));
    await picked(page).setInputFiles(docx('评分表.docx', seedBlocks()));
    await expect(page.getByText('没有要核对的了')).toBeVisible();
    await further();
    await page.getByLabel('经办人').fill('周正明');
    await page.getByRole('button', { name: '启用，新建考核' }).click();
    await expect(page).toHaveURL(/\/new\?scheme=/);
  };
  await use(async () => {});
  await use(async () => {});
  await use(async () => {
    await page.getByText('全部 21', { exact: true }).click();
    await page.locator('.own-item').first().getByRole('button', { name: '改由考评组填分' }).click();
  });
  const own = (await client.scheme.list()).filter(({ isOwn }) => isOwn);
  expect(own.map(({ version }) => version).sort()).toEqual(['1.0', '2.0']);
});

test('last year’s scheme is copied, changed, and says what is other; a finished assessment is tried under it', async ({
  program,
}) => {
  const { page, client, url } = program;
  await page.goto(url('/new'));
  const card = page.locator('.scheme-card').filter({ hasText: '“五好党组织”量化考核评分表' });
  await card.getByRole('link', { name: '复制后修改' }).click();
  await expect(page.getByText('没有要核对的了')).toBeVisible();
  await expect(page.getByText('与该方案没有不同')).toBeVisible();
  await page.getByText('全部 21', { exact: true }).click();
  const item = page.locator('.own-item').filter({ hasText: '党员个人信息资料完备' });
  await expect(item).toContainText('未建立党员信息花名册：有则扣 1 分 沿用');
  await item.getByRole('button', { name: '改文字' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('考评标准').fill('每有一人信息不完备，扣0.5分，未建立党员信息花名册扣3分。');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('与该方案有 2 处不同')).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/own-7.png`, fullPage: true });
  await page.getByLabel('经办人').fill('周正明');
  await page.getByRole('button', { name: '启用，新建考核' }).click();
  await expect(page).toHaveURL(/\/new\?scheme=/);

  const [demo] = (await client.assessment.loadDemo()).assessmentIds.slice(0, 1);
  const all = await client.assessment.list();
  const shandong =
    all.find(({ schemeTitle }) => schemeTitle.includes('量化考核')) ?? all.find(({ id }) => id === demo);
  await page.goto(url(`/a/${shandong?.id}/results`));
  await page.getByRole('button', { name: '换一种算法试算' }).click();
  const trial = page.getByRole('dialog');
  await trial.getByLabel('按哪个方案').click();
  await page
    .getByTitle(/量化考核评分表（1\.0 版）/)
    .last()
    .click();
  await expect(trial.getByRole('status')).toContainText(/名次和等次都不变|个单位的名次或等次不同/);
  await trial.getByLabel('列出全部单位').check();
  await expect(trial.getByRole('row').nth(1)).toContainText('分');
  if (shots) await page.screenshot({ path: `${shots}/own-8.png` });
});
