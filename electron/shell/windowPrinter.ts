import { tmpdir } from 'node:os';
import { BrowserWindow, session } from 'electron';
import { addKeywords } from '../pdf/addKeywords.ts';
import { lacksPageNumbers } from '../pdf/lacksPageNumbers.ts';
import type { PdfPrinter } from '../pdf/pdfPrinter.ts';
import { inPrintFolder } from '../pdf/printFolder.ts';
import { Refusal } from '../refusal.ts';

/** A session that is kept nowhere and from which nothing is asked but the page itself. */
const partition = 'kaoping-pdf';

const tooOld =
  '程序的界面组件版本太旧，生成的 PDF 没有页码，因此没有保存。请安装新版本的程序；也可以打印，或导出 Word 文件';

/** Makes PDF in a hidden window of the program's own: sandboxed, without scripts, shut off from everything. */
export function createWindowPrinter(): PdfPrinter {
  return {
    print: (html, { signal, keywords } = {}) =>
      inPrintFolder(html, tmpdir(), async ({ url }) => {
        signal?.throwIfAborted();
        allowOnly(url);
        const window = hiddenWindow();
        const close = () => window.destroy();
        signal?.addEventListener('abort', close);
        try {
          await window.loadURL(url);
          const bytes = await window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
          });
          const pdf = new Uint8Array(bytes);
          if (lacksPageNumbers(html, Buffer.from(pdf).toString('latin1')))
            throw new Refusal('REFUSED', tooOld);
          return keywords === undefined ? pdf : addKeywords(pdf, keywords);
        } catch (error) {
          signal?.throwIfAborted();
          throw error;
        } finally {
          signal?.removeEventListener('abort', close);
          if (!window.isDestroyed()) window.destroy();
        }
      }),
  };
}

const allowed = new Set<string>();

/** The pages that are being printed; each lies in a folder that is deleted, so none is asked for a second time. */
function allowOnly(url: string): void {
  allowed.add(url);
  const own = session.fromPartition(partition, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !allowed.has(request.url) }));
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      images: false,
      spellcheck: false,
      devTools: false,
    },
  });
}
