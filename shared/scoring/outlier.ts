import type { Hundredths } from '../number/points.ts';

/**
 * The largest gap at an end that chance explains, in thousandths of the whole range, by the number of values from
 * `fewest` on. Source: Dixon's r10 at 95 %, both ends (Rorabacher 1991, table 1).
 */
const critical = [
  970, 829, 710, 625, 568, 526, 493, 466, 444, 426, 410, 396, 384, 374, 365, 356, 349, 342, 337, 331, 326,
  321, 317, 312, 308, 305, 301, 290,
];
/** With fewer values nothing can be said. */
const fewest = 3;

/** What the rule says of some values: which one lies apart, none, or that there are too few to say. */
export type Outlier =
  | { readonly kind: 'apart'; readonly index: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'tooFew' };

/** The rule's name with the fewest values it takes, as people read it. */
export const outlierRuleWords = `迪克逊检验（置信度 95%，不少于 ${fewest} 人，且相差不少于满分的 5%）`;

/**
 * Whether the highest or the lowest lies so far from its neighbour that chance does not explain it, and by a twentieth of
 * the full points at the least: where all others agree, half a point lies apart for no reason. Exact, without a division.
 * Where more values than the table has are given, its last bound holds. Units: hundredths.
 *
 * @example outlierOf([9000, 9050, 9100, 9050, 7000], 10_000) // { kind: 'apart', index: 4 }
 */
export function outlierOf(points: readonly Hundredths[], full: Hundredths): Outlier {
  if (points.length < fewest) return { kind: 'tooFew' };
  const order = points
    .map((value, index) => ({ value, index }))
    .sort((one, other) => one.value - other.value);
  const at = (place: number) => order.at(place)?.value ?? 0;
  const range = at(-1) - at(0);
  const [low, high] = [at(1) - at(0), at(-1) - at(-2)];
  const bound = critical[points.length - fewest] ?? critical.at(-1) ?? 0;
  const gap = Math.max(low, high);
  if (gap * 1000 <= bound * range || gap * 20 < full) return { kind: 'none' };
  return { kind: 'apart', index: order.at(low > high ? 0 : -1)?.index ?? 0 };
}
