#!/usr/bin/env node
// The command `kaoping`: builds what is stale, then runs the command line.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onOwnNode } from './ownNode.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

await onOwnNode(fileURLToPath(import.meta.url), async () => {
  if (hasSources()) {
    const { ensureBuilt } = await import('./ensureBuilt.ts');
    await ensureBuilt(rootDir, partsFor(process.argv.slice(2)));
  }
  createRequire(import.meta.url)(join(rootDir, 'out', 'cli.cjs'));
});

/** An installation has neither sources nor Vite, and nothing to build. */
function hasSources() {
  return ['electron/vite.config.ts', 'node_modules/vite'].every((name) => existsSync(join(rootDir, name)));
}

/** What a command needs beside itself: the screens that are served, the page that is given. */
function partsFor([command, part]) {
  if (command === 'serve') return ['node', 'renderer', 'page'];
  return command === 'package' && part === 'give' ? ['node', 'page'] : ['node'];
}
