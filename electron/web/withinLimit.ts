import type { Readable } from 'node:stream';

interface Limit {
  /** Units: bytes. */
  readonly most: number;
  /** Why so many bytes are not taken, for people. */
  readonly words: (bytes: number) => string;
}

type Answer = (request: Request) => Promise<Response>;

/**
 * The answer to a request, or 413 where it sends more than it may: at once where it says how much comes, otherwise as
 * soon as that much has come. Nothing more of it is read then.
 */
export async function withinLimit(
  request: Request,
  { most, words }: Limit,
  answer: Answer,
): Promise<Response> {
  if (request.method === 'GET' || request.method === 'HEAD') return answer(request);
  // Whoever gives a length can send no more: the server takes what follows for the next request.
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) > most ? tooLarge(words(Number(length))) : answer(request);
  if (!request.body) return answer(request);
  const ending = new AbortController();
  let over = 0;
  const body = counted(request.body, most, (bytes) => {
    over = bytes;
    ending.abort();
  });
  const signal = AbortSignal.any([request.signal, ending.signal]);
  const limited = { body, signal, duplex: 'half' as const };
  const response = await answer(new Request(request, limited));
  return over > 0 ? tooLarge(words(over)) : response;
}

/** Reads no more than one piece after what is allowed. */
function counted(body: ReadableStream<Uint8Array>, most: number, onOver: (bytes: number) => void) {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      bytes += value.byteLength;
      if (bytes <= most) return controller.enqueue(value);
      onOver(bytes);
      controller.error(new Error(`more than ${most} bytes`));
      await reader.cancel();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** As the contract's client reads an error. */
function tooLarge(message: string): Response {
  const json = { defined: false, code: 'PAYLOAD_TOO_LARGE', status: 413, message, data: { problems: [] } };
  return Response.json({ json }, { status: 413, headers: { 'cache-control': 'no-store' } });
}

/**
 * The same response; where it refuses what is sent, the connection takes no more of that. It is not closed at once, so
 * that the sender reads why: the server closes it half a second later.
 */
export function cutOffWhereTooLarge(response: Response, incoming: Readable): Response {
  if (response.status === 413) incoming.on('data', () => incoming.pause());
  return response;
}
