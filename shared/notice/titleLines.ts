/** Characters of 2号 type that a line of 156 mm holds. */
const widest = 20;

/**
 * A title broken by sense, as GB/T 9704 asks: where it was broken by hand, or else before a word that may begin a line,
 * the lines as even as that allows.
 *
 * @example titleLines('关于2026年度“五好党组织”评比结果的公示') // ['关于2026年度“五好党组织”', '评比结果的公示']
 */
export function titleLines(title: string): readonly string[] {
  const byHand = title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return byHand.length > 1 ? byHand : broken(byHand[0] ?? '');
}

function broken(title: string): string[] {
  if (title.length <= widest) return [title];
  const target = title.length / Math.ceil(title.length / widest);
  const places = [...title.matchAll(/(?<=[”、）》]|年度|关于.{2,}?的)(?![”、，。）》的])/gu)]
    .map(({ index }) => index)
    .filter((place) => place > 1 && place <= widest && title.length - place > 1);
  const best = places.sort((a, b) => Math.abs(a - target) - Math.abs(b - target))[0] ?? Math.ceil(target);
  return [title.slice(0, best), ...broken(title.slice(best))];
}
