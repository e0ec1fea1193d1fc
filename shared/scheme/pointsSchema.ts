import { z } from 'zod';
import { parsePoints } from '../number/points.ts';

/** Points as a scheme file writes them (分, at most two decimals), read into hundredths. */
export const pointsSchema = z.number().transform((points, context) => {
  const hundredths = parsePoints(String(points));
  if (hundredths === null || hundredths < 0) {
    context.addIssue({ code: 'custom', message: `分值 ${points} 不是最多两位小数的非负数` });
    return z.NEVER;
  }
  return hundredths;
});
