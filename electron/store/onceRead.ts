/** So many texts are kept; what is open at one time is fewer. */
const most = 30_000;

/**
 * A reader of JSON texts that reads each text once and keeps what it found: the check of a content costs ten times its
 * parsing, and the same rows are read again and again. Nobody may change what comes back.
 *
 * @param read what a value stands for; null where it cannot be read
 */
export function onceRead<T>(read: (value: unknown) => T | null): (text: string) => T | null {
  const known = new Map<string, T | null>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= most) known.clear();
    const found = readText(text, read);
    known.set(text, found);
    return found;
  };
}

function readText<T>(text: string, read: (value: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
