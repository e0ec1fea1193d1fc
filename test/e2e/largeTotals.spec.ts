import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment } from '../support/eachScores.ts';
import { machineSlowness } from '../support/machineSlowness.ts';

const units = Array.from({ length: 300 }, (_, index) => `第${index + 1}党总支`);
const panel = Array.from({ length: 30 }, (_, index) => ({
  name: `考评员${index + 1}`,
  isChair: index === 0,
}));

test('a grid of 300 by 30 has the boxes of the lines in view alone, and keys, blocks and paper reach the others', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, ids } = await eachAssessment(client, units, panel);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  const cell = (row: number, column: number) =>
    page.getByRole('textbox', { name: `${units[row]}，${panel[column]!.name}的总分`, exact: true });
  const boxes = page.locator('.total-box');
  const { keyboard } = page;
  await expect(cell(0, 0)).toBeFocused();
  expect(await boxes.count()).toBeLessThan(2000);
  const total = async () => (await page.locator('.panel-grid').boundingBox())!.height;
  const height = await total();

  // What has the focus keeps its box, however far the window is.
  await page.getByRole('rowheader', { name: units[149]! }).scrollIntoViewIfNeeded();
  await expect(cell(149, 0)).toBeVisible();
  await expect(cell(0, 0)).toBeFocused();
  expect(Math.abs((await total()) - height)).toBeLessThan(1);
  for (let row = 1; row < units.length; row += 1) await keyboard.press('ArrowDown');
  await expect(cell(299, 0)).toBeFocused();
  await expect(cell(299, 0)).toBeInViewport();
  expect(await boxes.count()).toBeLessThan(2000);
  expect(Math.abs((await total()) - height)).toBeLessThan(1);
  await keyboard.type('91');
  await keyboard.press('Enter');
  await expect(cell(0, 1)).toBeFocused();
  await expect(cell(0, 1)).toBeInViewport();

  const column = units.map((_, row) => 70 + (row % 59) / 2);
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(column.join('\n'))});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);
  const stored = async (place: number) => {
    const rows = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
    return rows.map(({ seats }) => seats[place]!.total);
  };
  await expect(page.getByRole('button', { name: '读回签字' })).toHaveCount(1);
  await expect.poll(() => stored(1), { timeout: 60_000 }).toEqual(column.map((points) => points * 100));
  expect(await stored(0)).toEqual(ids.map((_, row) => (row === 299 ? 9100 : null)));

  // What is being typed keeps its box, too.
  await cell(0, 2).fill('101');
  await cell(0, 1).focus();
  await expect(page.getByRole('alert')).toContainText('不能超过满分 100 分');
  for (let down = 0; down < 30; down += 1) await keyboard.press('ArrowDown');
  await expect(cell(0, 2)).toHaveValue('101');
  await page.getByRole('link', { name: '回到评分表' }).click();
  await expect(page.getByRole('dialog')).toContainText('还有 1 处没有保存');
  await keyboard.press('Enter');
  await expect(cell(0, 2)).toBeFocused();
  await keyboard.press('Escape');

  const far = page.locator('.panel-grid tbody tr').nth(150);
  await expect(far.locator('td')).toHaveCount(3);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await expect(far.locator('td')).toHaveCount(32);
  await expect(far.locator('td').nth(1)).toHaveText(new RegExp(`${column[150]}$`));
  await page.evaluate("dispatchEvent(new Event('afterprint'))");

  await keyboard.press('Control+z');
  await expect.poll(() => stored(1), { timeout: 60_000 }).toEqual(column.map(() => null));
});

test('a whole grid that is pasted is saved as one, and undone as one', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await eachAssessment(client, units, panel);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  const first = page.getByRole('textbox', { name: `${units[0]}，${panel[0]!.name}的总分`, exact: true });
  await expect(first).toBeFocused();
  const given = units.map((_, row) => panel.map((_, column) => 70 + ((row + column) % 59) / 2));
  const stand = page.locator('.totals-page .save');
  const commands: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/rpc/sheet/change')) commands.push(path);
  });
  const text = given.map((line) => line.join('\t')).join('\n');
  const begun = Date.now();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);
  await expect(stand).toHaveText('正在保存 9000 处…');
  await expect(stand).toHaveText('已保存', { timeout: 20_000 * machineSlowness() });
  expect(Date.now() - begun).toBeLessThan(20_000 * machineSlowness());
  expect(commands).toEqual(['/rpc/sheet/changeEach']);
  const stored = async () =>
    (await client.sheet.panelTotals({ assessmentId, partId: 'panel' })).map(({ seats }) =>
      seats.map(({ total }) => (total === null ? null : total / 100)),
    );
  expect(await stored()).toEqual(given);
  await expect(page.getByRole('button', { name: '读回签字' })).toHaveCount(30);
  await page.keyboard.press('Control+z');
  await expect(first).toHaveValue('');
  await expect.poll(stored, { timeout: 60_000 }).toEqual(given.map((line) => line.map(() => null)));
});
