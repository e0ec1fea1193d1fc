import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBrowserPrinter } from '../../electron/pdf/browserPrinter.ts';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { tempFolder } from '../support/testContext.ts';

const isThere = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Whether this machine can print to PDF and measure it. */
export const hasPdf = findBrowser() !== null && isThere('pdftotext', '-v');
/** Whether a second program can open what Word opens. */
export const hasOffice = isThere('pdftotext', '-v') && isThere('soffice', '--version');

/** The page of HTML as a PDF file, through the installed browser; its path. */
export async function printToFile(html: string): Promise<string> {
  const path = join(tempFolder(), 'page.pdf');
  writeFileSync(path, await createBrowserPrinter().print(html));
  return path;
}

/** What LibreOffice prints of a docx; the PDF's path. */
export function officePdf(docx: Uint8Array): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'page.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'page.docx')],
    { stdio: 'ignore', timeout: 110_000 },
  );
  return join(folder, 'page.pdf');
}
