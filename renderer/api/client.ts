import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/contract.ts';
import { takeFirst } from './firstAnswers.ts';
import { noteLaunch } from './launch.ts';
import { meetingHeaders } from './meetingDoor.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';
import { ask, origin } from './taskDoor.ts';

/** The contract as functions, over whichever door this page came through. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new RPCLink({
    url: `${origin}/rpc`,
    headers: meetingHeaders,
    interceptors: [
      async ({ next, path, input }) => {
        refuseTooLarge(path.join('/'), input);
        const first = await takeFirst(path, input);
        if (!first) return next();
        noteLaunch(first.response);
        return first.output;
      },
    ],
    fetch: async (request, init) => noteLaunch(await ask(request, init)),
  }),
);

/** The contract as options for TanStack Query: api.sheet.get.queryOptions({ input }). */
export const api = createTanstackQueryUtils(client);
