import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** The names of the appraisals that conditions of the schemes count, each once, as their documents have them. */
export function appraisalNames(schemes: readonly Pick<Scheme, 'tracks'>[]): readonly string[] {
  const conditions = schemes.flatMap(({ tracks }) => tracks.flatMap((track) => track.conditions));
  const rules = conditions.flatMap(({ rule, lines }) => [rule, ...lines.map((line) => line.rule)]);
  const names = rules.flatMap((rule) => {
    if (!rule) return [];
    const parts = rule.kind === 'any' ? rule.of : [rule];
    return parts.flatMap((part) => (part.kind === 'appraisals' ? part.names.map(wordsOf) : []));
  });
  return [...new Set(names)];
}
