import { defineConfig } from 'vitest/config';
import { fastTests } from './architecture/fastTests.ts';
import all from './vitest.config.ts';

// Pure code keeps nothing from one file for the next, so that all run in the same two or three processes.
export default defineConfig({ test: { ...all.test, include: fastTests(), isolate: false } });
