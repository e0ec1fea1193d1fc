/**
 * How many of the unit a year has, where the calendar says so; null where it does not.
 *
 * @example mostInYear('个季度') // 4
 */
export function mostInYear(unit: string): number | null {
  if (unit.endsWith('季度')) return 4;
  return unit.endsWith('月') ? 12 : null;
}
