/** Never returns: marks a `switch` that handles every case. Throws TypeError when one was forgotten. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
}
