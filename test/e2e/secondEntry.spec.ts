import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';

const units = ['机电系党总支', '信息系党总支', '经管系党总支'];
const first = ['92.5', '85', '95'];

test('a column is keyed in twice by keyboard, and the chair rules on the one total that came out differently', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId, ids } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  const [panelist] = eachScorers as [string];
  const box = (unit: string, whose = '') =>
    page.getByRole('textbox', { name: `${unit}，${panelist}的总分${whose}`, exact: true });
  const { keyboard } = page;
  const type = async (totals: readonly string[]) => {
    for (const total of totals) {
      await keyboard.type(total);
      await keyboard.press('Enter');
    }
  };
  await expect(box(units[0]!)).toBeFocused();
  await type(first);
  await expect(page.getByRole('button', { name: '读回签字' })).toBeFocused();
  // What nobody asked for does not show.
  await expect(page.getByText('复核还缺')).toHaveCount(0);

  await page.getByRole('button', { name: '复核录入……' }).press('Enter');
  await keyboard.type('韩建国');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '复核录入（韩建国）' })).toBeVisible();
  const again = box(units[0]!, '（复核）');
  await expect(again).toBeFocused();
  await expect(again).toHaveValue('');
  await expect(page.locator('.totals-page')).not.toContainText('92.5');
  await type(['92.5', '58']);
  const list = page.getByRole('region', { name: '两次录入不一致' });
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: '回到录入总分' }).click();
  await expect(page.getByText('复核还缺 1 个')).toBeVisible();
  await expect(page.getByRole('button', { name: '读回签字' })).toHaveCount(0);
  await page.getByRole('button', { name: '复核录入……' }).press('Enter');
  await expect(page.getByLabel('复核人')).toHaveValue('韩建国');
  await keyboard.press('Enter');
  await expect(box(units[2]!, '（复核）')).toBeFocused();
  await type(['95']);

  const differing = page.getByRole('button', { name: '1 处不一致' });
  await expect(differing).toBeFocused();
  await keyboard.press('Enter');
  const item = list.getByRole('listitem');
  await expect(item).toHaveCount(1);
  await expect(item).toBeFocused();
  await expect(item).toContainText('甲-02 信息系党总支，周正明');
  await expect(item).toContainText('首次录入 85');
  await expect(item).toContainText('复核录入 58（韩建国）');
  // Neither of the two makes their totals agree by keying in anew.
  await expect(box(units[1]!, '（复核）')).toHaveCount(0);
  await page.getByRole('button', { name: '回到录入总分' }).click();
  await expect(box(units[1]!)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '读回签字' })).toHaveCount(0);

  await differing.press('Enter');
  await expect(item).toBeFocused();
  for (const _ of [1, 2, 3]) await keyboard.press('Tab');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '另定总分' });
  await expect(dialog.getByLabel('总分')).toBeFocused();
  await keyboard.type('58.3');
  await keyboard.press('Tab');
  await keyboard.type('纸质表上改过');
  await dialog
    .getByRole('button', { name: '裁 定' })
    .or(dialog.getByRole('button', { name: '裁定' }))
    .click();
  await expect(dialog).toContainText('得分应为 0.5 分的整数倍');
  await dialog.getByLabel('总分').fill('85.5');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(item).toContainText('✓ 组长周正明定为 85.5：纸质表上改过');
  await expect(box(units[1]!)).toHaveValue('85.5');

  await page.getByRole('button', { name: '读回签字' }).press('Enter');
  await keyboard.press('Enter');
  await expect(page.getByText('✓ 已签字')).toHaveCount(1);
  const sheet = await client.sheet.get({ candidateId: ids[1]!, slot: eachSlot(panelist) });
  expect(sheet.content.totals).toEqual({ total: 8550 });
});

test('a column that is pasted as the second entry is saved as one', async ({ program }) => {
  const { page, url, client } = program;
  const { assessmentId, ids } = await eachAssessment(client, units);
  await page.goto(url(`/a/${assessmentId}/totals?part=panel`));
  const [panelist] = eachScorers as [string];
  const commands: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path === '/rpc/entry/set' || path.startsWith('/rpc/sheet/change')) commands.push(path);
  });
  const paste = (totals: readonly string[]) =>
    page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(totals.join('\n'))});
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(paste);
    }`);
  await expect(page.getByRole('textbox', { name: `${units[0]}，${panelist}的总分` })).toBeFocused();
  await paste(first);
  await expect(page.getByRole('button', { name: '读回签字' })).toBeVisible();
  await page.getByRole('button', { name: '复核录入……' }).press('Enter');
  await page.keyboard.type('韩建国');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: `${units[0]}，${panelist}的总分（复核）` })).toBeFocused();
  await paste(['92.5', '58', '95']);
  await expect(page.getByRole('button', { name: '1 处不一致' })).toBeVisible();
  await expect(page.locator('.totals-page .save')).toHaveText('已保存');
  const stored = async () => {
    const entries = await client.entry.list({ assessmentId });
    const second = entries.filter((entry) => entry.kind === 'second-entry');
    return ids.map((id) => second.find(({ candidateId }) => candidateId === id)?.content.total ?? null);
  };
  expect(await stored()).toEqual([9250, 5800, 9500]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(stored).toEqual([null, null, null]);
  expect(commands).toEqual(['/rpc/sheet/changeEach', '/rpc/entry/set', '/rpc/entry/set']);
});
