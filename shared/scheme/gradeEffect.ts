import { z } from 'zod';
import { pointsSchema } from './pointsSchema.ts';

/**
 * What a confirmed fact does beside the points: a fixed grade whatever the total (without a rank), at most a grade
 * (取消评优资格: score and rank stay), one grade down, or points off the total. Grades are named by their words.
 *
 * Units: points in 分, read into hundredths.
 */
export const gradeEffectSchema = z.union([
  z.strictObject({ grade: z.string().min(1) }),
  z.strictObject({ atMost: z.string().min(1) }),
  z.strictObject({ down: z.literal(1) }),
  z.strictObject({ points: pointsSchema }),
]);
export type GradeEffect = z.output<typeof gradeEffectSchema>;

/** The grade that an effect names; undefined where it names none. */
export function gradeNamedBy(effect: GradeEffect): string | undefined {
  if ('grade' in effect) return effect.grade;
  return 'atMost' in effect ? effect.atMost : undefined;
}
