/**
 * The short number of a state of the record, which reports print: eight figures made from the log's head; '' where nothing
 * is recorded yet.
 *
 * @example recordNumber('0123456789abcdef') // '99896491'
 */
export function recordNumber(head: string): string {
  const figures = Number.parseInt(head.slice(0, 12), 16) % 100_000_000;
  return Number.isNaN(figures) ? '' : String(figures).padStart(8, '0');
}
