/**
 * The text of a csv or html file: by its byte order mark, otherwise UTF-8, otherwise GB 18030 (of which GBK is part),
 * otherwise UTF-16 without a mark; null where it is none of these, as a picture or a program.
 *
 * Source: OFFICE.md, "Before any file is read".
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsFor(bytes)) {
    const text = decode(bytes, encoding);
    // A table holds no NUL; a binary file that happens to decode nearly always does.
    if (text !== null && !text.includes('\0')) return text;
  }
  return null;
}

function encodingsFor(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030', ...(bytes.length % 2 === 0 ? wideEncodings(bytes) : [])];
}

/** UTF-16 without a mark: blanks, figures and line ends leave zeros on one side only. */
function wideEncodings(bytes: Uint8Array): string[] {
  const zeros = [0, 0];
  bytes.subarray(0, 4000).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return ['utf-16le'];
  return even > 0 && odd === 0 ? ['utf-16be'] : [];
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
