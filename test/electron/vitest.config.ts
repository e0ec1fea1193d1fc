import { defineConfig } from 'vitest/config';
import { machineSlowness } from '../support/machineSlowness.ts';

const slowness = machineSlowness();

/** The suites that every door passes, through the window of a real Electron. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/electron/*.door.ts'],
    testTimeout: 60_000 * slowness,
    hookTimeout: 120_000 * slowness,
  },
});
