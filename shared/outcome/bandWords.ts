import { formatPoints } from '../number/points.ts';
import type { Grade } from '../scheme/grade.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { shareWords } from './gradePlaces.ts';
import { type Named, needWords } from './needStand.ts';

/**
 * The grades by their points, as documents say them: the highest by its lower bound, the lowest by its upper one; with
 * what each takes beside them.
 *
 * @example bandWords(tianjin) // '90分以上为“好”，80—89分为“较好”，70—79分为“一般”，70分以下为“较差”'
 */
export function bandWords(scheme: Pick<Scheme, 'grades'> & Named): string {
  const { grades } = scheme;
  return grades
    .map((grade, index) => {
      const { name, from } = grade;
      return `${rangeOf(from, grades[index - 1]?.from)}为“${wordsOf(name)}”${besidePoints(scheme, grade)}`;
    })
    .join('，');
}

/** What a grade takes beside its points, in brackets; '' where it takes nothing. */
function besidePoints(scheme: Named, { needs = [], share }: Grade): string {
  const words = [...needs.map((need) => needWords(scheme, need)), ...(share ? [shareWords(share)] : [])];
  return words.length === 0 ? '' : `（${words.join('；')}）`;
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
