import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { type Keeper, openKeeper } from '../../electron/keeper/keeper.ts';
import type { Context } from '../../electron/service/context.ts';
import { createWebApp, type WebApp } from '../../electron/web/webApp.ts';
import { paths } from './testContext.ts';

/** The real web application over a new workspace, for suites that outlive one test. */
export interface TestApp {
  readonly app: WebApp;
  readonly keeper: Keeper;
  readonly context: Context;
  readonly folder: string;
  readonly certificatePath: string;
  /** Errors that were logged as bugs of the program. */
  readonly bugs: readonly unknown[];
  close(): void;
}

export function testApp(uiDir?: string): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-app-'));
  const memory = createMachineMemory(join(folder, 'memory.json'));
  const keeper = openKeeper(paths, { dataPath: join(folder, 'test.kaoping'), memory });
  const certificatePath = join(folder, 'certificate.json');
  const bugs: unknown[] = [];
  const app = createWebApp({
    keeper,
    uiDir: uiDir ?? join(folder, 'ui'),
    certificatePath,
    logError: (error) => bugs.push(error),
  });
  return {
    app,
    keeper,
    context: keeper.context(),
    folder,
    certificatePath,
    bugs,
    close() {
      keeper.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
