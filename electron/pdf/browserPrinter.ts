import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { findBrowser } from '../start/findBrowser.ts';
import { addKeywords } from './addKeywords.ts';
import { lacksPageNumbers } from './lacksPageNumbers.ts';
import type { PdfPrinter } from './pdfPrinter.ts';
import { printFlags } from './printFlags.ts';
import { inPrintFolder } from './printFolder.ts';
import { runToEnd } from './runToEnd.ts';

export interface BrowserPrinterOptions {
  /** The browser's program file, or null where there is none. */
  readonly find?: () => string | null;
  /** Units: milliseconds. */
  readonly timeLimit?: number;
}

/** Makes PDF with an installed Chromium, Edge or Chrome, which runs for a moment without a window. */
export function createBrowserPrinter(options: BrowserPrinterOptions = {}): PdfPrinter {
  const { find = findBrowser, timeLimit = 180_000 } = options;
  return {
    async print(html, { signal, keywords } = {}) {
      const browser = find();
      if (!browser) throw new Refusal('REFUSED', noBrowser);
      const limit = AbortSignal.timeout(timeLimit);
      const ending = signal ? AbortSignal.any([signal, limit]) : limit;
      try {
        const pdf = await printSomewhere(browser, html, ending);
        const text = Buffer.from(pdf).toString('latin1');
        if (lacksPageNumbers(html, text)) throw new Refusal('REFUSED', tooOld, [browser]);
        return keywords === undefined ? pdf : addKeywords(pdf, keywords);
      } catch (error) {
        if (limit.aborted && !signal?.aborted) throw new Refusal('REFUSED', tooSlow);
        throw error;
      }
    },
  };
}

const noBrowser =
  '这台电脑上没有找到 Chrome、Edge 或 Chromium 浏览器，没有生成 PDF。请安装其中一种再试；也可以在打印窗口中选择“另存为 PDF”，或导出 Word 文件';
const tooOld =
  '这台电脑上的浏览器版本太旧，生成的 PDF 没有页码，因此没有保存。请升级 Chrome、Edge 或 Chromium 再试；也可以在打印窗口中选择“另存为 PDF”，或导出 Word 文件';
const tooSlow = '生成 PDF 用时太长，已停止。请减少内容后再试，或导出 Word 文件';
const failed =
  '浏览器没有生成 PDF。请关闭其他程序后再试；也可以在打印窗口中选择“另存为 PDF”，或导出 Word 文件';

/** A browser out of a snap does not see the system's temporary folder, but the person's own. */
async function printSomewhere(browser: string, html: string, signal: AbortSignal) {
  const folders = process.platform === 'linux' ? [tmpdir(), homedir()] : [tmpdir()];
  for (const folder of folders) {
    const pdf = await printIn(folder, browser, html, signal);
    if (pdf) return pdf;
  }
  throw new Refusal('REFUSED', failed, [browser]);
}

/** The PDF's bytes, or null where the browser made none. */
function printIn(parent: string, browser: string, html: string, signal: AbortSignal) {
  return inPrintFolder(html, parent, async ({ path, url }) => {
    const pdfPath = join(path, 'page.pdf');
    await runToEnd(browser, printFlags(url, pdfPath, join(path, 'profile')), signal);
    const bytes = await readFile(pdfPath).catch(() => null);
    return bytes && bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? new Uint8Array(bytes) : null;
  });
}
