import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}
const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
};

/** Commands of Chromium's family on Linux; the last ones are what UOS and Kylin come with. */
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser-stable',
  'uos-browser',
  'browser360-cn-stable',
  'browser360-cn',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
];
const linuxPaths = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

/** The program file of Chrome, Edge or Chromium; KAOPING_BROWSER names another. Null where there is none. */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env.KAOPING_BROWSER;
  const paths = [...(named ? [named] : []), ...usualPaths(machine)];
  return paths.find((path) => machine.exists(path)) ?? null;
}

function usualPaths({ platform, env, home }: Machine): string[] {
  switch (platform) {
    case 'win32': {
      const bases = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
      return windowsPaths.flatMap((parts) => bases.map((base) => join(base, ...parts)));
    }
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].flatMap((base) =>
        macNames.map((name) => join(base, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      return [...linuxCommands.flatMap((name) => folders.map((folder) => join(folder, name))), ...linuxPaths];
    }
  }
}
