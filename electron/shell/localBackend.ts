import { type ContextOptions, composeContext, type ProgramPaths } from '../compose.ts';
import { ensureFolderOf } from '../dataPath.ts';
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
  ensureFolderOf(dataPath);
  const context = composeContext(paths, { dataPath, actor: '本机', ...ways });
  const logError = createErrorLog(dataPath);
  return {
    webApp: createWebApp({ context, uiDir: uiDirOf(paths), logError }),
    dataPath: context.workspace.path,
    logError,
    close: () => context.workspace.close(),
  };
}
