import type { Page } from '@playwright/test';

/**
 * A `fetch` whose requests are made by the program's own window, over app://. Bodies travel as bytes, so files pass.
 *
 * @example rpcClient('app://kaoping/rpc', electronFetch(page))
 */
export function electronFetch(page: Page) {
  return async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    const given = typeof input === 'object' && 'url' in input ? input : String(input);
    const request = new Request(given, init);
    const body = Buffer.from(await request.arrayBuffer()).toString('base64');
    const call = { url: request.url, method: request.method, headers: [...request.headers], body };
    const answer = await page.evaluate(askInPage, call);
    const bytes = Buffer.from(answer.body, 'base64');
    const hasBody = ![101, 204, 205, 304].includes(answer.status);
    return new Response(hasBody ? bytes : null, { status: answer.status, headers: answer.headers });
  };
}

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string;
}

/** Runs in the page, so it uses nothing from outside. */
async function askInPage({ url, method, headers, body }: Call) {
  const sent = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  const response = await fetch(url, { method, headers, ...(sent.length > 0 && { body: sent }) });
  const received = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (const byte of received) text += String.fromCharCode(byte);
  return { status: response.status, headers: [...response.headers] as [string, string][], body: btoa(text) };
}
