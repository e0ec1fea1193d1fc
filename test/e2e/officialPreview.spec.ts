import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';

const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** 汉字, digits, letters and punctuation in a fixed disorder, so that lines break at every kind of place. */
function mixedText(length: number): string {
  const characters = [...'党支部，。标准化2026年（ABC）“考评”、结果；公示Word范围:12.5分'];
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 69_069 + 1) % 2 ** 31;
    return characters[Math.floor(seed / 65_536) % characters.length];
  }).join('');
}

async function assessmentWithNotice({ client }: BrowserApp): Promise<string> {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '2025年度“五好党组织”考核',
      year: 2025,
      organiser: '学院党委',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const paragraphs = (from: number) =>
    Array.from({ length: 6 }, (_, index) =>
      mixedText(2000).slice((from + index) * 90, (from + index) * 90 + 180),
    );
  await client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'notice',
        candidateId: null,
        key: '1',
        content: {
          by: '周正明',
          on: '2025-03-10',
          chosen: [],
          sender: '中共滨海学院委员会组织部',
          date: '2025-03-10',
          hasSeal: true,
          paper: 'A4',
          frozen: null,
          issued: null,
          texts: { basis: paragraphs(0).join('\n'), objections: paragraphs(7).join('\n') },
          listAs: 'table',
          firstDay: '2025-03-10',
          days: 5,
          lastDay: '2025-03-14',
          office: '',
          telephone: '',
          address: '',
          changes: '',
          closed: null,
        },
      },
    ],
  });
  return assessmentId;
}

/** The lines of each page as the screen breaks them, without spaces. The script runs in the page. */
function linesOnScreen(page: Page): Promise<string[][]> {
  return page.evaluate(`(() => {
    const flow = document.querySelector('.official-pages');
    const { left, width } = flow.getBoundingClientRect();
    const pages = [];
    const walk = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (let place = 0; place < node.data.length; place += 1) {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const box = range.getClientRects()[0];
        if (!box || /\\s/.test(range.toString())) continue;
        const number = Math.floor((box.left - left + 2) / (width * 1.1));
        const row = Math.round(box.bottom);
        pages[number] ??= new Map();
        pages[number].set(row, (pages[number].get(row) ?? '') + range.toString());
      }
    }
    return pages.map((rows) => [...rows.values()]);
  })()`);
}

/** The same of the PDF, without page numbers. */
function linesOnPaper(path: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .filter((line) => line !== '' && !/^—\d+—$/.test(line)),
    );
}

test('the preview breaks lines and pages as the printer does, at every zoom', async ({ program }) => {
  test.skip(!hasPoppler, 'pdftotext reads the PDF');
  const { page, folder, url, complaints } = program;
  const assessmentId = await assessmentWithNotice(program);
  await page.goto(url(`/a/${assessmentId}/publicity`));
  await expect(page.getByRole('region', { name: '第 2 页' })).toBeVisible();
  await page.evaluate('window.print = () => {}');
  const fitted = await linesOnScreen(page);
  await page.getByRole('combobox', { name: '显示比例' }).click();
  await page.getByTitle('125%').click();
  await expect.poll(() => linesOnScreen(page)).toEqual(fitted);
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.print-area')).toBeAttached();
  const path = join(folder, 'printed.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const printed = linesOnPaper(path);
  expect(printed.length).toBeGreaterThan(2);
  expect(fitted).toEqual(printed);
  await expect(page.getByRole('status').filter({ hasText: `共 ${printed.length} 页` })).toBeVisible();
  expect(complaints).toEqual([]);
});
