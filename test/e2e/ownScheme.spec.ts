import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';

const remark = '总分为 12 分，各项目合计 10 分';

function schemeFile(id: string, text?: string) {
  const small = schemeSource([itemSource([{ id: 'r', kind: 'deduct-per', points: 1, unit: '次' }])]);
  const source = { ...small, id, title: { caption: '本院考核表' }, sheet: { ...small.sheet!, total: 12 } };
  return {
    name: `${id}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(text ?? JSON.stringify(source)),
  };
}

test('a scheme file is taken in once what is odd is confirmed, chosen, and printed with what was confirmed', async ({
  program,
}) => {
  const { page, client } = program;
  await page.getByRole('link', { name: '新建考核' }).first().click();
  const pick = page.locator('.take-in input[type=file]');
  await pick.setInputFiles(schemeFile('own', '{"id": "own", '));
  await expect(page.getByRole('dialog')).toContainText('“own.json”不是方案文件，或只有一部分');
  await page.getByRole('button', { name: '知道了' }).click();

  await pick.setInputFiles(schemeFile('own'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('载入方案：本院考核表');
  await dialog.getByLabel('经办人').fill('周正明');
  await dialog.getByRole('button', { name: '载入', exact: true }).click();
  await expect(dialog).toContainText('还有没有核对的');
  await dialog.getByRole('checkbox', { name: remark }).check();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '通知.docx', mimeType: '', buffer: Buffer.from('原文') });
  await dialog.getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByRole('radio', { name: /本院考核表/ })).toBeChecked();

  const [own] = (await client.scheme.list()).filter(({ isOwn }) => isOwn);
  const details = {
    name: '甲',
    year: 2026,
    organiser: '党委',
    startsOn: '2026-11-02',
    endsOn: '2026-11-20',
    panel: [{ name: '周正明', isChair: true }],
  };
  const { assessmentId } = await client.assessment.create({
    schemeId: own!.id,
    details,
    adjustments: { conventions: {}, agreed: {} },
  });
  await page.goto(`${new URL(page.url()).origin}/a/${assessmentId}/setup`);
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await expect(page.getByText(`${remark}。经周正明核对，文件如此，照文件执行。`)).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/a/${assessmentId}/reports?report=readings`);
  await expect(page.getByText(`${remark}。经周正明核对，文件如此，照文件执行。`).last()).toBeVisible();
});
