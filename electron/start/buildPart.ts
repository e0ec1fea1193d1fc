import { join } from 'node:path';

/** A part of the program that is built by itself: what runs in Node, the screens, the page of a 任务包. */
export type PartName = 'node' | 'renderer' | 'page';

export interface Part {
  /** Its Vite configuration, from the project's folder. */
  readonly config: string;
  /** Files and folders whose change makes it stale. */
  readonly sources: readonly string[];
  /** Where its result lies within out/. */
  readonly folder: string;
}

const common = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json'];

export const parts: Readonly<Record<PartName, Part>> = {
  node: { config: 'electron/vite.config.ts', sources: ['electron', ...common], folder: '.' },
  renderer: { config: 'renderer/vite.config.ts', sources: ['renderer', ...common], folder: 'renderer' },
  page: { config: 'renderer/taskPage/vite.config.ts', sources: ['renderer', ...common], folder: 'page' },
};

/** Builds one part into its place below `outDir`. Warnings and errors go to standard error. */
export async function buildPart(rootDir: string, name: PartName, outDir: string): Promise<void> {
  const { build } = await import('vite');
  const { config, folder } = parts[name];
  await build({
    configFile: join(rootDir, config),
    logLevel: 'warn',
    build: { outDir: join(outDir, folder), emptyOutDir: false },
  });
}
