import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The unpacked Electron for Linux that packing can be tried with on this machine; null where there is none. */
export function packDist(env: NodeJS.ProcessEnv = process.env): string | null {
  const own = join(import.meta.dirname, '..', '..', 'node_modules', 'electron', 'dist');
  const given = env.KAOPING_PACK_DIST || env.ELECTRON_OVERRIDE_DIST_PATH || own;
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(join(given, 'electron'))
    ? given
    : null;
}
