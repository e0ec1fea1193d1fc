import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildPart, type PartName, parts } from './buildPart.ts';
import { fingerprint } from './fingerprint.ts';
import { withLock } from './withLock.ts';

/** What each part in out/ was built from. */
type Stamp = Partial<Record<PartName, string>>;
const stampName = 'stamp.json';

/**
 * Brings the named parts of out/ up to date with their sources; does nothing where they are. Builds beside out/ and
 * then puts the whole in its place, so that no one meets a half-built one. Messages go to standard error.
 */
export async function ensureBuilt(rootDir: string, names: readonly PartName[]): Promise<void> {
  if (staleParts(rootDir, names).length === 0) return;
  const cacheDir = join(rootDir, 'node_modules', '.cache');
  mkdirSync(cacheDir, { recursive: true });
  await withLock(join(cacheDir, 'kaoping-build.lock'), async () => {
    const stale = staleParts(rootDir, names);
    if (stale.length > 0) await rebuild(rootDir, cacheDir, stale);
  });
}

/** Builds all parts anew, whatever is there. */
export async function buildAll(rootDir: string): Promise<void> {
  rmSync(join(rootDir, 'out', stampName), { force: true });
  await ensureBuilt(rootDir, ['node', 'renderer', 'page']);
}

function staleParts(rootDir: string, names: readonly PartName[]): PartName[] {
  const stamp = readStamp(join(rootDir, 'out'));
  return names.filter((name) => stamp[name] !== fingerprint(rootDir, parts[name].sources));
}

async function rebuild(rootDir: string, cacheDir: string, stale: readonly PartName[]): Promise<void> {
  process.stderr.write('正在编译程序，请稍候…\n');
  const outDir = join(rootDir, 'out');
  const workDir = mkdtempSync(join(cacheDir, 'kaoping-build-'));
  const nextDir = join(workDir, 'out');
  try {
    const stamp: Stamp = { ...readStamp(outDir) };
    keepFreshParts(outDir, nextDir, stamp, stale);
    for (const name of stale) {
      stamp[name] = fingerprint(rootDir, parts[name].sources);
      await buildPart(rootDir, name, nextDir);
    }
    writeFileSync(join(nextDir, stampName), JSON.stringify(stamp));
    await replace(outDir, nextDir, join(workDir, 'former'));
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** Copies what is not built anew. The node part is all of out/ but the folders of the others. */
function keepFreshParts(outDir: string, nextDir: string, stamp: Stamp, stale: readonly PartName[]): void {
  mkdirSync(nextDir);
  const keeps = (name: PartName) => stamp[name] !== undefined && !stale.includes(name);
  const others = (['renderer', 'page'] as const).map((name) => ({ name, folder: parts[name].folder }));
  const folders = others.map(({ folder }) => join(outDir, folder));
  if (keeps('node')) cpSync(outDir, nextDir, { recursive: true, filter: (path) => !folders.includes(path) });
  for (const { name, folder } of others)
    if (keeps(name)) cpSync(join(outDir, folder), join(nextDir, folder), { recursive: true });
}

/** Puts one folder in the place of another; tries again where a virus scanner holds a file of it for a moment. */
async function replace(outDir: string, nextDir: string, formerDir: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      if (existsSync(outDir)) renameSync(outDir, formerDir);
      return renameSync(nextDir, outDir);
    } catch (error) {
      if (tries === 20) throw error;
      await setTimeout(100);
    }
  }
}

function readStamp(outDir: string): Stamp {
  try {
    return JSON.parse(readFileSync(join(outDir, stampName), 'utf8')) as Stamp; // Safe: only rebuild writes it.
  } catch {
    return {};
  }
}
