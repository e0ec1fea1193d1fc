import { createHash, timingSafeEqual } from 'node:crypto';
import { byProgram } from '../../shared/caller/caller.ts';
import type { WebApp } from './webApp.ts';

/** What to do with a page that does not open. */
const howToOpen = [
  '',
  '要再打开：',
  '一、另有一个五好考评的窗口开着的，请用那个窗口，关掉这一页。',
  '二、没有的，在启动五好考评的黑色窗口里按 Ctrl+C 结束程序，照原来的办法重新启动，程序会自己打开；只显示地址的，打开新显示的地址。',
  '已经填好的都在数据文件里，不会丢。',
].join('\n');

export interface HostGuard {
  /** The per-launch secret of programs, as a bearer. */
  readonly token: string;
  /** What the opening address carries; good once. */
  readonly ticket: string;
  /** What a browser that came by that address keeps; the same after a restart, so that an open window goes on. */
  readonly session: string;
  readonly port: number;
}

/**
 * The application behind the loopback host's guard. A request needs this host's own Host (and Origin, where it has
 * one): a program its bearer, a browser the cookie that it got for the ticket of the opening address. A browser's write
 * needs its Origin, which every browser sends and no form of another page can.
 */
export function guardHost(app: WebApp, { token, ticket, session, port }: HostGuard): WebApp {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const cookie = `kaoping-${port}`;
  let isUsed = false;
  return async (request) => {
    const url = new URL(request.url);
    const origin = request.headers.get('origin');
    if (!hosts.includes(request.headers.get('host') ?? ''))
      return refuse('地址不对，请用程序打开的地址访问', 421);
    if (origin !== null && !hosts.some((host) => origin === `http://${host}`))
      return refuse('不接受来自其他网页的请求', 403);
    const bearer = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
    if (isSame(bearer, token)) return app(request, byProgram);
    const isKnown = isSame(cookieOf(request, cookie), session);
    if (url.searchParams.has('token')) {
      const isGood = !isUsed && isSame(url.searchParams.get('token'), ticket);
      if (isGood) isUsed = true;
      if (isGood || isKnown) return welcome(request, url, `${cookie}=${session}`);
      return refuse(`这个地址只能打开一次，已经用过了。${howToOpen}`, 401);
    }
    if (!isKnown) return refuse(`没有访问权限。${howToOpen}`, 401);
    const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
    if (isWrite && origin === null) return refuse('不接受没有来源的请求', 403);
    return app(request);
  };
}

/** Takes the ticket out of the address and gives the cookie. */
function welcome(request: Request, url: URL, cookie: string): Response {
  url.searchParams.delete('token');
  const location = url.pathname.replace(/^\/+/, '/') + url.search;
  const headers = {
    'set-cookie': `${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  if (request.headers.get('sec-fetch-site') !== 'cross-site')
    return new Response(null, { status: 303, headers: { ...headers, location } });
  // A redirect of a way that began in a file does not carry the cookie; a way that begins in this page does.
  const page = `<!doctype html><meta charset="utf-8"><title>五好考评</title><meta http-equiv="refresh" content="0;url=${location.replaceAll('"', '%22')}">`;
  return new Response(page, {
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    },
  });
}

function isSame(given: string | null, secret: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

function refuse(sentence: string, status: number): Response {
  return new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
