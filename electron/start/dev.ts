// npm run dev: the screens straight from their sources, over a host that runs from its sources too.
import { join, sep } from 'node:path';
import { createServer } from 'vite';
import { passToHost } from '../dev/passToHost.ts';
import { runDevHost } from '../dev/runDevHost.ts';
import { rootDir } from './rootDir.ts';
import { untilToldToStop } from './untilToldToStop.ts';

const hostSources = ['electron', 'shared', 'resources'].map((name) => join(rootDir, name));

const host = runDevHost();
const vite = await createServer({
  configFile: join(rootDir, 'renderer', 'vite.config.ts'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', fs: { allow: [rootDir] } },
  plugins: [passToHost(host)],
});
await vite.listen();
vite.watcher.add(hostSources);
vite.watcher.on('change', (path) => {
  if (!hostSources.some((folder) => path.startsWith(folder + sep))) return;
  host.restart();
  void sayAddress('已按改动重新启动，已打开的页面照常可用');
});
void sayAddress('开发服务已启动，按 Ctrl+C 结束');
await untilToldToStop();
await Promise.all([vite.close(), host.stop()]);

async function sayAddress(sentence: string): Promise<void> {
  const found = await host.address();
  if (!found) return;
  const opening = new URL(new URL(found.address).search, vite.resolvedUrls?.local[0]);
  process.stderr.write(`${sentence}\n请用浏览器打开（地址只能用一次）：\n  ${opening}\n`);
}
