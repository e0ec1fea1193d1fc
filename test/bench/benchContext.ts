import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { composeContext } from '../../electron/compose.ts';
import { type Keeper, openKeeper } from '../../electron/keeper/keeper.ts';
import type { Context } from '../../electron/service/context.ts';

const rootDir = join(import.meta.dirname, '..', '..');
/** On the disk of the project, where a real workspace would lie; never in a memory file system. */
export const benchDir = mkdtempSync(join(rootDir, 'node_modules', '.bench-'));

/** The built UI. */
export const uiDir = join(rootDir, 'out', 'renderer');

/** The built file process, as the program runs it. */
const workerPath = join(rootDir, 'out', 'fileWorker.cjs');

export const paths = { rootDir, workerPath };

/** As the program's host opens it, with its backups. */
export function openBenchKeeper(name: string): Keeper {
  const memory = createMachineMemory(join(benchDir, 'memory.json'));
  return openKeeper(paths, { dataPath: join(benchDir, name), memory });
}

export function openBench(name: string): Context {
  return composeContext(paths, { dataPath: join(benchDir, name) });
}
