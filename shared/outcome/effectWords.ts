import { formatPoints } from '../number/points.ts';
import type { GradeEffect } from '../scheme/gradeEffect.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** What an effect does, as a clause. @example effectWords({ atMost: '一般' }) // '等次最高为“一般”' */
export function effectWords(effect: GradeEffect): string {
  if ('grade' in effect) return `直接认定为“${effect.grade}”`;
  if ('atMost' in effect) return `等次最高为“${effect.atMost}”`;
  if ('down' in effect) return '等次降低一档';
  return `总分扣 ${formatPoints(effect.points)} 分`;
}

/**
 * What the confirmed vetoes lead to, with their numbers in the document; '' where none is confirmed.
 *
 * @example vetoVerdict(scheme, ['V1', 'V3']) // '符合直接认定情形（1）（3），不达标'
 */
export function vetoVerdict({ vetoes }: Pick<Scheme, 'vetoes'>, ids: readonly string[]): string {
  if (!vetoes) return '';
  const byWords = new Map<string, string>();
  vetoes.list.forEach(({ id, effect }, index) => {
    if (!ids.includes(id)) return;
    const words = effect ? effectWords(effect) : wordsOf(vetoes.result);
    byWords.set(words, `${byWords.get(words) ?? ''}（${index + 1}）`);
  });
  return [...byWords].map(([words, numbers]) => `符合直接认定情形${numbers}，${words}`).join('；');
}

/** What the confirmed vetoes lead to, without their numbers. @example vetoOutcome(scheme, ['V1']) // '不达标' */
export function vetoOutcome({ vetoes }: Pick<Scheme, 'vetoes'>, ids: readonly string[]): string {
  const all = (vetoes?.list ?? []).flatMap(({ id, effect }) =>
    ids.includes(id) ? [effect ? effectWords(effect) : wordsOf(vetoes?.result ?? { caption: '' })] : [],
  );
  return [...new Set(all)].join('，');
}
