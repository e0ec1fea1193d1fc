import { defineConfig, mergeConfig } from 'vitest/config';
import common from '../vitest.config.ts';

/** The long form: 2,000 altered files. */
export default mergeConfig(
  common,
  defineConfig({ test: { include: ['test/hostile/*.test.ts'], env: { KAOPING_HOSTILE: '2000' } } }),
);
