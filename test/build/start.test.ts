import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureBuilt } from '../../electron/start/ensureBuilt.ts';

const rootDir = join(import.meta.dirname, '..', '..');

/** npm start, with scripts in the places of Electron and the browser, which note how they were called. */
describe.skipIf(process.platform !== 'linux')('npm start', () => {
  let folder = '';
  beforeAll(() => ensureBuilt(rootDir, ['node', 'renderer']));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-start-'));
    const made = folder;
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  });

  const noted = (name: string) => {
    const path = join(folder, `${name}.call`);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };

  function program(name: string, does: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  /** Starts the program; `electron` is what Electron says when it is asked for its Node-API version, null for none. */
  function start({ electron, display = ':7' }: { electron: string | null; display?: string }) {
    const note = (name: string) => `echo "$@" > '${join(folder, `${name}.call`)}'`;
    if (electron !== null) {
      program('electron', `[ "$ELECTRON_RUN_AS_NODE" = 1 ] && { ${electron}; }\n${note('electron')}\nexit 7`);
    }
    program('browser', `${note('browser')}\nexec sleep 3.3`);
    const env = {
      ...process.env,
      WAYLAND_DISPLAY: '',
      DISPLAY: display,
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      KAOPING_BROWSER: join(folder, 'browser'),
      KAOPING_DATA: join(folder, 'start.kaoping'),
      XDG_DATA_HOME: folder,
    };
    const child = spawn(process.execPath, [join(rootDir, 'electron', 'start', 'start.ts')], { env });
    onTestFinished(() => {
      child.kill();
    });
    return { child, said: textOf(child) };
  }

  it('opens Electron on the program where it runs, and ends as it ends', async () => {
    const { child } = start({ electron: 'echo 10; exit 0' });
    const [code] = await once(child, 'exit');
    expect(code).toBe(7);
    expect(noted('electron').trim().split(' ').at(-1)).toBe(rootDir);
    expect(noted('browser')).toBe('');
  });

  it.each([
    ['does not start', 'exit 127'],
    ['is too old', 'echo 8; exit 0'],
  ])('opens a browser’s window where Electron %s, and says so', async (_name, electron) => {
    const { child, said } = start({ electron });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(said()).toContain('Electron 不能运行，改用浏览器窗口');
    expect(noted('browser')).toContain('--app=file://');
    expect(noted('electron')).toBe('');
  });

  it('opens a browser’s window where there is no Electron, without a word about it', async () => {
    const { child, said } = start({ electron: null });
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(said()).not.toContain('Electron');
    expect(noted('browser')).toContain('--app=file://');
  });

  it('prints the address where there is no display, and opens neither', async () => {
    const { child, said } = start({ electron: 'echo 10; exit 0', display: '' });
    await vi.waitUntil(() => said().includes('"address"'), { timeout: 10_000 });
    expect(said()).toMatch(/请用浏览器打开（地址只能用一次）：\s+http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/);
    expect(child.exitCode).toBeNull();
    expect(noted('electron') + noted('browser')).toBe('');
    child.kill();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});

/** What the process has said so far, on both outputs. */
function textOf({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (text += chunk));
  return () => text;
}
