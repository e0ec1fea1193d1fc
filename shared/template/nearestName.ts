/**
 * The known name that takes the fewest changes of a character, where that is at most half of the name; otherwise null.
 *
 * @example nearestName('总成绩', ['总分', '名次', '单位名称']) // '总分'
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const each of known) {
    const distance = distanceOf(name, each);
    if (!best || distance < best.distance) best = { name: each, distance };
  }
  if (!best) return null;
  const sharesSomething = [...name].some((letter) => best.name.includes(letter));
  return sharesSomething && best.distance <= Math.max(2, Math.ceil(name.length / 2)) ? best.name : null;
}

/** How many characters are to be put in, taken out or replaced. */
function distanceOf(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, at) => {
    const next: number[] = [];
    to.forEach((other, column) => {
      const left = column === 0 ? at + 1 : (next[column - 1] ?? 0);
      const diagonal = column === 0 ? at : (row[column - 1] ?? 0);
      next.push(Math.min(left + 1, (row[column] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1) ?? from.length;
}
