import type { ContextOptions, ProgramPaths } from '../compose.ts';
import { openKeeper } from '../keeper/keeper.ts';
import { createErrorLog } from '../start/createErrorLog.ts';
import { uiDirOf } from '../start/programPaths.ts';
import { createWebApp } from '../web/webApp.ts';
import type { Backend } from './backend.ts';

/** What Electron does in its own way; an installed browser and plain Node where absent. */
export type ShellWays = Pick<ContextOptions, 'pdf' | 'startProcess'>;

/**
 * The workspace and the web application in this very process. Loads better-sqlite3: import it only where it is used.
 *
 * Errors: a Refusal where the workspace cannot be opened.
 */
export function openLocalBackend(paths: ProgramPaths, dataPath: string, ways: ShellWays = {}): Backend {
  const keeper = openKeeper(paths, { dataPath, ...ways });
  const logError = createErrorLog(dataPath);
  return {
    webApp: createWebApp({ keeper, uiDir: uiDirOf(paths), logError }),
    dataPath: keeper.path,
    logError,
    close: () => keeper.close(),
  };
}
