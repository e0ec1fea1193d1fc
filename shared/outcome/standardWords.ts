import { formatDay } from '../assessment/day.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Standard } from './standardOf.ts';

/** What reaching 创建标准 takes. @example standardWords(tianjin) // '等次为“好”，并且民主测评结果等次为“好”的达到95%以上' */
export function standardWords({ outcome, measures }: Pick<Scheme, 'outcome' | 'measures'>): string {
  const grades = (outcome?.meets ?? []).map((each) => `“${wordsOf(each)}”`).join('、');
  const lines = (outcome?.measures ?? []).flatMap((id) => {
    const measure = measures.find((each) => each.id === id);
    return measure ? [`，并且${wordsOf(measure.title)}`] : [];
  });
  return `等次为${grades}${lines.join('')}`;
}

/** Why one whose grade would do does not reach the standard, or what the panel ruled. */
export function shortWords(scheme: Pick<Scheme, 'names'>, { short, reaches, ruling }: Standard): string {
  const { standard } = namesOf(scheme);
  const why = short.join('；');
  if (ruling) {
    return `${why}；考评组裁定达到${standard}，理由：${ruling.reason}（${ruling.by}，${formatDay(ruling.on)}）`;
  }
  return `${why}，${reaches === null ? `是否达到${standard}待考评组裁定` : `没有达到${standard}`}`;
}
