import { hash as hashInHex } from 'node:crypto';
import { textOf } from './longText.ts';

/**
 * Units: UTF-16 units, of at most three bytes each in UTF-8. A longer text is known by its SHA-256: its bytes need not be
 * decoded for that, and V8 gives all strings of one length above 16,383 the same hash, so that a Map compares each with
 * all the others.
 */
const longest = 4000;
const mostBytes = 3;

/**
 * A reader of JSON texts that reads each text once and keeps what it found: the check of a content costs ten times its
 * parsing, and the same rows are read again and again. Nobody may change what comes back.
 *
 * @param read what a value stands for; null where it cannot be read
 * @param most so many texts are kept; what is open at one time is fewer
 */
export function onceRead<T>(read: (value: unknown) => T | null, most = 30_000): OnceReader<T> {
  const known = new Map<string, T | null>();
  const once = (text: string | Buffer, find: () => T | null) => {
    const key = keyOf(text);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= most) known.clear();
    const found = find();
    known.set(key, found);
    return found;
  };
  return Object.assign((text: string | Buffer) => once(text, () => readText(textOf(text), read)), {
    written: (text: string, value: unknown) => void once(text, () => read(value)),
  });
}

/** The same for a text and for its bytes: the text where it is short, otherwise its SHA-256, which is no JSON. */
function keyOf(text: string | Buffer): string {
  if (text.length > longest * mostBytes) return `sha256:${hashInHex('sha256', text)}`;
  const short = textOf(text);
  return short.length > longest ? `sha256:${hashInHex('sha256', text)}` : short;
}

interface OnceReader<T> {
  /** Takes what longText gave. */
  (text: string | Buffer): T | null;
  /** Told of a text that was just written of a value: it need not be parsed. */
  written(text: string, value: unknown): void;
}

function readText<T>(text: string, read: (value: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
