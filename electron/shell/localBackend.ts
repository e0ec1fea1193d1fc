import { composeContext, type ProgramPaths } from '../compose.ts';
import { ensureFolderOf } from '../dataPath.ts';
import type { PdfPrinter } from '../pdf/pdfPrinter.ts';
import { createErrorLog } from '../start/createErrorLog.ts';
import { uiDirOf } from '../start/programPaths.ts';
import { createWebApp } from '../web/webApp.ts';
import type { Backend } from './backend.ts';

/**
 * The workspace and the web application in this very process; `pdf` makes its PDFs, an installed browser where absent.
 * Loads better-sqlite3: import it only where it is used.
 *
 * Errors: a Refusal where the workspace cannot be opened.
 */
export function openLocalBackend(paths: ProgramPaths, dataPath: string, pdf?: PdfPrinter): Backend {
  ensureFolderOf(dataPath);
  const context = composeContext(paths, { dataPath, actor: '本机', ...(pdf && { pdf }) });
  const logError = createErrorLog(dataPath);
  return {
    webApp: createWebApp({ context, uiDir: uiDirOf(paths), logError }),
    dataPath: context.workspace.path,
    logError,
    close: () => context.workspace.close(),
  };
}
