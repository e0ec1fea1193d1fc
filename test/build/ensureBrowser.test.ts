import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../electron/start/findBrowser.ts';

const script = join(import.meta.dirname, '..', '..', 'electron', 'start', 'ensureBrowser.ts');
const isDebian =
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
const mayInstall = isDebian && process.getuid?.() === 0;
const isFoundAnyway =
  findBrowser({ platform: process.platform, env: { PATH: '' }, home: '', exists: existsSync }) !== null;

/** What npm test does for a browser, on a machine whose only commands lie in a folder of the test. */
describe.skipIf(process.platform !== 'linux' || isFoundAnyway)('the browser for the tests', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-browser-'));
    const made = folder;
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  });

  /** Runs it; `aptDoes` is what stands in the place of apt-get does after it has noted how it was called. */
  function ensure(aptDoes: string, browser = '') {
    const calls = join(folder, 'calls');
    writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> '${calls}'\n${aptDoes}\n`);
    chmodSync(join(folder, 'apt-get'), 0o755);
    const env = { PATH: folder, HOME: folder, KAOPING_BROWSER: browser };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    expect(stdout).toBe('');
    const called = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
    return { status, stderr, called };
  }

  it('is left alone where there is one', () => {
    expect(ensure('', script)).toEqual({ status: 0, stderr: '', called: [] });
  });

  it.runIf(mayInstall)('is installed by root on Debian, with a Chinese font', () => {
    const { status, stderr, called } = ensure(`[ "$1" = install ] && : > '${join(folder, 'chromium')}'; :`);
    expect(status).toBe(0);
    expect(called).toEqual(['update', 'install -y --no-install-recommends chromium fonts-noto-cjk']);
    expect(stderr).toContain('正在安装 chromium、fonts-noto-cjk');
  });

  it('is asked for by name where it could not be installed, and the tests fail', () => {
    const { status, stderr, called } = ensure('exit 100');
    expect(status).toBe(1);
    expect(called).toHaveLength(mayInstall ? 2 : 0);
    expect(stderr).toContain('apt-get install -y chromium fonts-noto-cjk');
    expect(stderr).toContain('KAOPING_BROWSER');
  });
});
