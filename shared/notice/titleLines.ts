import type { TitleWords } from './titleWords.ts';

/** Characters of 2号 type that a line of 156 mm holds with a little room to spare. */
const widest = 19;

/**
 * A title broken by sense, as GB/T 9704 asks: where it was broken by hand, or else before or after a word that may end or
 * begin a line, the lines as even as that allows.
 *
 * @example titleLines('关于2026年度“五好党组织”评比结果的公示', words) // ['关于2026年度“五好党组织”', '评比结果的公示']
 */
export function titleLines(title: string, words: TitleWords): readonly string[] {
  const byHand = title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return byHand.length > 1 ? byHand : broken(byHand[0] ?? '', words);
}

/** After a closing mark, 年度 or 表彰; before 关于 and what a notice is about. */
const senses = /(?<=[”、）》]|年度|表彰)|(?=关于|(?:推荐)?名单|(?:评比|考核|定级)结果)/gu;
/** What no line begins with. */
const follows = /^[”、，。）》的]/u;

function broken(title: string, words: TitleWords): string[] {
  const width = widthOf(title);
  if (width <= widest) return [title];
  const target = width / Math.ceil(width / widest);
  const places = breaksOf(title, words)
    .map((index) => ({ index, width: widthOf(title.slice(0, index)) }))
    .filter((place) => place.width > 1 && place.width <= widest && width - place.width > 1)
    .filter(({ index }) => !follows.test(title.slice(index)));
  const best = places.sort((a, b) => Math.abs(a.width - target) - Math.abs(b.width - target))[0];
  const at = best?.index ?? charactersWithin(title, target);
  return [title.slice(0, at), ...broken(title.slice(at), words)];
}

/** Where a line may end by sense. */
function breaksOf(title: string, { whole, begin }: TitleWords): number[] {
  const isWithin = (index: number) =>
    whole.some((word) => placesOf(word, title).some((from) => from < index && index < from + word.length));
  return [
    ...[...title.matchAll(senses)].map(({ index }) => index),
    ...begin.flatMap((word) => placesOf(word, title)),
  ].filter((index) => !isWithin(index));
}

function placesOf(word: string, title: string): number[] {
  const found: number[] = [];
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Units: characters; Latin letters and figures are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}

/** How much of the text stays within the width; at least one character, and no half of one. */
function charactersWithin(text: string, width: number): number {
  const characters = [...text];
  const fitting = characters.findIndex(
    (_, index) => widthOf(characters.slice(0, index + 1).join('')) > width,
  );
  return characters.slice(0, Math.max(1, fitting)).join('').length;
}
