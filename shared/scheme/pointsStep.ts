import type { Hundredths } from '../number/points.ts';
import { greatestCommonDivisor } from '../number/ratio.ts';
import type { Rule } from './rule.ts';
import type { SheetForm } from './sheet.ts';

/**
 * The largest amount of which every total that the form can give is a multiple; a total that is none was mistyped.
 *
 * Units: hundredths. @example pointsStep(shandong) // 50: nothing there counts less than half a point
 */
export function pointsStep(form: SheetForm): Hundredths {
  const isScaled = form.items.some(({ treatment }) => treatment === 'scaled');
  const amounts = [form, ...form.dimensions, ...form.items].flatMap((part) => [
    'max' in part ? part.max : part.total,
    part.floor ?? 0,
    part.cap ?? 0,
  ]);
  const moved = form.items.flatMap(({ rules }) => rules.flatMap(amountsOf));
  return isScaled ? 1 : [...amounts, ...moved].map(Math.abs).reduce(greatestCommonDivisor, 0) || 1;
}

/** What a rule can move, and what limits it. */
function amountsOf(rule: Rule): readonly Hundredths[] {
  switch (rule.kind) {
    case 'zero-if':
    case 'zero-if-measure':
      return [];
    case 'deduct-if':
    case 'add-if':
    case 'deduct-if-count':
    case 'add-if-count':
    case 'deduct-short':
      return [rule.points];
    case 'deduct-per':
    case 'add-per':
      return [rule.points, rule.cap ?? 0];
    case 'deduct-range':
    case 'award-range':
      return [rule.points[0], rule.step];
    case 'levels':
      return rule.levels.map(({ points }) => points);
    case 'award-bands':
    case 'deduct-bands':
      return rule.bands.map(({ points }) => points);
    case 'award-share':
      return [10 ** (2 - rule.places)];
  }
}
