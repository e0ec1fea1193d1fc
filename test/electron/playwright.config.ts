import { defineConfig } from '@playwright/test';

/** One window after another: they share one screen, and old test machines. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/electron',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
});
