import { app, type BrowserWindow, dialog } from 'electron';
import { Refusal } from '../refusal.ts';
import { withDataPath } from './dataArgument.ts';

/**
 * Lets the person choose another data file (a copy from a stick, last year's) and starts the program anew over it. A
 * file that cannot be read as one is refused in a sentence, and nothing changes.
 */
export async function openDataFile(window: BrowserWindow): Promise<void> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '打开数据文件',
    properties: ['openFile'],
    filters: [{ name: '五好考评数据文件', extensions: ['kaoping'] }],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return;
  const refusal = await refuseFile(path);
  if (refusal === null) {
    app.relaunch({ args: withDataPath(process.argv.slice(1), path) });
    app.quit();
    return;
  }
  await dialog.showMessageBox(window, {
    type: 'error',
    title: '打开数据文件',
    message: '这个文件不能打开',
    detail: refusal,
    buttons: ['关闭'],
  });
}

/** Why a file is no workspace of this program, as a sentence; null where it is one. */
async function refuseFile(path: string): Promise<string | null> {
  const { openWorkspace } = await import('../store/workspace.ts');
  try {
    openWorkspace(path, { readonly: true }).close();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
