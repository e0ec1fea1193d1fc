import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { machineSlowness } from './support/machineSlowness.ts';

const slowness = machineSlowness();

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000 * slowness,
    hookTimeout: 240_000 * slowness,
    // What the program keeps of data files on this computer must not be the user's own.
    env: { XDG_DATA_HOME: join(tmpdir(), 'kaoping-test-home') },
  },
});
