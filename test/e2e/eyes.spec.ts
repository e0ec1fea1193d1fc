import { AxeBuilder } from '@axe-core/playwright';
import { type ElementHandle, expect, type Page } from '@playwright/test';
import { tokens } from '../../renderer/app/tokens.ts';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { eachAssessment } from '../support/eachScores.ts';
import { foreignBlocks } from '../support/foreignTable.ts';
import { hardToRead, printed } from '../support/hardToRead.ts';
import { machineSlowness } from '../support/machineSlowness.ts';
import { docxOf } from '../support/madeDocx.ts';
import { shown } from '../support/shown.ts';
import { completeChange, count, openSheet, status } from './openSheet.ts';

/** A usual laptop, and the same at 200 % zoom. */
const windows = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
];

/** In which a dialog that opens is there. Units: milliseconds. */
const opening = 250 * machineSlowness();

/** What cannot be seen, read or used on the screen as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  const axe = printed.reduce((builder, part) => builder.exclude(part), new AxeBuilder({ page }));
  const { violations } = await axe.analyze();
  const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...(await hardToRead(page)),
    ...(over > 0 ? [`${over} px to the side`] : []),
  ];
}

/** Looks at the screen as it stands in each window. */
async function look(page: Page, where: string, within = windows): Promise<void> {
  for (const window of within) {
    await page.setViewportSize(window);
    await shown(page, where);
    expect.soft(await faultsOf(page), `${where}, ${window.width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** What opens over a screen. */
const popups =
  '.ant-modal-wrap, .ant-drawer-content-wrapper, .ant-picker-dropdown, .ant-dropdown, .ant-popover';

/**
 * Leaves what a button opened with Esc, and says what is not as in every other dialog: the focus in it on what is to be
 * filled or pressed, Esc closing it, and the focus back on the button.
 */
async function leaveByKey(page: Page, button: ElementHandle, words: string): Promise<string[]> {
  const open = page.locator(popups).filter({ visible: true });
  const dialog = page.getByRole('dialog').filter({ visible: true }).last();
  const isDialog = (await dialog.count()) > 0;
  const onOpening = isDialog
    ? await dialog.evaluate((element) => {
        const { activeElement: at } = element.ownerDocument;
        const isIn = at !== null && at !== element && element.contains(at);
        // The cross is for dialogs in which there is nothing to fill and nothing to press.
        const others = element.querySelectorAll(
          'input:enabled:not([type=file]), textarea:enabled, .ant-btn-primary:enabled',
        );
        const isCross = at?.matches('.ant-modal-close, .ant-drawer-close') === true;
        return isIn && !(isCross && others.length > 0) ? '' : `opens on ${at?.outerHTML.slice(0, 120)}`;
      })
    : '';
  await page.keyboard.press('Escape');
  const isLeft = await expect(open)
    .toHaveCount(0, { timeout: 4 * opening })
    .then(
      () => true,
      () => false,
    );
  const isBack =
    isLeft &&
    (await button.evaluate((element) => {
      // The keys pass by the button of a calendar: the box has the focus.
      const box = element.closest('.box-picker') && element.closest('.ant-input-affix-wrapper');
      return (box ?? element).contains(element.ownerDocument.activeElement);
    }));
  const at = isBack ? '' : await page.evaluate('document.activeElement.outerHTML.slice(0, 120)');
  return [
    ...(onOpening ? [onOpening] : []),
    ...(isLeft ? [] : ['Esc does not close it']),
    ...(isLeft && !isBack ? [`leaves the focus on ${at}`] : []),
  ].map((fault) => `${words}: ${fault}`);
}

/**
 * Opens every dialog that a button of the screen opens, looks at it at 200 % and leaves it by key; `seen` holds the
 * buttons that were tried.
 */
async function lookAtDialogs(page: Page, address: string, where: string, seen: Set<string>): Promise<void> {
  const dialog = page.locator(popups).filter({ visible: true });
  // What the first rows of a table open, the others do as well.
  const buttons = page.locator('main button:visible:enabled:not(tr:nth-child(n + 4) button)');
  for (let index = 0; index < (await buttons.count()); index += 1) {
    const button = buttons.nth(index);
    const words = `${where} ${((await button.innerText()) || (await button.getAttribute('class')))?.replace(/\d+(\.\d+)?/g, 'N')}`;
    if (seen.has(words) || /导出|打印|删除|撤销|取消/.test(words)) continue;
    seen.add(words);
    const element = await button.elementHandle();
    await button.click();
    await page.waitForTimeout(opening);
    const isOpen = (await dialog.count()) > 0;
    if (isOpen) await look(page, words, windows.slice(-1));
    const faults = isOpen && element ? await leaveByKey(page, element, words) : [];
    expect.soft(faults).toEqual([]);
    if (faults.length > 0 || page.url() !== address) {
      await page.goto(address);
      await shown(page, words);
    }
  }
}

/** Every tab of an assessment. */
async function tabsOf({ page, url }: BrowserApp, assessmentId: string): Promise<string[]> {
  await page.goto(url(`/a/${assessmentId}`));
  const links = page.getByRole('navigation', { name: '考核页面' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

test('every screen with nothing in it can be read and used', async ({ program }) => {
  test.setTimeout(300_000 * machineSlowness());
  const { page, url, client } = program;
  for (const path of ['/', '/new', '/own-table', '/organisations', '/data-file', '/nowhere']) {
    await page.goto(url(path));
    await look(page, path);
  }
  for (const { id: schemeId } of await client.scheme.list()) {
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
    for (const path of await tabsOf(program, assessmentId)) {
      await page.goto(url(path));
      await look(page, `empty ${schemeId} ${path.split('/').at(-1)}`);
    }
  }
});

test('every screen of every rehearsal, and every dialog that it opens, can be read and used', async ({
  program,
}) => {
  test.setTimeout(900_000 * machineSlowness());
  const { page, url, client } = program;
  const { assessmentIds } = await client.assessment.loadDemo();
  const [organisation] = await client.organisation.list();
  const seen = new Set<string>();
  for (const path of ['/', '/new', '/data-file', '/organisations', `/organisations/${organisation?.id}`]) {
    await page.goto(url(path));
    await look(page, path);
    await lookAtDialogs(page, url(path), path.split('/')[1] ?? '', seen);
  }
  const walked = new Set<string>();
  for (const assessmentId of assessmentIds) {
    for (const path of await tabsOf(program, assessmentId)) {
      const where = path.split('/').at(-1) ?? '';
      await page.goto(url(path));
      await look(page, where);
      // A screen has the same dialogs in every assessment.
      if (!walked.has(where)) await lookAtDialogs(page, page.url(), where, seen);
      walked.add(where);
    }
  }
});

test('a sheet is read and filled in as well at 200 % as at 100 %, empty, wrong, filled and locked', async ({
  program,
}) => {
  test.setTimeout(200_000 * machineSlowness());
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const units = page.getByRole('navigation', { name: '参评单位' });
  await look(page, 'an empty sheet');
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(page.getByRole('button', { name: '签字确认' })).toBeInViewport({ ratio: 1 });
  const words = await page.locator('.item-content').first().boundingBox();
  expect(words?.width).toBeGreaterThan(300);
  // The list of units is a drawer, open while the focus is in it.
  await expect(units).not.toBeInViewport();
  await page.getByRole('button', { name: '参评单位' }).click();
  await expect(units).toBeInViewport();
  await look(page, 'the list of units');
  await page.setViewportSize({ width: 683, height: 384 });
  await page.keyboard.press('Escape');
  await expect(units).not.toBeInViewport();
  await page.keyboard.press('F3');
  await expect(units).toBeInViewport();
  await units.getByRole('link', { name: '乙党总支' }).click();
  await expect(page.getByRole('heading', { name: '乙党总支' })).toBeVisible();
  await expect(units).not.toBeInViewport();
  await page.goBack();

  const box = count(page, '2-2.b');
  await box.fill('一');
  await box.blur();
  await page.locator('.veto').first().getByRole('checkbox').check();
  await look(page, 'a sheet with what is wrong');
  await box.fill('5');
  await box.blur();
  await page.locator('.veto').first().getByRole('checkbox').uncheck();
  await expect(status(page)).toHaveText('已保存');
  const change = await completeChange(program, assessmentId);
  await client.sheet.change({ candidateId, change });
  await page.reload();
  await page.getByRole('button', { name: '签字确认' }).click();
  await look(page, 'the signing');
  await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  await page.reload();
  await expect(page.getByRole('button', { name: '退回修改' })).toBeVisible();
  await look(page, 'a locked sheet');
});

test('a committee’s own table can be read and checked, with every dialog on its way', async ({ program }) => {
  const { page, url } = program;
  await page.goto(url('/own-table'));
  await page.locator('.own-bring input[type=file]').setInputFiles({
    name: '评分表.docx',
    mimeType: '',
    buffer: Buffer.from(docxOf(foreignBlocks())),
  });
  await expect(page.getByRole('heading', { name: /核对各列/ })).toBeVisible();
  await look(page, 'own table');
  await lookAtDialogs(page, page.url(), 'own table', new Set());
  // One was left out on the way.
  await page.getByText(/^全部 \d+$/).click();
  // The walk through the dialogs may have pressed it.
  const ownValues = page.getByRole('button', { name: '自己填几个数试试' });
  if (await ownValues.isVisible()) await ownValues.click();
  await look(page, 'own table, all of it');
});

test('a vetoed unit is never green', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  const change = await completeChange(program, assessmentId);
  await client.sheet.change({
    candidateId,
    change: { ...change, vetoes: { V1: { date: '2026-11-03', text: '通报' } } },
  });
  await client.sheet.submit({ candidateId, signedBy: ['周正明'], total: 6400 });
  await page.reload();
  const state = page.locator('.candidate-current .candidate-state');
  await expect(state).toContainText('不达标');
  await expect(state).not.toHaveCSS('color', rgbOf(tokens.color.good));
});

/** @example rgbOf('#2f6b3a') // 'rgb(47, 107, 58)' */
function rgbOf(color: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)).join(', ')})`;
}

test('the meeting is read by everyone: on the projector, and on a telephone', async ({
  program,
  browser,
}) => {
  const { page, client, url } = program;
  const { assessmentId } = await eachAssessment(client, ['甲党总支', '乙党总支']);
  await page.goto(url(`/a/${assessmentId}/meeting`));
  await expect(page.getByRole('button', { name: '开放会议' })).toBeVisible();
  await look(page, 'meeting, closed');
  const { open } = await client.meeting.open({ assessmentId, address: '127.0.0.1' });
  await expect(page.getByRole('button', { name: '显示口令' })).toHaveCount(5);
  await look(page, 'meeting, open');
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, locale: 'zh-CN' });
  const device = await context.newPage();
  await device.goto(open?.url ?? '');
  await expect(device.getByRole('radio')).toHaveCount(5);
  const telephone = [{ width: 390, height: 844 }];
  await look(device, 'joining', telephone);
  const [member] = open?.members ?? [];
  await device.getByRole('radio', { name: member?.panelist ?? '' }).check();
  await device.getByLabel('组长发给我的口令').fill(member?.pin ?? '');
  await device.keyboard.press('Enter');
  await expect(device.getByRole('status')).toContainText('请等组长');
  await expect(page.getByRole('button', { name: '允许加入' })).toBeVisible();
  await look(page, 'somebody waits at the meeting');
  await look(device, 'waiting to be let in', telephone);
  await page.getByRole('button', { name: '允许加入' }).click();
  await expect(device.locator('.form')).toBeVisible();
  await look(device, 'the sheet on a telephone', telephone);
  await context.close();
});
