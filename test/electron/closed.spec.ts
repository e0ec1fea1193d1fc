import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/electronApp.ts';

test('the page has neither Node nor Electron', async ({ desktop: { page } }) => {
  const kinds = await page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
    typeof Reflect.get(window, 'module'),
    typeof Reflect.get(window, 'electron'),
  ]);
  expect(kinds).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('the window is isolated, and sandboxed', async ({ desktop: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    // Safe: getLastWebPreferences is there, and absent from the types.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(preferences.preload).toBeUndefined();
});

test('no second window opens', async ({ desktop: { app, page } }) => {
  const opened = await page.evaluate(() => [
    window.open('https://example.org'),
    window.open('/'),
    window.open('about:blank'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await clickLink(page, 'app://kaoping/', '_blank');
  await page.waitForTimeout(300);
  expect(app.windows()).toHaveLength(1);
});

for (const address of [
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://elsewhere/',
]) {
  test(`the page does not leave for ${address}`, async ({ desktop: { page } }) => {
    const before = page.url();
    await page.evaluate((target) => {
      document.body.dataset.stays = 'yes';
      location.href = target;
    }, address);
    await clickLink(page, address, '_self');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => document.body.dataset.stays)).toBe('yes');
  });
}

test('every permission is denied', async ({ desktop: { page } }) => {
  const answers = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ] as PermissionName[];
    const states = names.map(async (name) => (await navigator.permissions.query({ name })).state);
    const camera = navigator.mediaDevices?.getUserMedia({ video: true }).then(
      () => 'given',
      (error: Error) => error.name,
    );
    return {
      states: await Promise.all(states),
      asked: await Notification.requestPermission(),
      camera: await camera,
    };
  });
  expect(answers.states).toEqual(Array(6).fill('denied'));
  expect(answers.asked).toBe('denied');
  expect(answers.camera).not.toBe('given');
});

test('nothing reaches an address outside, whichever way a page asks', async ({ desktop: { app } }) => {
  const { server, url, requests } = await countingServer();
  try {
    const outcome = await app.evaluate(async ({ BrowserWindow }, target) => {
      // A page without the program's strict policy, so that only the shell itself stands in the way.
      const window = new BrowserWindow({ show: false });
      await window.loadURL('data:text/html,<p>');
      const outcome = await window.webContents.executeJavaScript(`Promise.allSettled([
        fetch('${target}', { mode: 'no-cors' }),
        new Promise((done, failed) => Object.assign(new Image(), { onload: done, onerror: failed, src: '${target}' })),
        new Promise((done, failed) => Object.assign(new WebSocket('${target}'.replace('http', 'ws')), { onopen: done, onerror: failed })),
      ]).then((all) => all.map(({ status }) => status))`);
      window.destroy();
      return outcome;
    }, url);
    expect(outcome).toEqual(['rejected', 'rejected', 'rejected']);
    expect(requests).toEqual([]);
  } finally {
    server.close();
  }
});

async function clickLink(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    (attributes) =>
      Object.assign(document.createElement('a'), attributes).dispatchEvent(new MouseEvent('click')),
    { href, target },
  );
}

async function countingServer(): Promise<{ server: Server; url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}
