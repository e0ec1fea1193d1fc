/**
 * The known name that shares a character with the name and takes the fewest changes of one, where that is at most half of
 * it, or where one is part of the other; otherwise null.
 *
 * @example nearestName('总成绩', ['总分', '名次', '单位名称']) // '总分'
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const letters = [...name].filter((letter) => letter !== '.');
  const [best] = known
    .filter((each) => letters.some((letter) => each.includes(letter)))
    .map((each) => ({ name: each, distance: distanceOf(name, each) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  const isPart = best.name.includes(name) || name.includes(best.name);
  return isPart || best.distance <= Math.max(2, Math.ceil(name.length / 2)) ? best.name : null;
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
