import type { Page } from '@playwright/test';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { openBenchKeeper, uiDir } from './benchContext.ts';
import { fillPanel, keyTotals, type PanelAssessment } from './fillPanel.ts';
import { inMs, inSeconds, type Line, quantile } from './table.ts';
import { timeToShow } from './timeToShow.ts';

const size = { units: 500, panelists: 30 };
const block = { units: 300, panelists: 30 };
const openings = 5;
/** The first few are not counted: code that runs for the first time is compiled first. */
const entries = { warm: 3, counted: 20 };

/**
 * 录入总分 in a browser: from its address to the frame with the first box, and from the Enter behind a total to the frame in
 * which the next box has the focus. None where there is no browser.
 */
export async function measureTotalsPage(): Promise<Line[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  // Imported here alone: merely having it loaded slows everything else in the process.
  const { chromium } = await import('@playwright/test');
  const keeper = openBenchKeeper('totals.kaoping');
  const filled = fillPanel(keeper.context(), size);
  keyTotals(keeper.context(), filled, size.units / 2);
  const host = await startHost(createWebApp({ keeper, uiDir, logError: console.error }));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  // The opening address is good once; what the browser keeps from it opens every later context.
  const first = await browser.newContext();
  await (await first.newPage()).goto(host.address);
  const options = { storageState: await first.storageState(), viewport: { width: 1366, height: 768 } };
  const address = `${host.url}/a/${filled.assessmentId}/totals?part=panel`;
  const [opened, blanks]: [number[], number[]] = [[], []];
  for (let round = 0; round < openings; round += 1) {
    blanks.push(await timeToShow(browser, options, `${host.url}/blank`, '#blank'));
    opened.push(await timeToShow(browser, options, address, '.total-box:focus'));
  }
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  await page.locator('.total-box:focus').waitFor({ timeout: 120_000 });
  const { keys, answers } = await timesOfEntries(page);
  const pasted = await timesOfPastes(page, host.url, fillPanel(keeper.context(), block));
  await browser.close();
  await host.stop();
  keeper.close();
  const at = `${size.units} 个单位 × ${size.panelists} 名考评员的总分`;
  return [
    {
      what: `${at}：打开录入页，到能键入`,
      ours: inSeconds(quantile(opened, 0.5)),
      limit: `${inSeconds(quantile(blanks, 0.5))}（只有同样程序库的空白页）`,
      verdict: '目标：1 秒左右',
    },
    {
      what: `${at}：录一个数，从回车到下一格，${answers.length} 次，中位数`,
      ours: inMs(quantile(answers, 0.5)),
      limit: '—',
      verdict: `95% 分位 ${inMs(quantile(answers, 0.95))}（目标：100 毫秒以内）；键入一个数字 ${inMs(quantile(keys, 0.5))}`,
    },
    {
      what: `粘贴 ${block.units} × ${block.panelists} 个总分，到“已保存”`,
      ours: inSeconds(pasted.paste),
      limit: '—',
      verdict: `撤销 ${inSeconds(pasted.undo)}（目标：20 秒以内）`,
    },
  ];
}

/** From the paste of all totals of an empty grid to the word that they are saved, and the same for its undoing. */
async function timesOfPastes(page: Page, url: string, { assessmentId }: PanelAssessment) {
  await page.goto(`${url}/a/${assessmentId}/totals?part=panel`);
  await page.locator('.total-box:focus').waitFor({ timeout: 120_000 });
  const line = Array.from({ length: block.panelists }, (_, column) => 70 + (column % 30)).join('\t');
  const text = Array.from({ length: block.units }, () => line).join('\n');
  const paste = `
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );`;
  return {
    paste: await untilSaved(page, paste),
    undo: await untilSaved(page, "document.querySelector('.panel-head button').click();"),
  };
}

/** From what a script does to the frame after which the page calls it saved. Units: milliseconds. */
function untilSaved(page: Page, script: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const begun = performance.now();
    const stand = document.querySelector('.save');
    let isOpen = false;
    new MutationObserver((_, observer) => {
      if (stand.textContent !== '已保存') isOpen = true;
      else if (isOpen) {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      }
    }).observe(stand, { childList: true, characterData: true, subtree: true });
    ${script}
  })`);
}

/** What a digit and the Enter behind it take until they are drawn. Units: milliseconds. */
async function timesOfEntries(page: Page): Promise<{ keys: number[]; answers: number[] }> {
  const [keys, answers]: [number[], number[]] = [[], []];
  for (let entry = 0; entry < entries.warm + entries.counted; entry += 1) {
    await page.keyboard.press('8');
    const key = await timed(page, '5', 'true');
    const answer = await timed(page, 'Enter', 'document.activeElement !== before');
    if (entry < entries.warm) continue;
    keys.push(key);
    answers.push(answer);
  }
  return { keys, answers };
}

/** From a key to the frame after which something holds. */
async function timed(page: Page, key: string, holds: string): Promise<number> {
  // It listens before the key comes, which takes another way to the page.
  await page.evaluate(`void (window.drawn = new Promise((resolve) => {
    const before = document.activeElement;
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => {
        if (!(${holds})) requestAnimationFrame(look);
        else setTimeout(() => resolve(performance.now() - timeStamp));
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }))`);
  await page.keyboard.press(key);
  return page.evaluate<number>('window.drawn');
}
