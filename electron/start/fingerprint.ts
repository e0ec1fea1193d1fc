import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A short text that changes when one of the files, or a file below one of the folders, is changed, added or removed. */
export function fingerprint(rootDir: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, rootDir, name);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, rootDir: string, name: string): void {
  const stat = statSync(join(rootDir, name), { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const child of readdirSync(join(rootDir, name)).sort()) addTo(hash, rootDir, join(name, child));
  } else if (stat) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
}
