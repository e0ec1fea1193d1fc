import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * Whether a grade reaches 创建标准, so that its holder may be put forward; null where the scheme has no such standard or
 * there is no grade yet.
 *
 * Source: the scheme's `outcome.meets`.
 * @example reachesStandard(tianjin, '好') // true
 */
export function reachesStandard({ outcome }: Pick<Scheme, 'outcome'>, grade: string | null): boolean | null {
  if (!outcome || grade === null) return null;
  return outcome.meets.some((each) => wordsOf(each) === grade);
}
