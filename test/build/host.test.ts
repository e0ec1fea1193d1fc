import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureBuilt } from '../../electron/start/ensureBuilt.ts';

const rootDir = join(import.meta.dirname, '..', '..');

/** The program's host with a script in the place of the browser, which notes how it was called. */
describe.skipIf(process.platform === 'win32')('the host', () => {
  let folder = '';
  const noted = () => join(folder, 'call');
  beforeAll(() => ensureBuilt(rootDir, ['node']));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-host-'));
    const made = folder;
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  });

  function start(browserDoes: string, display = ':7') {
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho $$ "$@" > '${noted()}'\n${browserDoes}\n`);
    chmodSync(browser, 0o755);
    const env = {
      ...process.env,
      WAYLAND_DISPLAY: '',
      DISPLAY: display,
      KAOPING_BROWSER: browser,
      KAOPING_DATA: join(folder, 'host.kaoping'),
      XDG_DATA_HOME: folder,
    };
    const child = spawn(process.execPath, [join(rootDir, 'out', 'host.cjs')], { env });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    return { child, said: textOf(child) };
  }

  it('opens a browser’s window of its own, and ends when that is closed', async () => {
    const { child, said } = start(
      `page="\${1#--app=file://}"; cp "$page" '${join(folder, 'page')}'; ls -l "$page" > '${join(folder, 'mode')}'; exec sleep 3.3`,
    );
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(said()).not.toContain('http://');
    const call = readFileSync(noted(), 'utf8');
    expect(call).toMatch(/ --app=file:\/\/\S+\.html --user-data-dir=\S+ /);
    // Everybody on the computer can read a command line; the page is its owner's alone and goes with the window.
    expect(call).not.toMatch(/token|127\.0\.0\.1/);
    expect(readFileSync(join(folder, 'page'), 'utf8')).toMatch(/url=http:\/\/127\.0\.0\.1:\d+\/\?token=\S+"/);
    expect(readFileSync(join(folder, 'mode'), 'utf8').slice(0, 10)).toBe('-rw-------');
    expect(readdirSync(join(folder, 'kaoping')).filter((name) => name.endsWith('.html'))).toEqual([]);
    expect(existsSync(join(folder, 'host.kaoping-wal'))).toBe(false);
  });

  it('closes that window when it is told to end', async () => {
    const { child } = start('exec sleep 60');
    await vi.waitUntil(() => existsSync(noted()) && readFileSync(noted(), 'utf8') !== '', {
      timeout: 10_000,
    });
    const browserId = Number.parseInt(readFileSync(noted(), 'utf8'), 10);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await vi.waitUntil(() => !isRunning(browserId), { timeout: 5000 });
    expect(existsSync(join(folder, 'host.kaoping-wal'))).toBe(false);
  });

  it('says the address and goes on when the browser gives no window', async () => {
    const { child, said } = start('exit 0');
    await vi.waitUntil(() => said().includes('"address"'), { timeout: 10_000 });
    expect(child.exitCode).toBeNull();
  });

  it('says the address where there is no display, and answers there', async () => {
    const { child, said } = start('exec sleep 60', '');
    await vi.waitUntil(() => said().includes('"address"'), { timeout: 10_000 });
    const address = /http:\S+/.exec(said())![0];
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect(existsSync(noted())).toBe(process.platform === 'darwin');
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('says in a sentence that the file is open already', async () => {
    const first = start('exec sleep 60', '');
    await vi.waitUntil(() => first.said().includes('"address"'), { timeout: 10_000 });
    const second = start('exec sleep 60', '');
    const [code] = await once(second.child, 'close');
    expect(code).toBe(1);
    expect(second.said()).toMatch(/已在另一个五好考评窗口中打开/);
    expect(second.said()).not.toContain('    at ');
  });
});

function textOf(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
