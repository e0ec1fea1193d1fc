/**
 * What a column holds as JSON; `otherwise` where another program left something of another shape there. The full check
 * names such a row; nothing else may stop for it.
 *
 * @example readJson('[]', isRecord, {}) // {}
 */
export function readJson<T>(text: string, isOurs: (value: unknown) => boolean, otherwise: T): T {
  try {
    const value: unknown = JSON.parse(text);
    return isOurs(value) ? (value as T) : otherwise; // Safe: of our shape, and written by the store that asks.
  } catch {
    return otherwise;
  }
}

/** Whether it is an object with names, as `{}` is and `[]` is not. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
