import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../electron/start/findBrowser.ts';
import { machineSlowness } from '../support/machineSlowness.ts';

const slowness = machineSlowness();
const executablePath = findBrowser() ?? undefined;

/** The program in a real browser, through the host that people start. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  workers: 1,
  timeout: 120_000 * slowness,
  expect: { timeout: 7000 * slowness },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    actionTimeout: 10_000 * slowness,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
