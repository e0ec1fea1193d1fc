import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';

export type Client = ContractRouterClient<Contract>;

/** The contract's client over any fetch. */
export function rpcClient(
  url: string,
  fetch: (request: Request) => Promise<Response>,
  headers: Record<string, string> = {},
): Client {
  return createORPCClient(new RPCLink({ url, headers, fetch: (request) => fetch(request) }));
}

/** What a person is told when a call is refused. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly string[];
}

/** What the call was refused with; throws where it was not, or by an error that the contract does not declare. */
export async function toldBy(call: Promise<unknown>): Promise<Told> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined) throw error;
    // Safe: every declared error of the contract carries its problems.
    const { problems } = error.data as { problems: readonly string[] };
    return { code: error.code, message: error.message, problems };
  }
  throw new Error('nothing was refused');
}
