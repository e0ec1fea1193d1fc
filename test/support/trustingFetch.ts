import { type Agent, request as ask } from 'node:https';

// What a request says its host is does not choose the name that is checked.
const checkServerIdentity = () => undefined;

/** A fetch over HTTPS that trusts one certificate alone, as a panelist's browser does once its fingerprint was compared. */
export function trustingFetch(cert: string, agent: Agent | false = false) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const headers = { ...Object.fromEntries(request.headers), 'content-length': String(body.length) };
    return new Promise((resolve, reject) => {
      const sent = ask(
        url,
        { method: request.method, headers, ca: cert, agent, checkServerIdentity },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const of = answer.headers as Record<string, string>; // Safe: the host sends each of them once.
            resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode!, headers: of }));
          });
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  };
}
