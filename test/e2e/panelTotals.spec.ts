import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { counted } from '../support/counted.ts';
import { eachAssessment } from '../support/eachScores.ts';

const seven = ['周正明', '吴晓岚', '郑海涛', '冯雅琴', '陈立新', '韩建国', '蒋文静'];
const units = ['机电系党总支', '信息系党总支', '经管系党总支'];
/** By unit, then by panelist. */
const given = [
  ['92.5', '90', '88.5', '91', '93', '89', '90.5'],
  ['85', '80', '86.5', '82', '84', '83', '85.5'],
  ['95', '94', '96', '93.5', '97', '94.5', '95.5'],
];

test('a panel of seven is keyed in from paper by keyboard alone, column by column', async ({ program }) => {
  const { page, url, client } = program;
  const panel = seven.map((name, index) => ({ name, isChair: index === 0 }));
  const { assessmentId, ids } = await eachAssessment(client, units, panel);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  await expect(page.getByRole('textbox', { name: '机电系党总支，周正明的总分' })).toBeFocused();
  // A key that is known from the sheet says why it does nothing here, until the next one.
  await page.keyboard.press('F8');
  await expect(page.getByRole('alert').filter({ hasText: 'F8 在这一页不用' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('alert').filter({ hasText: 'F8 在这一页不用' })).toHaveCount(0);
  // Down from the last of the last column it goes on to what is still empty.
  const last = page.getByRole('textbox', { name: '经管系党总支，蒋文静的总分' });
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '机电系党总支，周正明的总分' })).toBeFocused();
  const hand = counted(page);
  for (const [column, panelist] of seven.entries()) {
    for (const row of given) {
      await hand.type(row[column]!);
      await hand.press('Enter');
    }
    await expect(page.getByRole('button', { name: '读回签字' })).toBeFocused();
    await hand.press('Enter');
    const dialog = page.getByRole('dialog', { name: `读回${panelist}的 3 个总分` });
    await expect(dialog.getByRole('button', { name: '与纸质评分表一致，签字' })).toBeFocused();
    for (const row of given) await expect(dialog).toContainText(row[column]!);
    await hand.press('Enter');
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('✓ 已签字')).toHaveCount(7);
  const digits = given.flat().join('').length;
  // Beside its digits a value takes Enter; a column is read back by two.
  expect(hand.count - digits).toBe(21 + 14);
  // 92.5 90 88.5 91 93 89 90.5 without 93 and 88.5: 453 by 5.
  const means = page.locator('.total-mean');
  await expect(means).toHaveText(['90.6', '83.9', '95']);
  await expect(page.locator('.total-left').first()).toHaveText('88.5（郑海涛）、93（陈立新）');
  const { candidates } = await client.result.get({ assessmentId });
  expect(candidates.map(({ candidate }) => candidate.id)).toEqual([ids[2], ids[0], ids[1]]);
});

test('the grid takes a block from Excel whole or not at all, and undoes it as one', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  const cell = (unit: string, name: string) => page.getByRole('textbox', { name: `${unit}，${name}的总分` });
  const first = cell('机电系党总支', '周正明');
  const paste = async (text: string) => {
    await first.focus();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(paste);
    }`);
  };
  const dialog = page.getByRole('dialog');
  await paste('90\t91\n85\t101\n');
  await expect(dialog).toContainText('第 2 行第 2 列“101”：不能超过满分 100 分');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(first).toHaveValue('');
  await paste('1\n2\n3\n4\n');
  await expect(dialog).toContainText('粘贴的内容有 4 行 1 列，从这一格起只有 3 行 5 列');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await paste('90\t91\r\n85\t86.5\r\n88\t\r\n');
  await expect(cell('信息系党总支', '吴晓岚')).toHaveValue('86.5');
  await expect(page.getByRole('row', { name: /机电系党总支/ }).locator('.total-mean')).toHaveText('90.5暂计');
  await first.focus();
  await page.keyboard.press('Control+z');
  await expect(first).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(first).toHaveValue('90');
  await first.fill('92.3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('得分应为 0.5 分的整数倍');
});

test('a panelist who is away for all units is put down once, and the means go on without', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  await page
    .getByRole('columnheader', { name: /郑海涛/ })
    .getByRole('button', { name: '缺席……' })
    .click();
  const dialog = page.getByRole('dialog', { name: '郑海涛的评分不计入（3 个单位）' });
  await dialog.getByLabel('理由').fill('因公出差');
  await dialog.getByLabel('经办人').fill('周正明');
  await dialog.getByRole('button', { name: '不计入', exact: true }).click();
  await expect(page.getByText('不计入', { exact: true })).toHaveCount(3);
});
