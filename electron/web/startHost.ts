import { randomBytes } from 'node:crypto';
import type { AddressInfo, Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Refusal } from '../refusal.ts';
import { guardHost } from './guardHost.ts';
import type { WebApp } from './webApp.ts';
import { cutOffWhereTooLarge } from './withinLimit.ts';

/** A running loopback host. `address` opens the program, once, in a browser; `url` and `token` serve programs. */
export interface Host {
  readonly url: string;
  readonly token: string;
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts serving the application on 127.0.0.1; port 0 takes a free one, `session` is what its browsers keep. Errors: a Refusal where the port is taken. */
export async function startHost(app: WebApp, port = 0, session = newSecret()): Promise<Host> {
  const token = newSecret();
  const ticket = newSecret();
  let guarded: WebApp = async () => new Response(null, { status: 503 });
  const server = createAdaptorServer({
    fetch: async (request, { incoming }) => cutOffWhereTooLarge(await guarded(request), incoming),
  });
  const bound = await listen(server as Server, port); // Safe: without createServer the adaptor makes a node:http Server.
  guarded = guardHost(app, { token, ticket, session, port: bound });
  const url = `http://127.0.0.1:${bound}`;
  return {
    url,
    token,
    address: `${url}/?token=${ticket}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new Refusal('STORAGE', `端口 ${port} 不能使用，请用 --port 换一个端口`) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)); // Safe: listening on TCP.
  });
}
