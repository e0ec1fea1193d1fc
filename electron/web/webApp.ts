import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { Keeper } from '../keeper/keeper.ts';
import { router } from './router.ts';
import { serveUi } from './serveUi.ts';

/** Answers a request. Both doors, the window's app:// and the host's HTTP, call the same one. */
export type WebApp = (request: Request) => Promise<Response>;

export interface WebAppOptions {
  readonly keeper: Keeper;
  /** The built UI's folder. */
  readonly uiDir: string;
  /** The one place where bugs are logged. */
  readonly logError: (error: unknown) => void;
}

/** The one web application: the API under /rpc, the UI's files everywhere else. */
export function createWebApp({ keeper, uiDir, logError }: WebAppOptions): WebApp {
  const rpc = new RPCHandler(router, {
    interceptors: [
      async ({ next, request }) => {
        try {
          return await next();
        } catch (error) {
          if (!isDeclared(error) && !request.signal?.aborted) logError(error);
          throw error;
        }
      },
    ],
  });
  const app = new Hono();
  app.use('/rpc/*', async (c, next) => {
    const { matched, response } = await rpc.handle(c.req.raw, { prefix: '/rpc', context: { keeper } });
    if (!matched) return next();
    response.headers.set('cache-control', 'no-store');
    response.headers.set('kaoping-launch', keeper.launch);
    return whole(response);
  });
  app.get('*', (c) => serveUi(uiDir, new URL(c.req.url).pathname));
  return async (request) => app.fetch(request);
}

function isDeclared(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'defined' in error && error.defined === true;
}

/**
 * The response read to its end. A person who cancels while a file is under way closes the stream under its writer,
 * which ends the process; events are streamed all the same.
 */
async function whole(response: Response): Promise<Response> {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  return isStream || !response.body ? response : new Response(await response.arrayBuffer(), response);
}
