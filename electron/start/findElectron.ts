import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's program file where it is on this machine; null otherwise. Never requires 'electron': that would download. */
export function findElectron(rootDir: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const packageDir = join(rootDir, 'node_modules', 'electron');
  const overriding = env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(packageDir, 'path.txt');
  if (!overriding && !existsSync(pathFile)) return null;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName();
  const program = join(overriding || join(packageDir, 'dist'), name);
  return existsSync(program) ? program : null;
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** Electron's Node-API version; 0 where it does not even start, as when a library is missing. */
export function nodeApiOf(electron: string): number {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { status, stdout } = spawnSync(electron, ['-p', 'process.versions.napi'], { env, encoding: 'utf8' });
  return status === 0 ? Number(stdout) || 0 : 0;
}
