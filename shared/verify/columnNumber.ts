/** The number of a column, counted from 1. @example columnNumber('AB') // 28 */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
