import { decodeText } from './decodeText.ts';

/**
 * The HTML pages in a single-file web page (mht, or the same saved as xls), decoded; empty where it holds none.
 *
 * Source: RFC 2557 and 2045: parts divided by a boundary, each with its own transfer encoding and character set.
 */
export function mhtmlPages(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return partsOf(text).flatMap(({ head, body }) => {
    if (!/^content-type:\s*text\/html/im.test(head)) return [];
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
    const content = contentOf(body, encoding);
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1];
    const page = decodeNamed(content, charset) ?? decodeText(content);
    return page === null ? [] : [page];
  });
}

/** Whether the file begins as a single-file web page does. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').trimStart();
  return (
    /^[\w-]+:[^\n]*\r?\n/.test(head) && /^(?:mime-version:|content-type:\s*multipart\/related)/im.test(head)
  );
}

interface Part {
  readonly head: string;
  readonly body: string;
}

function partsOf(text: string): Part[] {
  const boundary = /boundary="?([^"\r\n;]+)/i.exec(text.slice(0, 4000))?.[1];
  const pieces = boundary === undefined ? [text] : text.split(`--${boundary}`);
  return pieces.flatMap((piece) => {
    const split = /\r?\n\r?\n/.exec(piece);
    return split
      ? [{ head: piece.slice(0, split.index), body: piece.slice(split.index + split[0].length) }]
      : [];
  });
}

function contentOf(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

/** The content in the character set that the part names; null where it is not in it, or there is none of that name. */
function decodeNamed(content: Uint8Array, charset: string | undefined): string | null {
  if (charset === undefined) return null;
  try {
    const name = /^gb/i.test(charset) ? 'gb18030' : charset;
    return new TextDecoder(name, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
