import type { ClauseRule } from '../clause/clauseRule.ts';
import type { GradeEffect } from '../scheme/gradeEffect.ts';

type ClauseEffect = NonNullable<ClauseRule['effect']>;

/**
 * What a fact does, by the grades that the scheme has, highest first; null where it has none of that kind. A grade that
 * is no longer open leaves the one below it.
 *
 * @example schemeEffect({ below: '优秀' }, ['优秀', '良好', '合格']) // { atMost: '良好' }
 */
export function schemeEffect(effect: ClauseEffect, grades: readonly string[]): GradeEffect | null {
  if ('down' in effect) return grades.length > 0 ? effect : null;
  if ('grade' in effect) return grades.includes(effect.grade) ? effect : null;
  const next = grades[grades.indexOf(effect.below) + 1];
  return grades.includes(effect.below) && next !== undefined ? { atMost: next } : null;
}

/** Whether the fact only lowers what is open, and so means nothing where there are no grades. */
export function isLowering(effect: ClauseRule['effect']): boolean {
  return effect !== undefined && !('grade' in effect);
}
