interface FirstAnswer {
  readonly response: Response;
  /** What it says; null where it refuses. `meta` names what JSON alone cannot say. */
  readonly said: { readonly json?: unknown; readonly meta?: readonly unknown[] } | null;
}

declare global {
  /** What public/askFirst.js asked for before the program's code was there, by procedure and input. */
  var firstAnswers: Map<string, Promise<FirstAnswer>> | undefined;
}

/**
 * The answer to a procedure that was asked so, once, with the response that brought it; null for any other, and for one
 * that was refused, failed, or is not plain JSON, which is then asked for again.
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
  return response && said && (said.meta ?? []).length === 0 ? { response, output: said.json } : null;
}
