const white = /\s/u;

/**
 * A unit's name as units are compared: white space aside.
 *
 * @example unitKeyOf('能源学院 党委') // '能源学院党委'
 */
export function unitKeyOf(unit: string): string {
  return white.test(unit) ? unit.replace(/\s+/gu, '') : unit;
}
