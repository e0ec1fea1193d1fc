/** 晋位升级: how a second grade stands to the first. */
export type Movement = 'up' | 'same' | 'down';

/**
 * Whether the second grade is better than the first, the same or worse; the best grade kept is 保持.
 *
 * Errors: throws RangeError where a grade is not among the grades, which are given best first.
 * @example movementOf(['先进', '较好', '一般', '后进'], '一般', '较好') // 'up'
 */
export function movementOf(grades: readonly string[], first: string, second: string): Movement {
  const [before, after] = [grades.indexOf(first), grades.indexOf(second)];
  if (before < 0 || after < 0) throw new RangeError(`no such grade: ${before < 0 ? first : second}`);
  if (after === before) return 'same';
  return after < before ? 'up' : 'down';
}
