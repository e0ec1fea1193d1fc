import type { Page } from '@playwright/test';
import { readDocxSource } from '../../electron/files/docxSource/readDocxSource.ts';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { readStandard } from '../../shared/clause/readStandard.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { phrases } from '../clause/phrases.ts';
import { foreignBlocks } from '../support/foreignTable.ts';
import { docxOf } from '../support/madeDocx.ts';
import type { MadeBlock, MadeRow } from '../support/madeTable.ts';
import { openBenchKeeper, uiDir } from './benchContext.ts';
import { inMs, type Line, quantile } from './table.ts';

/** Items of the large table; the foreign one has 25. */
const times = 8;

/** A committee's own table: 1,000 phrases, a table of 200 items, and the page on which it is checked. */
export async function measureOwnTable(): Promise<Line[]> {
  const texts = Array.from({ length: Math.ceil(1000 / phrases.length) }, () => phrases)
    .flat()
    .slice(0, 1000);
  const read = timeOf(() => {
    for (const [text, max] of texts) readStandard(text, max === null ? null : max * 100);
  });
  const bytes = docxOf(largeBlocks());
  // Each run reads texts of its own: what was read once is not read again.
  const files = [...'子丑寅卯辰巳'].map((mark) => docxOf(largeBlocks(mark)));
  const table = timeOf((run) => readOwnTable(readDocxSource('评分表.docx', files[run] ?? bytes)));
  const plain = timeOf(() => readDocxSource('评分表.docx', bytes));
  return [
    { what: '读 1,000 条考评标准', ours: inMs(read), limit: '—', verdict: '目标：1 秒以内' },
    {
      what: '读 200 条考评内容的 Word 表格',
      ours: inMs(table),
      limit: `${inMs(plain)}（只取出表格的文字）`,
      verdict: '目标：1 秒以内',
    },
    ...(await measurePage(bytes)),
  ];
}

function timeOf(work: (run: number) => void): number {
  work(0); // Code that runs for the first time is compiled first.
  const runs = Array.from({ length: 5 }, (_, run) => {
    const begun = performance.now();
    work(run + 1);
    return performance.now() - begun;
  });
  return quantile(runs, 0.5);
}

/** The foreign table eight times over, each time under names of its own. */
function largeBlocks(mark = ''): MadeBlock[] {
  const blocks = foreignBlocks();
  return blocks.map((block) => {
    if (typeof block === 'string' || 'xml' in block) return block;
    const [head, ...rows] = block.rows;
    const all = Array.from({ length: times }, (_, time) => rows.map((row) => renamed(row, time, mark)));
    return { rows: [...(head ? [head] : []), ...all.flat()] };
  });
}

function renamed(row: MadeRow, time: number, mark: string): MadeRow {
  const [name, number, content, max, standard] = row;
  const dimension =
    name && typeof name === 'object' ? { ...name, text: name.text.replace('（', `${time + 1}（`) } : name;
  return [
    dimension ?? null,
    number ?? null,
    `${content}（${'甲乙丙丁戊己庚辛'[time]}）`,
    max ?? null,
    `${standard}${mark}`,
    '',
  ];
}

/** The time from Enter on a doubtful rule to the frame in which it is taken. */
async function measurePage(bytes: Uint8Array): Promise<Line[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  // Imported here alone: merely having it loaded slows everything else in the process.
  const { chromium } = await import('@playwright/test');
  const keeper = openBenchKeeper('own-table.kaoping');
  const host = await startHost(createWebApp({ keeper, uiDir, logError: console.error }));
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(host.address);
  await page.goto(`${host.url}/own-table`);
  await page
    .locator('.own-bring input[type=file]')
    .setInputFiles({ name: '评分表.docx', mimeType: '', buffer: Buffer.from(bytes) });
  await page.locator('.own-chip-open').first().waitFor({ timeout: 60_000 });
  await page.getByText('全部 200', { exact: true }).click();
  await page.locator('.own-item').nth(199).waitFor({ timeout: 60_000 });
  const answers = await timesOfEnter(page);
  await browser.close();
  await host.stop();
  keeper.close();
  return [
    {
      what: `核对页上 200 条考评内容：采用一条规则，从回车到画出，${answers.length} 次，中位数`,
      ours: inMs(quantile(answers, 0.5)),
      limit: '—',
      verdict: '目标：100 毫秒以内',
    },
  ];
}

async function timesOfEnter(page: Page): Promise<number[]> {
  const found: number[] = [];
  while ((await page.locator('.own-chip-open').count()) > 0) {
    await page.locator('.own-chip-open').first().focus();
    await page.evaluate(`(() => {
      window.answered = new Promise((resolve) => {
        document.addEventListener('keydown', () => {
          const begun = performance.now();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
        }, { once: true, capture: true });
      });
    })()`);
    await page.keyboard.press('Enter');
    found.push(Number(await page.evaluate('window.answered')));
  }
  return found;
}
