import { type StandardRPCJsonSerializedMetaItem, StandardRPCJsonSerializer } from '@orpc/client/standard';

interface FirstAnswer {
  readonly response: Response;
  /** What it says; null where it refuses. `meta` names what JSON alone cannot say. */
  readonly said: { readonly json?: unknown; readonly meta?: StandardRPCJsonSerializedMetaItem[] } | null;
}

declare global {
  /** What public/askFirst.js asked for before the program's code was there, by procedure and input. */
  var firstAnswers: Map<string, Promise<FirstAnswer>> | undefined;
}

const serializer = new StandardRPCJsonSerializer();

/**
 * The answer to a procedure that was asked so, once, with the response that brought it; null for any other, and for one
 * that was refused or failed, which is then asked for again.
 */
export async function takeFirst(
  path: readonly string[],
  input: unknown,
): Promise<{ readonly response: Response; readonly output: unknown } | null> {
  const key = `${path.join('/')} ${JSON.stringify(input ?? null)}`;
  const asked = globalThis.firstAnswers?.get(key);
  if (!asked) return null;
  globalThis.firstAnswers?.delete(key);
  const { response, said } = await asked.catch(() => ({ response: null, said: null }));
  return response && said && { response, output: serializer.deserialize(said.json, said.meta ?? []) };
}
