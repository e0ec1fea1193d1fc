// Makes docs/scoring.png: the scoring page of the Shandong rehearsal with all units signed but one. Run by hand after a build:
//   npx node test/docs/makeScoringPicture.ts
// It needs a Chromium, Edge or Chrome.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHostProcess } from '../support/electronHost.ts';
import { rpcClient } from '../support/rpcClient.ts';

const schemeId = 'shandong-wuhao';
const openUnit = '艺术设计系党总支';
const path = join(import.meta.dirname, '..', '..', 'docs', 'scoring.png');

const folder = mkdtempSync(join(tmpdir(), 'kaoping-picture-'));
const host = await startHostProcess(join(folder, 'demo.kaoping'));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const client = rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` });
  const { assessmentIds } = await client.assessment.loadDemo();
  const all = await Promise.all(assessmentIds.map((assessmentId) => client.assessment.get({ assessmentId })));
  const assessmentId = all.find(({ scheme }) => scheme.id === schemeId)?.id ?? '';
  const candidates = await client.candidate.list({ assessmentId });
  const candidateId = candidates.find(({ name }) => name === openUnit)?.id ?? '';
  await client.sheet.reopen({ candidateId, reason: '补充佐证材料' });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await page.goto(host.address);
  await page.goto(`${host.url}/a/${assessmentId}/score/${candidateId}`);
  await page.locator('[data-item="1-3"] .score').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path });
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
