import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { atThisComputer, type Caller } from '../../shared/caller/caller.ts';
import { mostSentTo, tooMuchWords } from '../../shared/contract/sentLimits.ts';
import type { Keeper } from '../keeper/keeper.ts';
import { createMeeting } from '../meeting/meeting.ts';
import { type Door, router } from './router.ts';
import { serveUi } from './serveUi.ts';
import { withinLimit } from './withinLimit.ts';

/** Answers a request of whoever the door knows it to be of; without a word, of whoever sits at this computer. */
export type WebApp = (request: Request, caller?: Caller) => Promise<Response>;

export interface WebAppOptions {
  readonly keeper: Keeper;
  /** The built UI's folder. */
  readonly uiDir: string;
  /** Where the meeting's certificate is kept; among what this computer keeps where absent. */
  readonly certificatePath?: string;
  /** The one place where bugs are logged. */
  readonly logError: (error: unknown) => void;
}

/** The one web application: the API under /rpc, the UI's files everywhere else. */
export function createWebApp({ keeper, uiDir, certificatePath, logError }: WebAppOptions): WebApp {
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
  const app = new Hono<{ Bindings: Omit<Door, 'keeper' | 'meeting'> }>();
  const meeting = createMeeting({
    ...(certificatePath && { certificatePath }),
    app: async (request, guest) => {
      const caller: Caller = { name: guest.seat?.panelist ?? guest.device, role: 'panelist' };
      return app.fetch(request, { caller, guest });
    },
  });
  app.use('/rpc/*', async (c, next) => {
    const { matched, response } = await rpc.handle(c.req.raw, {
      prefix: '/rpc',
      context: { keeper, meeting, caller: c.env.caller, guest: c.env.guest },
    });
    if (!matched) return next();
    response.headers.set('cache-control', 'no-store');
    response.headers.set('kaoping-launch', keeper.launch);
    return whole(response);
  });
  app.get('*', (c) => serveUi(uiDir, new URL(c.req.url).pathname));
  return (request, caller = atThisComputer) => {
    const procedure = new URL(request.url).pathname.replace(/^\/rpc\//, '');
    const limit = {
      most: mostSentTo(procedure),
      words: (bytes: number) => tooMuchWords(procedure, bytes),
    };
    return withinLimit(request, limit, async (limited) => app.fetch(limited, { caller, guest: null }));
  };
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
