import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where one page is printed: a folder of its own, for nobody else to read. */
export interface PrintFolder {
  readonly path: string;
  /** The page's address. */
  readonly url: string;
}

/** Does the work with the page laid into a new folder below `parent`, which is deleted in any case, also where the program ends meanwhile. */
export async function inPrintFolder<Result>(
  html: string,
  parent: string,
  work: (folder: PrintFolder) => Promise<Result>,
): Promise<Result> {
  const path = await mkdtemp(join(parent, 'kaoping-pdf-'));
  const clear = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const page = join(path, 'page.html');
    await writeFile(page, html);
    return await work({ path, url: pathToFileURL(page).href });
  } finally {
    // On Windows a browser that has just ended may hold its files for a moment.
    await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    process.off('exit', clear);
  }
}
