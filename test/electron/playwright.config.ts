import { defineConfig } from '@playwright/test';
import { machineSlowness } from '../support/machineSlowness.ts';

const slowness = machineSlowness();

/** One window after another: they share one screen, and old test machines. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/electron',
  workers: 1,
  timeout: 60_000 * slowness,
  expect: { timeout: 7000 * slowness },
  reporter: 'list',
});
