import { join } from 'node:path';
import type { ProgramPaths } from '../compose.ts';

/** The folder of the built UI. */
export function uiDirOf({ rootDir }: Pick<ProgramPaths, 'rootDir'>): string {
  return join(rootDir, 'out', 'renderer');
}
