// The program without Electron: a host on 127.0.0.1 and a browser's window on it.
import { dirname, join, resolve } from 'node:path';
import { defaultDataPath } from './dataPath.ts';
import { asStorageRefusal, Refusal } from './refusal.ts';
import { findBrowser } from './start/findBrowser.ts';
import { hasDisplay } from './start/hasDisplay.ts';
import { openAppWindow } from './start/openAppWindow.ts';
import { runHost, sayAddress } from './start/runHost.ts';
import type { Host } from './web/startHost.ts';

const dataPath = resolve(process.env.KAOPING_DATA || defaultDataPath());
const paths = {
  rootDir: dirname(import.meta.dirname),
  workerPath: join(import.meta.dirname, 'fileWorker.cjs'),
};

runHost(paths, { dataPath, onReady: openWindow }).catch(fail);

async function openWindow(host: Host, ending: AbortSignal): Promise<void> {
  const browser = hasDisplay() ? findBrowser() : null;
  if (!browser) return sayAddress(host);
  process.stderr.write('五好考评已在浏览器窗口中打开，关闭窗口即结束\n');
  const isClosed = await openAppWindow({ browser, address: host.address, dataPath, ending });
  if (!isClosed && !ending.aborted) return sayAddress(host);
}

function fail(error: unknown): void {
  const refusal = error instanceof Refusal ? error : asStorageRefusal(error, dataPath);
  if (!refusal) throw error;
  process.stderr.write(`${refusal.message}\n`);
  process.exitCode = 1;
}
