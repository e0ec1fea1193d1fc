/**
 * The text of a csv or html file: by its byte order mark, otherwise UTF-8, otherwise GB 18030 (of which GBK is part);
 * null where it is none of these, as a picture or a program.
 *
 * Source: OFFICE.md, "Before any file is read".
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = encodingsFor(bytes).reduce<string | null>(
    (found, encoding) => found ?? decode(bytes, encoding),
    null,
  );
  // A table holds no NUL; a binary file that happens to decode nearly always does.
  return text === null || text.includes('\0') ? null : text;
}

function encodingsFor([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
