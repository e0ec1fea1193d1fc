import type { Hundredths } from '../number/points.ts';
import { compareRatios, type Ratio, ratio } from '../number/ratio.ts';
import { limitsOfSum } from '../scheme/limits.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Facts } from '../scoring/facts.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import { effectFinder, pointsOff } from './foundEffects.ts';
import { gradeByPoints, gradeOf, type Verdict } from './gradeOf.ts';

/** What a candidate is judged by. */
export interface JudgeFacts {
  readonly facts: Facts;
  readonly vetoIds: readonly string[];
  readonly score: SheetScore;
  /** What its sheets come to, before facts take points off. */
  readonly sum: Ratio | null;
}

/** The total and the grade. Units: hundredths. */
export interface Judged {
  /** What facts take off the sum. */
  readonly off: Hundredths;
  readonly total: Ratio | null;
  readonly verdict: Verdict;
}

/** Judges by the scheme, which is looked through once for all candidates: what facts do to the total, then the grade. */
export function judgeBy(scheme: Scheme): (facts: JudgeFacts) => Judged {
  const find = effectFinder(scheme);
  const byPoints = gradeByPoints(scheme);
  return ({ facts, vetoIds, score, sum }) => {
    const { measures } = facts;
    const effects = find(vetoIds, facts);
    if (effects.length === 0 && byPoints) return { off: 0, total: sum, verdict: byPoints(sum) };
    const off = pointsOff(effects);
    const total = lessOff(scheme, sum, off);
    return { off, total, verdict: gradeOf(scheme, { total, effects, vetoIds, measures, score }) };
  };
}

/** The sum without what facts take off, not below the sheet's own floor. */
function lessOff({ sheet }: Scheme, sum: Ratio | null, off: Hundredths): Ratio | null {
  if (sum === null || off === 0) return sum;
  const less = ratio(sum.numerator - off * sum.denominator, sum.denominator);
  const { floor } = limitsOfSum(sheet ?? {});
  return floor !== null && compareRatios(less, ratio(floor)) < 0 ? ratio(floor) : less;
}
