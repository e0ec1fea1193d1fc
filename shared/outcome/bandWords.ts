import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatPoints } from '../scoring/points.ts';

/**
 * The grades by their points, as documents say them: the highest by its lower bound, the lowest by its upper one.
 *
 * @example bandWords(tianjin) // '90分以上为“好”，80—89分为“较好”，70—79分为“一般”，70分以下为“较差”'
 */
export function bandWords({ grades }: Pick<Scheme, 'grades'>): string {
  return grades
    .map(({ name, from }, index) => `${rangeOf(from, grades[index - 1]?.from)}为“${wordsOf(name)}”`)
    .join('，');
}

/** Units: hundredths. */
function rangeOf(from: number, upTo: number | undefined): string {
  if (upTo === undefined) return `${formatPoints(from)}分以上`;
  if (from === 0) return `${formatPoints(upTo)}分以下`;
  const isWhole = from % 100 === 0 && upTo % 100 === 0;
  return isWhole
    ? `${formatPoints(from)}—${formatPoints(upTo - 100)}分`
    : `${formatPoints(from)}分以上不满${formatPoints(upTo)}分`;
}
