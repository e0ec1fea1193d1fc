import { expect } from '@playwright/test';
import { test } from '../support/electronApp.ts';
import { electronFetch } from '../support/electronFetch.ts';
import { rpcClient } from '../support/rpcClient.ts';

test('the window shows the program at app://kaoping/ without a complaint', async ({
  desktop: { page, complaints },
}) => {
  await expect(page.locator('body')).toContainText('五好考评');
  expect(new URL(page.url()).href).toMatch(/^app:\/\/kaoping\//);
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
});

test('calls of the contract are answered over app://', async ({ desktop: { page }, place }) => {
  const answer = await electronFetch(page)('app://kaoping/rpc/workspace/info', { method: 'POST' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ json: { path: place.dataPath, entryCount: 0 } });
});

test('a large file arrives whole, and a refusal comes back as a sentence', async ({ desktop: { page } }) => {
  const client = rpcClient('app://kaoping/rpc', electronFetch(page));
  const rows = Array.from({ length: 10_000 }, (_, index) => [
    `第${index + 1}党支部`,
    '教师党支部',
    '甲'.repeat(60),
  ]);
  const text = rows.map((row) => row.join(',')).join('\n');
  const [sheet] = await client.candidate.readTable({
    file: new File([text], '名单.csv', { type: 'text/csv' }),
  });
  expect(sheet?.rows).toEqual(rows);
  await expect(client.sheet.get({ candidateId: 'nobody' })).rejects.toMatchObject({ code: 'MISSING' });
});

test('other hosts of app:// have nothing', async ({ desktop: { app } }) => {
  const status = await app.evaluate(async ({ session }) => {
    return session.defaultSession.fetch('app://elsewhere/').then(
      (response) => response.status,
      () => 'refused',
    );
  });
  expect([404, 'refused']).toContain(status);
});
