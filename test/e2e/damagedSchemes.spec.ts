import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { startHostProcess } from '../support/electronHost.ts';

const rootDir = join(import.meta.dirname, '..', '..');

test('a new assessment says which schemes are damaged, and offers the others', async ({ program }) => {
  const { page, folder, url } = program;
  await page.goto(url('/new'));
  await expect(page.getByText('“五好党组织”量化考核评分表')).toBeVisible();
  await expect(page.getByText('不能使用')).toHaveCount(0);

  const from = join(folder, 'program');
  mkdirSync(from);
  for (const name of ['out', 'resources', 'package.json']) {
    cpSync(join(rootDir, name), join(from, name), { recursive: true });
  }
  symlinkSync(join(rootDir, 'node_modules'), join(from, 'node_modules'));
  writeFileSync(join(from, 'resources', 'schemes', 'shandong-wuhao.json'), '{"id": ');
  const host = await startHostProcess(join(folder, 'damaged.kaoping'), from);
  try {
    await page.goto(host.address);
    await page.goto(`${host.url}/new`);
    await expect(page.getByRole('alert')).toContainText('有 1 个考核方案不能使用');
    await expect(page.getByRole('alert')).toContainText('shandong-wuhao.json 已损坏');
    await expect(page.getByText('“五好党支部”分类定级评分表')).toBeVisible();
    await expect(page.getByText('“五好党组织”量化考核评分表')).toHaveCount(0);
  } finally {
    await host.stop();
  }
});
