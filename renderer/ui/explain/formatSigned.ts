import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';

/** The points with their sign, as a list of steps shows them. @example formatSigned(-50) // '−0.5' */
export function formatSigned(points: Hundredths): string {
  if (points === 0) return '0';
  return points > 0 ? `+${formatPoints(points)}` : `−${formatPoints(-points)}`;
}
