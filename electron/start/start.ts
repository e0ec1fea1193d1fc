// npm start: builds what is stale, then opens the program in Electron, otherwise in a browser's window.
import { join } from 'node:path';
import { ensureBuilt } from './ensureBuilt.ts';
import { findElectron, nodeApiOf } from './findElectron.ts';
import { hasDisplay } from './hasDisplay.ts';
import { rootDir } from './rootDir.ts';
import { runChild } from './runChild.ts';

await ensureBuilt(rootDir, ['node', 'renderer', 'page']);
const electron = hasDisplay() ? findElectron(rootDir) : null;
const isUsable = electron !== null && nodeApiOf(electron) >= 10;
if (electron && !isUsable) process.stderr.write('这台电脑上的 Electron 不能运行，改用浏览器窗口\n');
process.exitCode = await (electron && isUsable
  ? runChild(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), rootDir])
  : runChild(process.execPath, [join(rootDir, 'out', 'host.cjs')]));
