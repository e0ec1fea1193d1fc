import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { DevHost } from './runDevHost.ts';

/**
 * Vite's server passes the API, and the address that opens the program, on to the host. It adds no right of its own:
 * cookie and Origin are the browser's, and the host's guard decides, as it does in the finished program. Only Vite's
 * own address is put into the host's words.
 */
export function passToHost(host: DevHost): Plugin {
  return {
    name: 'kaoping-pass-to-host',
    configureServer({ middlewares }) {
      middlewares.use((incoming: IncomingMessage, answer: ServerResponse, next: () => void) => {
        const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
        if (!pathname.startsWith('/rpc/') && !searchParams.has('token')) return next();
        void host.address().then((found) => (found ? pass(incoming, answer, found.url) : refuse(answer)));
      });
    },
  };
}

function pass(incoming: IncomingMessage, answer: ServerResponse, hostUrl: string): void {
  const { method, headers } = incoming;
  const own = headers.host ?? '';
  const { host, hostname, port } = new URL(hostUrl);
  const translated = {
    ...headers,
    host: isLoopback(own) ? host : own,
    ...(headers.origin === `http://${own}` && isLoopback(own) && { origin: hostUrl }),
  };
  // The path as it came: one that begins with two slashes would, as an address, name another machine.
  const to = { hostname, port, path: incoming.url ?? '/', method, headers: translated };
  const outgoing = request(to, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  outgoing.on('error', () => refuse(answer));
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost):\d+$/.test(host);
}

/** The host is not there: a mistake in its sources, or a save of them in this very moment. */
function refuse(answer: ServerResponse): void {
  if (!answer.headersSent) answer.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  answer.end('本机服务没有运行，请看终端');
}
