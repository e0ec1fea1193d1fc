import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultDataPath } from '../dataPath.ts';

export interface AppWindow {
  readonly browser: string;
  readonly address: string;
  /** The data file; each has a browser profile of its own, so that its window is a process of its own. */
  readonly dataPath: string;
  /** Closes the window: nothing answers it any more. */
  readonly ending: AbortSignal;
}

/** A browser that ends sooner than this showed no window, or handed it to one that runs already. Units: milliseconds. */
const tooSoon = 3000;

/**
 * Opens the address in a browser window of its own and waits until the person closes it: true then, false where the
 * browser gave no window that could be watched.
 */
export function openAppWindow({ browser, address, dataPath, ending }: AppWindow): Promise<boolean> {
  const started = performance.now();
  const profile = profileFor(dataPath);
  const page = writeOpeningPage(`${profile}.html`, address);
  return new Promise<boolean>((resolve) => {
    const child = spawn(browser, flags(pathToFileURL(page).href, profile), {
      stdio: 'ignore',
      signal: ending,
    });
    child.once('error', () => resolve(false));
    child.once('exit', () => resolve(performance.now() - started >= tooSoon));
  }).finally(() => rmSync(page, { force: true }));
}

/** A page that leads to the address: on a command line everybody on the computer could read it. */
function writeOpeningPage(path: string, address: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  const page = `<!doctype html><meta charset="utf-8"><title>五好考评</title><meta http-equiv="refresh" content="0;url=${address}">`;
  writeFileSync(path, page, { mode: 0o600 });
  return path;
}

function flags(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--lang=zh-CN',
    // Later on the browser knows how the window was left.
    ...(existsSync(profile) ? [] : ['--start-maximized']),
    // Chromium does not start as root in its sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** The profile's folder, among the user's own data wherever the data file may lie. */
function profileFor(dataPath: string): string {
  const name = createHash('sha256').update(dataPath).digest('hex').slice(0, 8);
  return join(dirname(defaultDataPath()), `browser-${name}`);
}
