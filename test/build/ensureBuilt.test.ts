import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const projectDir = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

describe('the build', () => {
  let rootDir = '';
  beforeEach(() => {
    rootDir = smallProject();
  });

  /** Calls it in a process of its own and gives what it said. */
  async function ensureBuilt(parts = ['node', 'renderer']): Promise<string> {
    const script = `import { ensureBuilt } from ${JSON.stringify(join(projectDir, 'electron/start/ensureBuilt.ts'))};
      await ensureBuilt(${JSON.stringify(rootDir)}, ${JSON.stringify(parts)});`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout).toBe('');
    return stderr;
  }
  const built = () => readdirSync(join(rootDir, 'out')).sort();

  it('makes both parts, once', async () => {
    expect(await ensureBuilt()).toContain('正在编译');
    expect(built()).toEqual(['main.cjs', 'renderer', 'stamp.json']);
    expect(await ensureBuilt()).toBe('');
  });

  it('follows a change, an addition and a removal', async () => {
    await ensureBuilt();
    const added = join(rootDir, 'shared', 'added.ts');
    writeFileSync(added, '');
    expect(await ensureBuilt()).toContain('正在编译');
    rmSync(added);
    expect(await ensureBuilt()).toContain('正在编译');
    writeFileSync(join(rootDir, 'renderer', 'index.html'), '<p>changed');
    expect(await ensureBuilt(['node'])).toBe('');
    expect(await ensureBuilt()).toContain('正在编译');
  });

  it('keeps the part that is fresh, and nothing of an earlier build of the other', async () => {
    await ensureBuilt();
    writeFileSync(join(rootDir, 'out', 'old-chunk.cjs'), '');
    writeFileSync(join(rootDir, 'out', 'renderer', 'kept.txt'), '');
    writeFileSync(join(rootDir, 'electron', 'main.ts'), 'console.log(2);');
    await ensureBuilt(['node']);
    expect(built()).toEqual(['main.cjs', 'renderer', 'stamp.json']);
    expect(existsSync(join(rootDir, 'out', 'renderer', 'kept.txt'))).toBe(true);
  });

  it('is made by one of several that start at once, and the others wait for it', async () => {
    const said = await Promise.all([ensureBuilt(), ensureBuilt(), ensureBuilt()]);
    expect(said.filter((text) => text.includes('正在编译'))).toHaveLength(1);
    expect(built()).toEqual(['main.cjs', 'renderer', 'stamp.json']);
  });

  it('takes over from one that was killed', async () => {
    mkdirSync(join(rootDir, 'node_modules', '.cache'), { recursive: true });
    writeFileSync(join(rootDir, 'node_modules', '.cache', 'kaoping-build.lock'), '999999999');
    await ensureBuilt();
    expect(built()).toEqual(['main.cjs', 'renderer', 'stamp.json']);
    expect(readdirSync(join(rootDir, 'node_modules', '.cache'))).toEqual([]);
  });

  it('leaves the former build in place when the new one fails', async () => {
    await ensureBuilt();
    writeFileSync(join(rootDir, 'electron', 'main.ts'), 'const = ;');
    await expect(ensureBuilt()).rejects.toThrow();
    expect(built()).toEqual(['main.cjs', 'renderer', 'stamp.json']);
  });
});

/** A project of a few files in the shape of ours, with its own Vite configurations. */
function smallProject(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kaoping-build-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const name of ['electron', 'shared', 'renderer', 'node_modules']) mkdirSync(join(dir, name));
  symlinkSync(join(projectDir, 'node_modules', 'vite'), join(dir, 'node_modules', 'vite'));
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(projectDir, name), join(dir, name));
  writeFileSync(join(dir, 'electron', 'main.ts'), 'console.log(1);');
  writeFileSync(join(dir, 'renderer', 'index.html'), '<p>page');
  writeFileSync(
    join(dir, 'electron', 'vite.config.ts'),
    `export default { root: import.meta.dirname, build: { ssr: true, rollupOptions: {
      input: import.meta.dirname + '/main.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } } } };`,
  );
  writeFileSync(join(dir, 'renderer', 'vite.config.ts'), 'export default { root: import.meta.dirname };');
  return dir;
}
