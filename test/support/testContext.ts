import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { composeContext, type ProgramPaths } from '../../electron/compose.ts';
import type { Context } from '../../electron/service/context.ts';

const rootDir = join(import.meta.dirname, '..', '..');
export const paths: ProgramPaths = {
  rootDir,
  workerPath: join(rootDir, 'electron', 'fileWorker.ts'),
};

/** A new folder that goes with the test. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kaoping-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A real context over a real new workspace file; closed with the test. */
export function testContext(dataPath = join(tempFolder(), 'test.kaoping')): Context {
  const context = composeContext(paths, { dataPath });
  onTestFinished(() => {
    if (context.workspace.db.open) context.workspace.close();
  });
  return context;
}
