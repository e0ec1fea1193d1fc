import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { asStorageRefusal } from './refusal.ts';

/** Where the workspace lies when nobody says otherwise: the user's own application data. */
export function defaultDataPath(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const base =
    platform === 'win32'
      ? (env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'));
  return join(base, 'kaoping', '五好考评.kaoping');
}

/** Makes the folder of a data file where it is not there yet, its owner's alone. Errors: a Refusal where that cannot be done. */
export function ensureFolderOf(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // A folder of another version was made for all to read; one that a person chose stays as it is.
    if (dirname(path) === dirname(defaultDataPath())) chmodSync(dirname(path), 0o700);
  } catch (error) {
    throw asStorageRefusal(error, dirname(path)) ?? error;
  }
}
