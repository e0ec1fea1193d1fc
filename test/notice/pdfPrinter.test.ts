import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { addKeywords } from '../../electron/pdf/addKeywords.ts';
import { createBrowserPrinter } from '../../electron/pdf/browserPrinter.ts';
import { Refusal } from '../../electron/refusal.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import { tempFolder } from '../support/testContext.ts';
import { shortNotice } from './sampleDocument.ts';
import { hasPdf } from './tools.ts';

/** Has temporary files made in a folder of the test's own, and says later what is left there. */
function watchTemporary(): () => string[] {
  const folder = tempFolder();
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readdirSync(folder).filter((name) => name.startsWith('kaoping-pdf-'));
}

/** A program in the browser's place. */
function program(script: string): string {
  const path = join(tempFolder(), 'browser');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a PDF through the installed browser', () => {
  it('is refused with what to do where there is none', async () => {
    const work = createBrowserPrinter({ find: () => null }).print('<p>');
    await expect(work).rejects.toThrow(Refusal);
    await expect(work).rejects.toThrow(/没有找到 Chrome、Edge 或 Chromium.*请安装/);
  });

  it.skipIf(!hasPdf)(
    'is a PDF with title and trace, and leaves nothing behind',
    { timeout: 60_000 },
    async () => {
      const leftBehind = watchTemporary();
      const document = shortNotice(true);
      const pdf = await createBrowserPrinter().print(documentHtml(document), { keywords: document.trace });
      const text = Buffer.from(pdf).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      const hex = Buffer.from(`\ufeff${document.trace}`, 'utf16le').swap16().toString('hex').toUpperCase();
      expect(text).toContain(`/Keywords <${hex}>`);
      expect(leftBehind()).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32')('is refused where the browser makes none', async () => {
    const find = () => program('exit 1');
    await expect(createBrowserPrinter({ find }).print('<p>')).rejects.toThrow(/浏览器没有生成 PDF/);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused where the browser is too old for page numbers',
    async () => {
      const pdf = "printf '%%PDF-1.4\\n/Producer (Skia/PDF m109)\\n' >";
      const find = () =>
        program(
          `for a in "$@"; do case "$a" in --print-to-pdf=*) ${pdf} "\${a#--print-to-pdf=}";; esac; done`,
        );
      const printer = createBrowserPrinter({ find });
      await expect(printer.print(documentHtml(shortNotice(true)))).rejects.toThrow(/没有页码.*请升级/);
      expect((await printer.print('<p>')).length).toBeGreaterThan(0);
    },
  );

  it.skipIf(process.platform === 'win32')('ends with its time, and nothing of it is left', async () => {
    const leftBehind = watchTemporary();
    const find = () => program('sleep 60');
    const work = createBrowserPrinter({ find, timeLimit: 300 }).print('<p>');
    await expect(work).rejects.toThrow(/用时太长/);
    expect(leftBehind()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('ends with the signal, and nothing of it is left', async () => {
    const leftBehind = watchTemporary();
    const ending = new AbortController();
    const find = () => program('sleep 60');
    const work = createBrowserPrinter({ find }).print('<p>', { signal: ending.signal });
    setTimeout(() => ending.abort(new Error('called off')), 200);
    await expect(work).rejects.toThrow('called off');
    expect(leftBehind()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('ends with the program, and nothing of it is left', async () => {
    const leftBehind = watchTemporary();
    const printer = join(import.meta.dirname, '..', '..', 'electron', 'pdf', 'browserPrinter.ts');
    const pid = join(tempFolder(), 'pid');
    const script = `
      import { existsSync } from 'node:fs';
      import { createBrowserPrinter } from ${JSON.stringify(printer)};
      const find = () => ${JSON.stringify(program(`echo $$ > ${pid}; exec sleep 60`))};
      void createBrowserPrinter({ find }).print('<p>');
      setInterval(() => existsSync(${JSON.stringify(pid)}) && process.exit(3), 20);`;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 20_000,
    });
    expect(status).toBe(3);
    expect(leftBehind()).toEqual([]);
    await expect.poll(() => isRunning(Number(readFileSync(pid, 'utf8')))).toBe(false);
  });
});

/** Whether there is such a process, and not only what is left of it. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('keywords', () => {
  it('are not put into what does not end as Chromium ends it', () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7\nno trailer'));
    expect(addKeywords(bytes, '方案')).toBe(bytes);
  });
});
