/**
 * What is said of several units, a sentence for each thing said, with the names of all of whom it is said.
 * @example sayOnce([['甲', '没有签字'], ['乙', '没有签字']]) // ['甲、乙没有签字']
 */
export function sayOnce(said: readonly (readonly [name: string, words: string])[]): string[] {
  const names = new Map<string, string[]>();
  for (const [name, words] of said) names.set(words, [...(names.get(words) ?? []), name]);
  return [...names].map(([words, all]) => `${all.join('、')}${words}`);
}
