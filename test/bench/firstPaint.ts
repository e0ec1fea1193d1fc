import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { openBenchKeeper, uiDir } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 7;

/** From the address to the sheet on screen, in a browser that has nothing cached; none where there is no browser. */
export async function measureFirstPaint(): Promise<Line[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  // Imported here alone: merely having it loaded slows everything else in the process.
  const { chromium } = await import('@playwright/test');
  const keeper = openBenchKeeper('paint.kaoping');
  const context = keeper.context();
  const { assessmentId } = fillAssessment(context, 40);
  const host = await startHost(createWebApp({ keeper, uiDir, logError: console.error }));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  // The opening address is good once; what the browser keeps from it opens every later context.
  const first = await browser.newContext();
  await (await first.newPage()).goto(host.address);
  const storageState = await first.storageState();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const tab = await browser.newContext({ storageState, viewport: { width: 1366, height: 768 } });
    const page = await tab.newPage();
    const start = performance.now();
    await page.goto(`${host.url}/a/${assessmentId}/score`);
    await page.locator('.form').waitFor();
    times.push(performance.now() - start);
    await tab.close();
  }
  await browser.close();
  await host.stop();
  keeper.close();
  return [{ what: '评分页面从打开到评分表出现', ours: inMs(quantile(times, 0.5)), limit: '—', verdict: '' }];
}
