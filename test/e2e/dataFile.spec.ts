import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { startHostProcess } from '../support/electronHost.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { openSheet } from './openSheet.ts';

test('the data is copied to a stick from the list: a whole data file that opens with everything in it', async ({
  program,
}) => {
  const { page, client, url, folder } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: { values: { '2-2.b': 5 } } });
  await page.goto(url('/'));
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '复制数据到 U 盘' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.kaoping$/);
  const copy = join(folder, 'stick.kaoping');
  await download.saveAs(copy);

  const host = await startHostProcess(copy);
  try {
    const other = rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` });
    expect((await other.sheet.get({ candidateId })).content.values).toEqual({ '2-2.b': 5 });
    expect((await other.candidate.list({ assessmentId })).map(({ name }) => name)).toEqual([
      '甲党总支',
      '乙党总支',
    ]);
    expect((await other.workspace.check()).ok).toBe(true);
    expect((await other.workspace.info()).head).toBe((await client.workspace.info()).head);
  } finally {
    await host.stop();
  }
});

test('the data file is checked from the list', async ({ program }) => {
  const { page, url } = program;
  await openSheet(program);
  await page.goto(url('/'));
  await page.getByRole('button', { name: '检查数据文件' }).click();
  await expect(page.getByRole('dialog')).toContainText('数据文件完好');
});
