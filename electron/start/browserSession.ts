import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defaultDataPath } from '../dataPath.ts';

/**
 * What the browser's window over this data file keeps, the same at every start: a window that stayed open while the
 * program was restarted goes on. It follows from a secret that lies among the user's own data, for no one else to read.
 */
export function browserSession(dataPath: string): string {
  return createHash('sha256')
    .update(`${secret()} ${resolve(dataPath)}`)
    .digest('base64url');
}

function secret(): string {
  const path = join(dirname(defaultDataPath()), 'browser-session');
  try {
    const kept = readFileSync(path, 'utf8');
    if (kept.length >= 32) return kept;
  } catch {
    // There is none yet.
  }
  const made = randomBytes(32).toString('base64url');
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, made, { mode: 0o600 });
  } catch {
    // It then lasts as long as this start.
  }
  return made;
}
