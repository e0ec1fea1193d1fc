import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { build } from 'vite';
import { certificatesHtml } from '../../shared/notice/certificatesHtml.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import { pdfPages } from '../notice/measurePdf.ts';
import { certificates, longNotice } from '../notice/sampleDocument.ts';
import { type DesktopPlace, electronCall, test } from '../support/electronApp.ts';

const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;

/** Electron with the hidden window's printer alone, which needs no data file. */
async function launchPrinter(place: DesktopPlace): Promise<ElectronApplication> {
  const outDir = join(place.folder, 'printer');
  const temporary = join(place.folder, 'temporary');
  mkdirSync(temporary);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: {
        input: join(import.meta.dirname, 'windowPrinterApp.ts'),
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
  });
  const { program, args, env } = electronCall(place, { TMPDIR: temporary, TEMP: temporary, TMP: temporary });
  const flags = args.slice(0, -1);
  const app = await _electron.launch({
    executablePath: program,
    args: [...flags, join(outDir, 'main.cjs')],
    env,
  });
  await expect.poll(() => app.evaluate(() => Reflect.has(globalThis, 'printer'))).toBe(true);
  return app;
}

/** The page of HTML as a PDF of the hidden window; its path. */
async function print(app: ElectronApplication, html: string, path: string): Promise<string> {
  const base64 = await app.evaluate(async (_electron, text) => {
    const bytes: Uint8Array = await Reflect.get(globalThis, 'printer').print(text, { keywords: '方案 1.0' });
    return Buffer.from(bytes).toString('base64');
  }, html);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

test('the hidden window makes the same pages as a browser: 22 lines of 28, page numbers, certificates across', async ({
  place,
}) => {
  test.skip(!hasPoppler, 'pdftotext reads the PDF');
  const app = await launchPrinter(place);
  try {
    const html = documentHtml(longNotice());
    const hasNumbers = (await app.evaluate(() => Number.parseInt(process.versions.chrome, 10))) >= 131;
    // An Electron before 34 cannot print them: it must say so instead of leaving them away.
    if (!hasNumbers)
      await expect(print(app, html, join(place.folder, 'none.pdf'))).rejects.toThrow(/没有页码/);
    const printable = hasNumbers ? html : html.replace(/@bottom-(?:left|right) \{[^{}]*\}/g, '');
    const notice = await print(app, printable, join(place.folder, 'notice.pdf'));
    const pages = pdfPages(notice);
    expect(pages).toHaveLength(3);
    pages.forEach(({ width, height, words }, index) => {
      expect(Math.abs(width - 210)).toBeLessThan(0.5);
      expect(Math.abs(height - 297)).toBeLessThan(0.5);
      if (!hasNumbers) return;
      const below = words.filter(({ top }) => top > 297 - 35);
      expect(below.map(({ text }) => text).join('')).toBe(`—${index + 1}—`);
      // Odd pages have it on the right, even ones on the left.
      expect((below[0]?.left ?? 0) > 105).toBe(index % 2 === 0);
    });
    const lines = pages[0]?.words.map(({ text }) => [...text].length).filter((length) => length > 5);
    expect(lines).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
    expect(execFileSync('pdfinfo', [notice], { encoding: 'utf8' })).toContain('方案 1.0');

    const across = pdfPages(
      await print(app, certificatesHtml(certificates), join(place.folder, 'certificates.pdf')),
    );
    expect(across.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      certificates.pages.map(() => [297, 210]),
    );
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
    expect(readdirSync(join(place.folder, 'temporary')).filter((name) => /^kaoping-pdf/.test(name))).toEqual(
      [],
    );
  } finally {
    await app.close();
  }
});

test('a PDF that is called off ends with its reason, and nothing of it is left', async ({ place }) => {
  const app = await launchPrinter(place);
  try {
    const said = await app.evaluate(
      async (_electron, html) => {
        const ending = new AbortController();
        const work = Reflect.get(globalThis, 'printer').print(html, { signal: ending.signal });
        setTimeout(() => ending.abort(new Error('called off')), 50);
        return work.then(
          () => 'made',
          (error: Error) => error.message,
        );
      },
      documentHtml(longNotice('A4', 5000)),
    );
    expect(said).toBe('called off');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
    expect(readdirSync(join(place.folder, 'temporary')).filter((name) => /^kaoping-pdf/.test(name))).toEqual(
      [],
    );
  } finally {
    await app.close();
  }
});
