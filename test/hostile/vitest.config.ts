import { defineConfig } from 'vitest/config';
import common from '../vitest.config.ts';

/** The long form: 2,000 altered files, 500 altered values, 300 kills. */
export default defineConfig({
  test: {
    ...common.test,
    include: ['test/hostile/*.test.ts'],
    env: { ...common.test?.env, KAOPING_HOSTILE: '2000' },
    // One after the other: memory and time are watched from outside.
    fileParallelism: false,
  },
});
