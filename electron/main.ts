// The desktop program: one window over app://kaoping/, answered in this very process. No port is open.
import { dirname, join } from 'node:path';
import { app, session } from 'electron';
import { defaultDataPath } from './dataPath.ts';
import { answerAppScheme, registerAppScheme } from './shell/appScheme.ts';
import { askWhereToSave } from './shell/askWhereToSave.ts';
import type { Backend } from './shell/backend.ts';
import { dataPathIn } from './shell/dataArgument.ts';
import { forwardToHost } from './shell/forwardToHost.ts';
import { guardContents } from './shell/guardContents.ts';
import { guardSession } from './shell/guardSession.ts';
import { openMainWindow, showWindow } from './shell/mainWindow.ts';
import { setMenu } from './shell/menu.ts';
import { endWithSentence } from './shell/startupFailure.ts';
import { startUtilityProcess } from './shell/utilityProcess.ts';
import { createWindowPrinter } from './shell/windowPrinter.ts';
import { zoomByWheel } from './shell/zoom.ts';

const rootDir = dirname(import.meta.dirname);
const workerPath = join(import.meta.dirname, 'fileWorker.cjs');
const dataPath = dataPathIn(process.argv) ?? (process.env.KAOPING_DATA || defaultDataPath());

// What the program writes by itself is its owner's alone, on a computer that several people use.
process.umask(0o077);
// A plain folder name, whatever the product's name: some tools still stumble over Chinese ones.
app.setPath('userData', join(app.getPath('appData'), 'kaoping', 'window'));
// No name is ever looked up, so that not even a mistake of ours can reach out.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(start)
    .catch((error) => endWithSentence(error, dataPath));
} else {
  app.quit();
}

async function start(): Promise<void> {
  const backend = await openBackend();
  app.on('will-quit', () => backend.close());
  answerAppScheme(backend.webApp, backend.logError);
  guardSession(session.defaultSession, !app.isPackaged);
  askWhereToSave(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  const window = openMainWindow(join(rootDir, 'resources', 'icons', 'icon.png'));
  zoomByWheel(window.webContents);
  setMenu(window, backend.dataPath);
  app.on('second-instance', () => showWindow(window));
}

/** The workspace in this process, or a running host where a developer or a test names one. */
async function openBackend(): Promise<Backend> {
  const { KAOPING_HOST_URL: url, KAOPING_HOST_TOKEN: token = '' } = process.env;
  if (url && !app.isPackaged) return forwardToHost(url, token);
  const { openLocalBackend } = await import('./shell/localBackend.ts');
  return openLocalBackend({ rootDir, workerPath }, dataPath, {
    pdf: createWindowPrinter(),
    startProcess: startUtilityProcess,
  });
}
