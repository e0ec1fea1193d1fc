import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { startHostProcess } from '../support/electronHost.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { openSheet } from './openSheet.ts';

test('data that another program altered is named on every screen until it is put right from the log', async ({
  program,
}) => {
  const { page, client, url, dataPath } = program;
  const { assessmentId, candidateId } = await openSheet(program);
  await client.sheet.change({
    candidateId,
    change: { vetoes: { V2: { date: '2026-05-01', text: '群访事件' } } },
  });
  const db = new Sqlite(dataPath);
  db.exec(`UPDATE sheet SET content_json = json_remove(content_json, '$.vetoes.V2')`);
  db.close();
  await page.goto(url(`/a/${assessmentId}/results`));
  const banner = page.getByText('数据文件在程序之外被改动');
  await expect(banner).toContainText('“甲党总支”的直接认定情形 V2：操作记录为“2026-05-01 群访事件”');
  await page.getByRole('link', { name: '查看和处理' }).click();
  await page.getByRole('button', { name: '按操作记录重建' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重建', exact: true }).click();
  await expect(banner).toBeHidden();
  await expect(page.getByText('处不同')).toBeHidden();
  expect((await client.sheet.get({ candidateId })).content.vetoes).toHaveProperty('V2');
});

test('one goes back to a backup, and to what was before it', async ({ program }) => {
  const { page, client, url } = program;
  const { candidateId } = await openSheet(program);
  await client.sheet.change({ candidateId, change: { values: { '2-2.b': 5 } } });
  await page.goto(url('/'));
  await page.getByRole('link', { name: '备份和恢复' }).click();
  await page.getByRole('button', { name: '现在备份一次' }).click();
  const made = page.getByRole('row').filter({ hasText: '手动' });
  await expect(made).toContainText('没有，与现在相同');
  await client.sheet.change({ candidateId, change: { values: { '2-2.b': 9 } } });
  await page.reload();
  await expect(made).toContainText('1 处评分改动');
  await made.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 处评分改动');
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('已恢复')).toBeVisible();
  expect((await client.sheet.get({ candidateId })).content.values['2-2.b']).toBe(5);
  await page.getByRole('row').filter({ hasText: '恢复前' }).getByRole('button').click();
  await dialog.last().getByRole('button', { name: '恢复', exact: true }).click();
  await expect.poll(async () => (await client.sheet.get({ candidateId })).content.values['2-2.b']).toBe(9);
});

test('where the file does not open, the ways on open in its place', async ({ page, program }) => {
  const { client, dataPath, folder } = program;
  const { assessmentId } = await openSheet(program);
  await client.dataFile.backUp({});
  const copy = join(folder, 'elsewhere.kaoping');
  writeFileSync(copy, Buffer.from(await (await client.workspace.copy()).arrayBuffer()));
  const other = join(folder, 'morning', '五好考评.kaoping');
  const first = await startHostProcess(other);
  await first.stop();
  for (const beside of ['', '-wal', '-shm']) rmSync(`${other}${beside}`, { force: true });
  writeFileSync(other, 'this is no data file');
  const host = await startHostProcess(other);
  try {
    await page.goto(host.address);
    await expect(page.getByRole('heading', { name: '数据文件没有打开' })).toBeVisible();
    await expect(page.getByText('不是五好考评的数据文件')).toBeVisible();
    // A data file from the stick is put in its place; what was there is kept.
    await page.locator('input[type=file]').setInputFiles(copy);
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByRole('heading', { name: '考核列表' })).toBeVisible();
    await page.goto(`${host.url}/a/${assessmentId}/results`);
    await expect(page.getByText('甲党总支').first()).toBeVisible();
    expect(existsSync(join(folder, 'morning', '备份'))).toBe(true);
    expect(readFileSync(dataPath).length).toBeGreaterThan(0);
  } finally {
    await host.stop();
  }
});

test('a window that stayed open while the program was restarted says so and goes on, what was typed included', async ({
  page,
  program,
}) => {
  const folder = join(program.folder, 'restart');
  const dataPath = join(folder, '五好考评.kaoping');
  let host = await startHostProcess(dataPath);
  const { port } = new URL(host.url);
  try {
    const over = (of: typeof host): BrowserApp => ({
      ...program,
      client: rpcClient(`${of.url}/rpc`, fetch, { authorization: `Bearer ${of.token}` }),
      url: (path) => of.url + path,
    });
    await page.goto(host.address);
    const { candidateId } = await openSheet(over(host));
    await host.stop();
    const box = page.locator('[data-rule="1-1.b"] input').first();
    await box.fill('3');
    await expect(page.getByRole('status')).not.toHaveText('已保存');
    host = await startHostProcess(dataPath, undefined, port);
    await expect(page.getByText('程序已重新启动')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('已保存');
    expect((await over(host).client.sheet.get({ candidateId })).content.values['1-1.b']).toBe(3);
  } finally {
    await host.stop();
  }
});
