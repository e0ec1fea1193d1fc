import type { LeafPart } from './part.ts';
import type { Scheme } from './scheme.ts';
import { wordsOf } from './text.ts';

/** What the votes of a part that only lists them are called; null for every other part. @example votesName(tianjin, mass) // '“好”票率' */
export function votesName({ measures }: Pick<Scheme, 'measures'>, part: LeafPart): string | null {
  if (part.takes !== 'ballot' || part.outOf !== undefined) return null;
  const counted =
    measures.find(({ id }) => id === part.measure)?.options.filter(({ isCounted }) => isCounted) ?? [];
  return `${counted.map(({ name }) => `“${wordsOf(name)}”`).join('')}票率`;
}
