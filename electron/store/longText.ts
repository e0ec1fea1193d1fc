/** Units: bytes. A shorter text costs less as it is. */
const long = 1000;

/**
 * SQL for a column of texts, a long one as its bytes: comparing bytes needs no text, and Node makes a text of them in a
 * fifth of the time that the driver takes.
 *
 * @example longText('source_json') // in a SELECT; textOf reads what it gives
 */
export function longText(column: string): string {
  return `iif(octet_length(${column}) > ${long}, CAST(${column} AS BLOB), ${column})`;
}

/** The text that longText gave. */
export function textOf(given: string | Buffer): string {
  return typeof given === 'string' ? given : given.toString('utf8');
}
