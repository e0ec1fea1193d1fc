import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startHostProcess } from './electronHost.ts';
import { type Client, rpcClient } from './rpcClient.ts';
import { slowDown } from './slowDown.ts';

// KAOPING_SLOWDOWN=4 runs the browser tests at a quarter of the speed: races show that a fast computer hides.
const slowness = Number(process.env.KAOPING_SLOWDOWN ?? 1);

/** The program in a browser over a new data file. */
export interface BrowserApp {
  readonly page: Page;
  readonly folder: string;
  readonly dataPath: string;
  /** The same host's contract, for what a test needs beside the page. */
  readonly client: Client;
  /** The address of a screen. */
  readonly url: (path: string) => string;
  /** What the page wrote to its console that should not be there. */
  readonly complaints: readonly string[];
}

/** Playwright's test with the program served by a host of its own, stopped at the end. */
export const test = base.extend<{ program: BrowserApp }>({
  program: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoping-e2e-'));
    const dataPath = join(folder, 'test.kaoping');
    const host = await startHostProcess(dataPath);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    // What the page's policy forbids does not always come to the console.
    await page.exposeFunction('sayViolation', (words: string) => complaints.push(words));
    await page.addInitScript({
      content: `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        sayViolation(['policy', violatedDirective, blockedURI, sourceFile].join(' ')));`,
    });
    try {
      if (slowness > 1) await slowDown(page, slowness);
      await page.goto(host.address);
      const client = rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` });
      await use({ page, folder, dataPath, client, url: (path) => host.url + path, complaints });
    } finally {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
