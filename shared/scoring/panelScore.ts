import type { Hundredths } from '../number/points.ts';
import { type Ratio, ratio, roundToPlaces } from '../number/ratio.ts';
import { limitsOfSum, withinLimits } from '../scheme/limits.ts';
import type { PanelRule } from '../scheme/panelRule.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import type { SheetScore } from './scoreSheet.ts';
import { pointsOf } from './sheetPoints.ts';

/** A panelist's place: what their sheet gives, null while it gives nothing; and whether it is asked for at all. */
export interface Seat {
  readonly panelist: string;
  readonly score: SheetScore | null;
  /** `away`: absent or recused; `replaced`: another one sits there instead. */
  readonly state: 'counts' | 'away' | 'replaced';
}

/** What one panelist's sheet does to the panel's score. Units: hundredths; null while it gives nothing. */
export interface SeatScore {
  readonly panelist: string;
  readonly total: Hundredths | null;
  /** `dropped`: left out as the highest or the lowest total; by items nobody's total is. `away`: not asked for. */
  readonly use: 'counted' | 'dropped' | 'away';
}

/** What a panel's sheets come to. */
export interface PanelScore {
  /** Units: hundredths, rounded as the rule says; null while somebody's sheet is still to come. */
  readonly points: Hundredths | null;
  /** In the panel's order. */
  readonly seats: readonly SeatScore[];
  /** The mean of each item, where the rule goes by items and nobody's sheet is to come. */
  readonly means?: readonly Ratio[];
  /** Whether the highest and the lowest are left out. */
  readonly isTrimmed: boolean;
  /** From how many sheets on they are; absent where they never are. */
  readonly trimFrom?: number | undefined;
}

/** How many sheets the score is made from, those left out among them. */
export function countedSeats({ seats }: Pick<PanelScore, 'seats'>): number {
  return seats.filter(({ use }) => use !== 'away').length;
}

/**
 * Combines the panelists' sheets of one candidate by the panel rule: exact, and rounded once where the rule says.
 *
 * @example
 * panelScore({ mean: 'total', trimFrom: 3, round: { places: 2, at: 'total' }, absent: 'others' }, form, seats)
 * // 90, 85 and 87 分: points 8700, of which 90 and 85 are dropped
 */
export function panelScore(rule: PanelRule, form: SheetForm, seats: readonly Seat[]): PanelScore {
  const counting = seats.filter(({ state }) => state === 'counts');
  const scores = counting.flatMap(({ score }) => (score === null || score.total === null ? [] : [score]));
  const isTrimmed = rule.trimFrom !== undefined && counting.length >= rule.trimFrom;
  const isWaiting =
    scores.length === 0 ||
    scores.length < counting.length ||
    (rule.absent === 'replaced' && seats.some(({ state }) => state === 'away'));
  const dropped = isTrimmed && !isWaiting && rule.mean === 'total' ? ends(counting) : [];
  const means = isWaiting || rule.mean === 'total' ? undefined : itemMeans(rule, form, scores, isTrimmed);
  const { places, at } = rule.round;
  const sum = () =>
    means
      ? sumWithin(form, means)
      : meanOf(
          scores.map(({ total }) => total ?? 0),
          isTrimmed,
        );
  return {
    points: isWaiting ? null : roundToPlaces(sum(), at === 'item' ? 2 : places),
    ...(means && { means }),
    seats: seats.map(({ panelist, score, state }) => ({
      panelist,
      total: score?.total ?? null,
      use: state !== 'counts' ? 'away' : dropped.includes(panelist) ? 'dropped' : 'counted',
    })),
    isTrimmed,
    ...(rule.trimFrom !== undefined && { trimFrom: rule.trimFrom }),
  };
}

function itemMeans(
  { round }: PanelRule,
  form: SheetForm,
  scores: readonly SheetScore[],
  isTrimmed: boolean,
): readonly Ratio[] {
  return form.items.map((_, index) => {
    const mean = meanOf(
      scores.map(({ items }) => pointsOf(items[index]) ?? 0),
      isTrimmed,
    );
    return round.at === 'item' ? ratio(roundToPlaces(mean, round.places)) : mean;
  });
}

/** The exact mean of what is left once the highest and the lowest are left out, if they are. Units: hundredths. */
function meanOf(points: readonly Hundredths[], isTrimmed: boolean): Ratio {
  const kept = isTrimmed ? [...points].sort((a, b) => a - b).slice(1, -1) : points;
  return ratio(
    kept.reduce((sum, each) => sum + each, 0),
    kept.length,
  );
}

/** The items' means through the limits of dimensions and form. Every mean has one denominator, so that whole numbers do. */
function sumWithin(form: SheetForm, means: readonly Ratio[]): Ratio {
  const scale = means.reduce((all, { denominator }) => leastCommonMultiple(all, denominator), 1);
  const scaled = means.map(({ numerator, denominator }) => numerator * (scale / denominator));
  const within = (part: Parameters<typeof limitsOfSum>[0], sum: number) => {
    const { floor, cap } = limitsOfSum(part);
    return withinLimits(sum, {
      floor: floor === null ? null : floor * scale,
      cap: cap === null ? null : cap * scale,
    });
  };
  let next = 0;
  const total = form.dimensions.reduce((sum, dimension) => {
    const own = scaled.slice(next, next + dimension.items.length);
    next += dimension.items.length;
    return (
      sum +
      within(
        dimension,
        own.reduce((all, each) => all + each, 0),
      )
    );
  }, 0);
  return ratio(within(form, total), scale);
}

function leastCommonMultiple(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return (a / large) * b;
}

/**
 * Whose sheets made the score, as people write it; also that there were too few to leave any out, which nobody should have
 * to notice by himself.
 *
 * @example panelScoreWords(score) // '5 名考评员，去掉最高分（甲）和最低分（乙）'
 * @example panelScoreWords(score) // '4 名考评员，不足 5 名，没有去掉最高分和最低分'
 */
export function panelScoreWords(score: PanelScore): string {
  const dropped = score.seats.filter(({ use }) => use === 'dropped');
  const [one, other] = dropped;
  const isFirst = (one?.total ?? 0) >= (other?.total ?? 0);
  const [highest, lowest] = isFirst ? [one, other] : [other, one];
  const trim =
    highest && lowest
      ? `，去掉最高分（${highest.panelist}）和最低分（${lowest.panelist}）`
      : score.isTrimmed
        ? '，去掉最高分和最低分'
        : score.trimFrom === undefined
          ? ''
          : `，不足 ${score.trimFrom} 名，没有去掉最高分和最低分`;
  return `${countedSeats(score)} 名考评员${trim}`;
}

/** Who gave the highest total and who the lowest; of equal ones the first seated for the highest, the last for the lowest. */
function ends(seats: readonly Seat[]): readonly string[] {
  const order = [...seats].sort((a, b) => (b.score?.total ?? 0) - (a.score?.total ?? 0));
  return [order[0], order.at(-1)].flatMap((seat) => seat?.panelist ?? []);
}
