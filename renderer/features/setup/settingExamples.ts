import { describeShare } from '../../../shared/number/describeShare.ts';
import type { Denominator, Measure } from '../../../shared/scheme/measure.ts';
import type { Part } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

const points = [90, 80, 70, 60] as const;

/**
 * What the weights make of a unit's points in the parts, by an example; null where too few parts give points.
 *
 * Units: percent.
 * @example weightExample(parts, { self: 20, superior: 80 }) // '例：支部自评 90 分、上级评定 80 分，总分为 90×20%＋80×80%＝82 分。'
 */
export function weightExample(
  parts: readonly Part[],
  weights: Readonly<Record<string, number | null>>,
): string | null {
  const rows = parts
    .filter((part) => part.weight !== undefined && !isListed(part))
    .map(({ id, name }, index) => ({
      name: wordsOf(name),
      points: points[index % points.length] ?? 90,
      weight: weights[id] ?? 0,
    }));
  if (rows.length < 2) return null;
  const given = rows.map(({ name, points: got }) => `${name} ${got} 分`).join('、');
  const sum = rows.map(({ points: got, weight }) => `${got}×${weight}%`).join('＋');
  // In hundredths, so that no fraction of a percent is lost.
  const total =
    rows.reduce((all, { points: got, weight }) => all + got * Math.round(weight * 100), 0) / 10_000;
  return `例：${given}，总分为 ${sum}＝${Number(total.toFixed(4))} 分。`;
}

/** Whether the part is votes that are only listed: they give no points, whatever the weight. */
export function isListed(part: Part): boolean {
  return part.takes === 'ballot' && part.outOf === undefined;
}

const counts: Readonly<Record<Denominator, number>> = { valid: 27, expressed: 25, returned: 28, due: 30 };

/** The votes of the example, 25 for the options of the ballot paper, most for the first one. */
function votesFor({ length }: Measure['options']): readonly number[] {
  const few = [20, 3, 1].slice(0, length - 1);
  const last = 25 - few.reduce((sum, votes) => sum + votes, 0);
  return Array.from({ length }, (_, index) => (index === length - 1 ? last : (few[index] ?? 0)));
}

/** The ballot by which the measures are shown. */
export function ballotExample(options: Measure['options']): string {
  const votes = votesFor(options);
  const given = options.map(({ name }, index) => `${wordsOf(name)} ${votes[index]}`).join('、');
  return `例：应到 30 人，收回 28 张，有效 27 张（其中弃权 2 张）：${given}。`;
}

/**
 * What the counted options and the divisor make of that ballot.
 *
 * @example shareExample(options, ['good'], 'valid') // '20／27，约 74.07%'
 */
export function shareExample(
  options: Measure['options'],
  counted: readonly string[],
  of: Denominator,
): string {
  const votes = votesFor(options);
  const count = options.reduce(
    (sum, option, index) => sum + (counted.includes(option.id) ? (votes[index] ?? 0) : 0),
    0,
  );
  return describeShare({ count, of: counts[of] });
}

/** Which grades reach the standard and which is the first that does not. */
export function meetsExample(names: readonly string[], meets: readonly string[], standard: string): string {
  const first = names.find((name) => !meets.includes(name));
  return first === undefined
    ? `例：各等次都达到${standard}。`
    : `例：等次为“${meets.at(-1) ?? ''}”的达到${standard}，“${first}”的没有达到。`;
}
