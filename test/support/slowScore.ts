import type { Share } from '../../shared/number/comparison.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { Value } from '../../shared/scoring/value.ts';
import type { ItemSource, RuleSource } from './smallScheme.ts';

/**
 * A second scorer, written from the formula of the readings and the table of DESIGN §2 and from nothing of the program:
 * it reads the scheme file's decimal numbers as text, counts in BigInt hundredths, and takes one rule after another.
 * Slow and plain on purpose.
 */
export function slowScore(
  source: SchemeSource,
  values: Readonly<Record<string, Value>>,
  measures: Readonly<Record<string, Share>> = {},
  notApplicable: Readonly<Record<string, string>> = {},
  kind?: string,
): { items: Record<string, string | null>; total: string | null } {
  const form = source.sheet!;
  const isApart = (item: ItemSource) =>
    (item.for && kind !== undefined && !item.for.includes(kind)) ||
    (item.notApplicable && item.id in notApplicable);
  const wayOf = (item: ItemSource) => item.notApplicable?.points ?? form.notApplicable?.points ?? 'full';
  const order = form.capAdditions ?? 'beforeDeductions';
  const scores = form.dimensions
    .flatMap((dimension) => dimension.items)
    .map(
      (item) =>
        [
          item.id,
          isApart(item)
            ? wayOf(item) === 'full'
              ? hundredths(item.max)
              : ('不适用' as const)
            : slowItem(item, values, measures, order),
        ] as const,
    );
  const byId = new Map(scores);
  let total: bigint | null = 0n;
  let isAny = false;
  for (const dimension of form.dimensions) {
    let sum: bigint | null = 0n;
    let isAsked = false;
    for (const { id } of dimension.items) {
      const score = byId.get(id) ?? null;
      if (score === '不适用') continue;
      isAsked = true;
      sum = sum === null || score === null ? null : sum + score;
    }
    if (!isAsked) continue;
    isAny = true;
    total = total === null || sum === null ? null : total + within(sum, dimension.floor, dimension.cap);
  }
  if (!isAny) total = null;
  // 按比例折算: points of what has full points, times all full points, by the full points of what applies.
  let [got, full, whole] = [0n, 0n, 0n];
  for (const item of form.dimensions.flatMap((dimension) => dimension.items)) {
    const score = byId.get(item.id) ?? null;
    if (item.max === 0 || (score === '不适用' && wayOf(item) === 'none')) continue;
    whole += hundredths(item.max);
    if (score === '不适用') continue;
    full += hundredths(item.max);
    got += score ?? 0n;
  }
  if (total !== null && whole !== full) {
    if (full === 0n) total = null;
    else {
      const unit = 10n ** BigInt(2 - (form.notApplicable?.places ?? 2));
      const size = got < 0n ? -got : got;
      let steps = (size * whole) / (full * unit);
      if ((size * whole - steps * full * unit) * 2n >= full * unit) steps += 1n;
      total += (got < 0n ? -steps : steps) * unit - got;
    }
  }
  return {
    items: Object.fromEntries(scores.map(([id, score]) => [id, score === null ? null : String(score)])),
    total: total === null ? null : String(within(total, form.floor, form.cap)),
  };
}

function slowItem(
  item: ItemSource,
  values: Readonly<Record<string, Value>>,
  measures: Readonly<Record<string, Share>>,
  order: 'beforeDeductions' | 'afterDeductions',
): bigint | null {
  const itemMax = hundredths(item.max);
  const start = item.start === 'full' ? itemMax : 0n;
  const mustBeEntered = (rule: RuleSource) =>
    item.start === 'zero' && (rule.kind === 'add-per' || rule.kind === 'add-if');
  let isZero = false;
  let isMissing = false;
  let additions = 0n;
  let deductions = 0n;
  for (const rule of item.rules) {
    const byMeasure =
      rule.kind === 'award-bands' || rule.kind === 'deduct-bands' || rule.kind === 'award-share'
        ? rule.measure
        : undefined;
    const value = byMeasure === undefined ? values[rule.id] : measures[byMeasure];
    const isEntered = value !== undefined;
    const count = BigInt(Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);
    const amounts = Array.isArray(value)
      ? value.reduce<bigint>((sum, each) => sum + (typeof each === 'number' ? BigInt(each) : 0n), 0n)
      : count;
    const rate =
      typeof value === 'object' && 'of' in value ? ([BigInt(value.count), BigInt(value.of)] as const) : null;
    if (rule.kind === 'zero-if' && value === true) isZero = true;
    if (rule.kind === 'zero-if-measure') {
      const share = measures[rule.measure];
      if (!share) isMissing = true;
      else if (compares(rule.when, BigInt(share.count) * 100n * 1_000_000n, BigInt(share.of) * 1_000_000n))
        isZero = true;
    }
    if (rule.kind === 'deduct-if' && value === true) deductions += hundredths(rule.points);
    if (rule.kind === 'add-if') {
      if (!isEntered && mustBeEntered(rule)) isMissing = true;
      if (value === true) additions += hundredths(rule.points);
    }
    if (rule.kind === 'deduct-per' || rule.kind === 'add-per') {
      if (!isEntered && mustBeEntered(rule)) isMissing = true;
      const above = BigInt(rule.above ?? 0);
      const steps = rate
        ? slowSteps(rate[0] * 100n - above * rate[1], rule, rate[1])
        : slowSteps(count - above, rule);
      let moved = hundredths(rule.points) * steps;
      if (rule.cap !== undefined && moved > hundredths(rule.cap)) moved = hundredths(rule.cap);
      if (rule.kind === 'deduct-per') deductions += moved;
      else additions += moved;
    }
    if ((rule.kind === 'deduct-if-count' || rule.kind === 'add-if-count') && rule.rate) {
      if (!rate) isMissing = true;
      else if (compares(rule.when, rate[0] * 100n * 1_000_000n, rate[1] * 1_000_000n)) {
        if (rule.kind === 'deduct-if-count') deductions += hundredths(rule.points);
        else additions += hundredths(rule.points);
      }
    } else if (rule.kind === 'deduct-if-count' || rule.kind === 'add-if-count') {
      const counted =
        rule.countOf === undefined ? rule : item.rules.find((other) => other.id === rule.countOf)!;
      const entered = values[counted.id];
      if (entered === undefined && (rule.countOf === undefined || mustBeEntered(counted))) isMissing = true;
      else {
        const found = BigInt(
          Array.isArray(entered) ? entered.length : typeof entered === 'number' ? entered : 0,
        );
        if (compares(rule.when, found * 1_000_000n, 1_000_000n)) {
          if (rule.kind === 'deduct-if-count') deductions += hundredths(rule.points);
          else additions += hundredths(rule.points);
        }
      }
    }
    if (rule.kind === 'deduct-short') {
      if (!isEntered) isMissing = true;
      else if (rate)
        deductions +=
          hundredths(rule.points) * slowSteps(BigInt(rule.target) * rate[1] - rate[0] * 100n, rule, rate[1]);
      else if (count < BigInt(rule.target))
        deductions += hundredths(rule.points) * slowSteps(BigInt(rule.target) - count, rule);
    }
    if (rule.kind === 'deduct-range') deductions += amounts;
    if (rule.kind === 'award-range') {
      if (!isEntered) isMissing = true;
      additions += amounts;
    }
    if (rule.kind === 'award-bands' || rule.kind === 'deduct-bands') {
      if (!isEntered) isMissing = true;
      else {
        const [left, right] = rate ? [rate[0] * 100n, rate[1]] : [count, 1n];
        const band = rule.bands.find(({ when }) => compares(when, left * 1_000_000n, right * 1_000_000n));
        const points = band ? hundredths(band.points) : 0n;
        if (rule.kind === 'award-bands') additions += points;
        else deductions += points;
      }
    }
    if (rule.kind === 'award-share') {
      if (!rate) isMissing = true;
      else {
        // Halves go up: half a unit more, then what is over is cut off.
        const unit = 10n ** BigInt(2 - (rule.places ?? 2));
        const twice = 2n * hundredths(rule.points) * rate[0] + unit * rate[1];
        additions += (twice / (2n * unit * rate[1])) * unit;
      }
    }
    if (rule.kind === 'levels') {
      if (!isEntered) isMissing = true;
      else additions += hundredths(rule.levels.find((level) => level.id === value)!.points);
    }
  }
  if (isZero) return 0n;
  if (isMissing) return null;
  const most = item.cap === undefined ? item.max : item.cap;
  const least = item.floor === undefined ? 0 : item.floor;
  return order === 'beforeDeductions'
    ? within(within(start + additions, null, most) - deductions, least, null)
    : within(start + additions - deductions, least, most);
}

/** Takes whole steps away one after another; what is left is a step where a begun one counts. Units in 1/of. */
function slowSteps(
  units: bigint,
  { per = 1, started }: { per?: number | undefined; started?: true | undefined },
  of = 1n,
): bigint {
  let steps = 0n;
  let left = units;
  for (; left >= BigInt(per) * of; left -= BigInt(per) * of) steps += 1n;
  return left > 0n && started ? steps + 1n : steps;
}

/** Compares left / right with the bound, both sides whole numbers. */
function compares(when: object, left: bigint, right: bigint): boolean {
  const [[name, bound]] = Object.entries(when) as [[string, number]];
  const other = (BigInt(hundredths(bound)) * right) / 100n;
  switch (name) {
    case 'lessThan':
      return left < other;
    case 'atMost':
      return left <= other;
    case 'atLeast':
      return left >= other;
    case 'moreThan':
      return left > other;
    default:
      throw new Error(name);
  }
}

/** '8.5' → 850, by its digits. */
function hundredths(points: number): bigint {
  const [whole = '0', fraction = ''] = String(Math.abs(points)).split('.');
  const magnitude = BigInt(whole + fraction.padEnd(2, '0'));
  return points < 0 ? -magnitude : magnitude;
}

/** What lies outside its bounds is moved to them; what is absent or null bounds nothing. */
function within(points: bigint, floor: number | null = null, cap: number | null = null): bigint {
  if (floor !== null && points < hundredths(floor)) return hundredths(floor);
  return cap !== null && points > hundredths(cap) ? hundredths(cap) : points;
}
