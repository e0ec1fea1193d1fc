/**
 * A number as somebody typed it in figures of the plain kind: full-width figures, signs and points, a 。 for a point,
 * the commas between thousands and a plus are put right; whatever else stands there stays.
 *
 * @example plainNumber('１，１３７') // '1137'
 * @example plainNumber('－０。５') // '-0.5'
 */
export function plainNumber(text: string): string {
  const plain = text.trim().normalize('NFKC').replaceAll('。', '.').replace(/[—–−]/gu, '-');
  const unsigned = plain.replace(/^\+/, '');
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(unsigned) ? unsigned.replaceAll(',', '') : unsigned;
}
