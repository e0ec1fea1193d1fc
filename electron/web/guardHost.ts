import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebApp } from './webApp.ts';

export interface HostGuard {
  /** The per-launch secret. */
  readonly token: string;
  readonly port: number;
}

/**
 * The application behind the loopback host's guard. A request needs this host's own Host (and Origin, where it has
 * one) and the launch token: in the opening address, which trades it for a cookie, in that cookie, or as a bearer.
 */
export function guardHost(app: WebApp, { token, port }: HostGuard): WebApp {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const cookie = `kaoping-${port}`;
  return async (request) => {
    const url = new URL(request.url);
    const origin = request.headers.get('origin');
    if (!hosts.includes(request.headers.get('host') ?? ''))
      return refuse('地址不对，请用程序打开的地址访问', 421);
    if (origin !== null && !hosts.some((host) => origin === `http://${host}`))
      return refuse('不接受来自其他网页的请求', 403);
    if (isToken(url.searchParams.get('token'), token)) return welcome(url, cookie, token);
    const bearer = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
    if (isToken(bearer, token) || isToken(cookieOf(request, cookie), token)) return app(request);
    return refuse('没有访问权限。请从五好考评程序打开，或使用启动时显示的完整地址', 401);
  };
}

function welcome(url: URL, cookie: string, token: string): Response {
  url.searchParams.delete('token');
  return new Response(null, {
    status: 303,
    headers: {
      location: url.pathname.replace(/^\/+/, '/') + url.search,
      'set-cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

function isToken(given: string | null, token: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(token));
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
