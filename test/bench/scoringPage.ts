import type { Page } from '@playwright/test';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { openBenchKeeper, uiDir } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inMs, type Line, quantile } from './table.ts';
import { timeToShow } from './timeToShow.ts';

const rounds = 9;
const units = 40;
/** The first few are not counted: code that runs for the first time is compiled first. */
const steps = { warm: 5, counted: 25 };
/** How long somebody looks at a sheet at the least. Units: milliseconds. */
const look = 600;

/**
 * The scoring page in a browser: from the address to the sheet, beside a page that has the same libraries and nothing
 * else; and from the key to the next unit's sheet. None where there is no browser.
 */
export async function measureScoringPage(): Promise<Line[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  // Imported here alone: merely having it loaded slows everything else in the process.
  const { chromium } = await import('@playwright/test');
  const keeper = openBenchKeeper('paint.kaoping');
  const { assessmentId } = fillAssessment(keeper.context(), units);
  const host = await startHost(createWebApp({ keeper, uiDir, logError: console.error }));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  // The opening address is good once; what the browser keeps from it opens every later context.
  const first = await browser.newContext();
  await (await first.newPage()).goto(host.address);
  const options = { storageState: await first.storageState(), viewport: { width: 1366, height: 768 } };
  const address = `${host.url}/a/${assessmentId}/score`;
  const [sheets, blanks]: [number[], number[]] = [[], []];
  // One after the other, so that both meet the same computer.
  for (let round = 0; round < rounds; round += 1) {
    blanks.push(await timeToShow(browser, options, `${host.url}/blank`, '#blank'));
    sheets.push(await timeToShow(browser, options, address, '.form'));
  }
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  await page.locator('.form').waitFor();
  const next = await timesToNext(page);
  await browser.close();
  await host.stop();
  keeper.close();
  const [ours, limit] = [quantile(sheets, 0.5), quantile(blanks, 0.5)];
  return [
    {
      what: '评分页面从打开到评分表出现',
      ours: inMs(ours),
      limit: `${inMs(limit)}（只有同样程序库的空白页）`,
      verdict: `${(ours / limit).toFixed(1)} 倍（目标：不超过 2 倍）`,
    },
    {
      what: `评分时到下一个单位，从按键到画出，${next.length} 次，中位数`,
      ours: inMs(quantile(next, 0.5)),
      limit: '—',
      verdict: `95% 分位 ${inMs(quantile(next, 0.95))}（目标：100 毫秒以内）`,
    },
  ];
}

/** From Ctrl+Enter to the frame in which the next unit's sheet is drawn. Units: milliseconds. */
async function timesToNext(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < steps.warm + steps.counted; step += 1) {
    await page.waitForTimeout(look);
    // It listens before the key comes, which takes another way to the page.
    await page.evaluate(`void (window.drawn = new Promise((resolve) => {
      const unit = () => document.querySelector('.sheet:has(.form) h2')?.textContent;
      const before = unit();
      addEventListener('keydown', ({ timeStamp, key }) => {
        if (key !== 'Enter') return;
        const look = () => {
          const now = unit();
          if (now === undefined || now === before) requestAnimationFrame(look);
          // The task after a frame's callbacks comes when the frame is drawn.
          else setTimeout(() => resolve(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      }, { capture: true });
    }))`);
    await page.keyboard.press('Control+Enter');
    const took = await page.evaluate<number>('window.drawn');
    if (step >= steps.warm) times.push(took);
  }
  return times;
}
