/**
 * A reader of JSON texts that reads each text once and keeps what it found: the check of a content costs ten times its
 * parsing, and the same rows are read again and again. Nobody may change what comes back.
 *
 * @param read what a value stands for; null where it cannot be read
 * @param most so many texts are kept; what is open at one time is fewer
 */
export function onceRead<T>(read: (value: unknown) => T | null, most = 30_000): OnceReader<T> {
  const known = new Map<string, T | null>();
  const once = (text: string, find: () => T | null) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= most) known.clear();
    const found = find();
    known.set(text, found);
    return found;
  };
  return Object.assign((text: string) => once(text, () => readText(text, read)), {
    written: (text: string, value: unknown) => void once(text, () => read(value)),
  });
}

interface OnceReader<T> {
  (text: string): T | null;
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
