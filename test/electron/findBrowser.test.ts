import { expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../electron/start/findBrowser.ts';
import { hasDisplay } from '../../electron/start/hasDisplay.ts';

function machine(platform: NodeJS.Platform, files: readonly string[], env: NodeJS.ProcessEnv = {}): Machine {
  return { platform, env, home: '/home/user', exists: (path) => files.includes(path.replaceAll('\\', '/')) };
}

it('finds Edge on Windows, and Chrome before it', () => {
  const env = { ProgramFiles: 'C:/Program Files', 'ProgramFiles(x86)': 'C:/Program Files (x86)' };
  const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
  const chrome = 'C:/Program Files/Google/Chrome/Application/chrome.exe';
  expect(findBrowser(machine('win32', [edge], env))).toBe(edge);
  expect(findBrowser(machine('win32', [edge, chrome], env))).toBe(chrome);
});

it('finds what UOS comes with', () => {
  expect(findBrowser(machine('linux', ['/usr/bin/uos-browser-stable'], { PATH: '/bin:/usr/bin' }))).toBe(
    '/usr/bin/uos-browser-stable',
  );
});

it('takes the one that is named, if it is there', () => {
  const files = ['/usr/bin/chromium', '/opt/other'];
  expect(findBrowser(machine('linux', files, { PATH: '/usr/bin', KAOPING_BROWSER: '/opt/other' }))).toBe(
    '/opt/other',
  );
  expect(findBrowser(machine('linux', files, { PATH: '/usr/bin', KAOPING_BROWSER: '/none' }))).toBe(
    '/usr/bin/chromium',
  );
});

it('says where there is none', () => {
  expect(findBrowser(machine('darwin', []))).toBeNull();
});

it('sees whether a window can be shown', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});
