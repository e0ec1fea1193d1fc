import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron, nodeApiOf } from '../../electron/start/findElectron.ts';
import { type HostProcess, startHostProcess } from './electronHost.ts';

const rootDir = join(import.meta.dirname, '..', '..');

/** The program's window in a real Electron. */
export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page wrote to its console so far, with what went wrong in it. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A folder for one test: the data file, the window's profile and whatever the test saves. */
export interface DesktopPlace {
  readonly folder: string;
  readonly dataPath: string;
}

/** Electron's program file. Errors: throws where this machine has none. */
export function requireElectron(): string {
  const program = findElectron(rootDir);
  if (!program) throw new Error('no Electron here: set ELECTRON_OVERRIDE_DIST_PATH');
  return program;
}

/** How Electron is started in tests on the project's folder, beside `more` in the environment. */
export function electronCall(place: DesktopPlace, more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(place.folder, 'profile'),
    KAOPING_DATA: place.dataPath,
    ...more,
  };
  // As root Chromium's sandbox does not start.
  return {
    program: requireElectron(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), rootDir],
    env,
  };
}

/**
 * Opens the program on a data file. An Electron whose Node cannot load better-sqlite3 forwards to a host in a process
 * of its own; everything else opens the file itself, as it does for people.
 */
export async function launchDesktop(place: DesktopPlace): Promise<Desktop> {
  const host = nodeApiOf(requireElectron()) >= 10 ? null : await startHostProcess(place.dataPath);
  try {
    const { program, args, env } = electronCall(place, host ? forwardingTo(host) : {});
    const app = await _electron.launch({ executablePath: program, args, env });
    const complaints: string[] = [];
    app.on('window', (page) => listen(page, complaints));
    const page = await app.firstWindow();
    await page.waitForLoadState();
    return { app, page, complaints, close: () => close(app, host) };
  } catch (error) {
    await host?.stop();
    throw error;
  }
}

/** Playwright's test with the program opened on a new data file, closed at the end. */
export const test = base.extend<{ place: DesktopPlace; desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  place: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoping-electron-'));
    await use({ folder, dataPath: join(folder, 'test.kaoping') });
    rmSync(folder, { recursive: true, force: true });
  },
  desktop: async ({ place }, use) => {
    const desktop = await launchDesktop(place);
    await use(desktop);
    await desktop.close();
  },
});

function forwardingTo({ url, token }: HostProcess): Record<string, string> {
  return { KAOPING_HOST_URL: url, KAOPING_HOST_TOKEN: token };
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
}

async function close(app: ElectronApplication, host: HostProcess | null): Promise<void> {
  try {
    await app.close();
  } finally {
    await host?.stop();
  }
}
