import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '../../electron/web/startHost.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { tempFolder } from '../support/testContext.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request exactly as given: node:http, unlike fetch, lets every header and path through as it stands. */
function ask(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers, setHost: !('host' in headers), agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

let application: TestApp;
let host: Host;
let port: string;
const call = '/rpc/workspace/info';
const allowed = () => ({ authorization: `Bearer ${host.token}` });

beforeAll(async () => {
  application = testApp();
  host = await startHost(application.app);
  port = new URL(host.url).port;
});
afterAll(async () => {
  await host.stop();
  application.close();
});

describe('the loopback host', () => {
  it('listens on 127.0.0.1 and has a long secret of its own at every start', async () => {
    expect(host.url).toBe(`http://127.0.0.1:${port}`);
    expect(host.token.length).toBeGreaterThanOrEqual(32);
    const other = await startHost(application.app);
    expect(other.token).not.toBe(host.token);
    await other.stop();
  });

  it('answers the holder of its token', async () => {
    const { status, body, headers } = await ask(host.url, call, allowed(), 'POST');
    expect(status).toBe(200);
    expect(body).toContain('test.kaoping');
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each<[string, () => Record<string, string>]>([
    ['no token', () => ({})],
    [
      'a wrong token',
      () => ({ authorization: `Bearer ${host.token.slice(0, -1)}${host.token.endsWith('x') ? 'y' : 'x'}` }),
    ],
    ['an empty token', () => ({ authorization: 'Bearer ' })],
    [
      'the token in a cookie of another port',
      () => ({ cookie: `kaoping-${Number(port) + 1}=${host.token}` }),
    ],
    ['the token in a cookie without a port', () => ({ cookie: `kaoping=${host.token}` })],
    ['a wrong token in its own cookie', () => ({ cookie: `kaoping-${port}=x` })],
  ])(
    'does not answer a request with %s: 401, in a sentence, for the page as for the calls',
    async (_name, headers) => {
      for (const path of [call, '/', '/assets/app.js']) {
        const { status, body } = await ask(host.url, path, headers());
        expect(status).toBe(401);
        expect(body).toMatch(/没有访问权限/);
      }
    },
  );

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'kaoping.example:80'])(
    'does not answer under the host %j, token or not: 421',
    async (name) => {
      const { status, body } = await ask(host.url, call, { ...allowed(), host: name }, 'POST');
      expect(status).toBe(421);
      expect(body).not.toContain('test.kaoping');
    },
  );

  it.each(['http://evil.example', 'https://127.0.0.1', 'http://127.0.0.1:1', 'null', 'file://'])(
    'does not answer a page of the origin %j, token or not: 403',
    async (origin) => {
      const { status, headers, body } = await ask(host.url, call, { ...allowed(), origin }, 'POST');
      expect(status).toBe(403);
      expect(body).not.toContain('test.kaoping');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('answers its own page under either of its names', async () => {
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { ...allowed(), host: name, origin: `http://${name}` };
      expect((await ask(host.url, call, headers, 'POST')).status).toBe(200);
    }
  });

  it('trades its opening address, once, for a cookie that scripts cannot read, and takes the ticket out of the address', async () => {
    const { pathname, search } = new URL(host.address);
    expect(search).not.toContain(host.token);
    const { status, headers } = await ask(host.url, pathname + search);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^kaoping-${port}=[^;]+; HttpOnly; SameSite=Strict; Path=/$`));
    expect(cookie).not.toContain(host.token);
    const own = { cookie: `other=1; ${cookie.split(';')[0]}` };
    expect((await ask(host.url, call, { ...own, origin: host.url }, 'POST')).status).toBe(200);
    const again = await ask(host.url, pathname + search);
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
    expect(again.body).toMatch(/只能打开一次/);
    // The browser that has it may go there again.
    expect((await ask(host.url, pathname + search, own)).status).toBe(303);
  });

  it('takes no write of a browser without its origin', async () => {
    const other = await startHost(application.app, 0, 'a session that lasts');
    const own = { cookie: `kaoping-${new URL(other.url).port}=a session that lasts` };
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask(other.url, call, own, method)).status, method).toBe(403);
    expect((await ask(other.url, call, { ...own, origin: 'null' }, 'POST')).status).toBe(403);
    expect((await ask(other.url, call, { ...own, origin: other.url }, 'POST')).status).toBe(200);
    await other.stop();
  });

  it('goes on with a window that stayed open while it was restarted', async () => {
    const first = await startHost(application.app, 0, 'a session that lasts');
    const number = Number(new URL(first.url).port);
    const { pathname, search } = new URL(first.address);
    const [cookie = ''] = (await ask(first.url, pathname + search)).headers['set-cookie'] ?? [];
    await first.stop();
    const second = await startHost(application.app, number, 'a session that lasts');
    const headers = { cookie: String(cookie.split(';')[0]), origin: second.url };
    const answered = await ask(second.url, call, headers, 'POST');
    expect(answered.status).toBe(200);
    expect(answered.headers['kaoping-launch']).toBe(application.keeper.launch);
    await second.stop();
  });

  it('keeps the rest of an opening address, and leads a way that began in a file on from a page of its own', async () => {
    const other = await startHost(application.app);
    const ticket = new URL(other.address).search.slice(1);
    const { status, body, headers } = await ask(other.url, `/assessments/1?at=2&${ticket}`, {
      'sec-fetch-site': 'cross-site',
    });
    expect(status).toBe(200);
    expect(body).toContain('url=/assessments/1?at=2"');
    expect(headers['set-cookie']?.[0]).toContain('HttpOnly');
    await other.stop();
  });

  it('never sends anybody to another host', async () => {
    const other = await startHost(application.app);
    const { headers } = await ask(other.url, `//evil.example/?${new URL(other.address).search.slice(1)}`);
    expect(headers.location).toBe('/evil.example/');
    await other.stop();
  });

  it('does not change anything for a link or an image: a GET is no command', async () => {
    const before = application.context.workspace.log.count();
    const { status } = await ask(host.url, '/rpc/assessment/loadDemo?data=%7B%7D', allowed());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(application.context.workspace.log.count()).toBe(before);
  });

  it('answers a call that is not there with 404 and not with the page', async () => {
    expect((await ask(host.url, '/rpc/nothing/here', allowed(), 'POST')).status).toBe(404);
  });

  it('says so where its port is taken', async () => {
    await expect(startHost(application.app, Number(port))).rejects.toThrow(/端口 \d+ 不能使用/);
  });

  it('is gone once it was stopped', async () => {
    const other = await startHost(application.app);
    await other.stop();
    await expect(ask(other.url, '/')).rejects.toThrow();
  });
});

describe('the page’s files', () => {
  function withUi(): TestApp {
    const folder = tempFolder();
    const ui = join(folder, 'ui');
    mkdirSync(join(ui, 'assets'), { recursive: true });
    writeFileSync(
      join(ui, 'index.html'),
      '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
    );
    writeFileSync(join(ui, 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    return testApp(ui);
  }
  const get = (test: TestApp, path: string) => test.app(new Request(`app://kaoping${path}`));

  it('are the start page for every screen’s address, with a strict policy and a nonce of its own each time', async () => {
    const test = withUi();
    const nonces = new Set<string>();
    for (const path of ['/', '/assessments/1', '/new']) {
      const response = await get(test, path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const html = await response.text();
      const nonce = /nonce-([^']+)/.exec(policy)?.[1] ?? '';
      expect(html).not.toContain('__CSP_NONCE__');
      expect(html).toContain(`nonce="${nonce}"`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|blob|\*|https?:/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    test.close();
  });

  it('are given with their type', async () => {
    const test = withUi();
    const response = await get(test, '/assets/app-1.js');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    test.close();
  });

  it.each([
    '/none.js',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/a%00.txt',
    '/%E0%A4%A.js',
  ])('are not given for %s: 404, and no bug is logged', async (path) => {
    const test = withUi();
    const response = await get(test, path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
    expect(test.bugs).toEqual([]);
    test.close();
  });
});

describe('a bug of the program', () => {
  it('is logged once, and does not tell the page what went wrong inside', async () => {
    const test = testApp();
    test.context.workspace.db.exec('ALTER TABLE organisation RENAME TO gone');
    const response = await test.app(
      new Request('app://kaoping/rpc/organisation/list', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
    );
    expect(response.status).toBe(500);
    expect(test.bugs).toHaveLength(1);
    expect(await response.text()).not.toMatch(/no such table|SQLITE/);
    test.close();
  });
});
