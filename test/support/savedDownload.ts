import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The path at which lies what the page hands over for saving. */
export async function savedDownload(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
