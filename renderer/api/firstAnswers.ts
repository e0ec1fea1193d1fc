declare global {
  /** What public/askFirst.js asked for before the program's code was there, by address and body. */
  var firstAnswers: Map<string, Promise<Response>> | undefined;
}

/** The answer to a request that was asked so, once; null for any other. */
export async function takeFirst(request: Request): Promise<Response | null> {
  const answers = globalThis.firstAnswers;
  if (!answers || answers.size === 0) return null;
  const key = `${request.url} ${await request.clone().text()}`;
  const answer = answers.get(key);
  answers.delete(key);
  return (await answer) ?? null;
}
