import { z } from 'zod';
import { comparisonSchema } from '../number/comparison.ts';
import { pointsSchema } from './pointsSchema.ts';
import { textSchema } from './text.ts';

/**
 * A condition of a grade beside the points: a measure's share in percent, the least points of one item, or that none of
 * the vetoes named is confirmed (of those that have an effect of their own; the others decide anyway).
 */
export const gradeNeedSchema = z.union([
  z.strictObject({ measure: z.string().min(1), is: comparisonSchema }),
  z.strictObject({ item: z.string().min(1), atLeast: pointsSchema }),
  z.strictObject({ noVeto: z.array(z.string().min(1)).min(1) }),
]);
export type GradeNeed = z.output<typeof gradeNeedSchema>;

/**
 * 比例: at most so many percent of an assessment's candidates, all of them counted; a part of a place counts as `round`
 * says, and not at all where it says nothing.
 */
export const gradeShareSchema = z.strictObject({
  percent: z.int().min(1).max(100),
  round: z.enum(['down', 'up', 'nearest']).optional(),
});
export type GradeShare = z.output<typeof gradeShareSchema>;

/**
 * 等次: from so many points on, where all of `needs` hold. Who has the points but not the needs gets the next lower grade
 * whose needs hold; and so does who stands, by the total, beyond the places of its share. A tie across the last place is
 * ruled on, never cut.
 *
 * Units: points in 分, read into hundredths.
 */
export const gradeSchema = z.strictObject({
  name: textSchema,
  from: pointsSchema,
  needs: z.array(gradeNeedSchema).min(1).optional(),
  share: gradeShareSchema.optional(),
});
export type Grade = z.output<typeof gradeSchema>;
