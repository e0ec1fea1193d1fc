import { join } from 'node:path';
import type { ProgramPaths } from '../compose.ts';

/** The folder of the built UI. */
export function uiDirOf({ rootDir }: Pick<ProgramPaths, 'rootDir'>): string {
  return join(rootDir, 'out', 'renderer');
}

/** The page of which a 任务包 for a browser is made. */
export function taskPageOf({ rootDir }: Pick<ProgramPaths, 'rootDir'>): string {
  return join(rootDir, 'out', 'page', 'taskPage.html');
}
