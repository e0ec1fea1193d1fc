import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { benchDir, openBenchKeeper, uiDir } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inSeconds, type Line } from './table.ts';

/**
 * So many score sheets as one PDF, from the click on 打印 on, beside the same browser's own time for the same pages as a
 * file of HTML; none where there is no browser.
 */
export async function measureSheetsPdf(count: number): Promise<Line[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  // Imported here alone: merely having it loaded slows everything else in the process.
  const { chromium } = await import('@playwright/test');
  const keeper = openBenchKeeper('pdf.kaoping');
  const context = keeper.context();
  const { assessmentId } = fillAssessment(context, count);
  const host = await startHost(createWebApp({ keeper, uiDir, logError: console.error }));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(300_000);
  // The printer's own dialog would wait for a person.
  await page.addInitScript('window.print = () => { document.title = "印" + document.title; }');
  await page.goto(host.address);
  await page.goto(`${host.url}/a/${assessmentId}/reports?report=sheets`);
  const print = page.getByRole('button', { name: /打 ?印$/ });
  await print.waitFor();
  await page.locator('.paper-page').first().waitFor();
  const start = performance.now();
  await print.click();
  while (!(await page.title()).startsWith('印')) await new Promise((resolve) => setTimeout(resolve, 50));
  const laidOut = performance.now() - start;
  const pages = await page.locator('.print-area .paper-page').count();
  const html = join(benchDir, 'pages.html');
  writeFileSync(html, await printedHtml(page));
  const begin = performance.now();
  const bytes = await printed(page);
  const ours = laidOut + performance.now() - begin;
  const own = await browser.newPage();
  const ownStart = performance.now();
  await own.goto(pathToFileURL(html).href);
  await printed(own);
  const theirs = performance.now() - ownStart;
  await browser.close();
  await host.stop();
  keeper.close();
  return [
    {
      what: `${count} 份评分表打印为一个 PDF（${pages} 页，${(bytes.length / 2 ** 20).toFixed(1)} MiB）`,
      ours: `${inSeconds(ours)}（其中排版 ${inSeconds(laidOut)}）`,
      limit: `${inSeconds(theirs)}（浏览器打印同样的网页）`,
      verdict: `${(ours / theirs).toFixed(2)} 倍（目标：不超过 1.3 倍），每秒 ${(pages / (ours / 1000)).toFixed(0)} 页`,
    },
  ];
}

function printed(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
}

/** What the printer is given, as a page of its own with all styles. */
function printedHtml(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    const head = '<meta charset="utf-8"><style>' + rules.join(' ') + '</style>';
    return '<!doctype html><html lang="zh-CN">' + head + document.querySelector('.print-area').outerHTML;
  })()`);
}
