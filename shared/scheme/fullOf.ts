import type { Hundredths } from '../number/points.ts';
import { type Part, type WithParts, whole } from './part.ts';
import type { SheetForm } from './sheet.ts';

/**
 * 满分: what the total is out of, as the scheme's heads say it: the sheet's total, or what its parts come to at their full
 * points.
 *
 * Units: hundredths, rounded where a weight does not leave a whole number of them.
 */
export function fullOf({ sheet, parts }: WithParts & { readonly sheet: SheetForm }): Hundredths {
  return parts.length === 0 ? sheet.total : Math.round(sumOf(parts, sheet));
}

/** The full points of one part. Units: hundredths. */
export function fullOfPart(part: Part, sheet: SheetForm): Hundredths {
  if (part.takes === 'sheet') return (part.form ?? sheet).total;
  if (part.takes === 'parts') return Math.round(sumOf(part.parts, sheet));
  return part.outOf ?? 0;
}

function sumOf(parts: readonly Part[], sheet: SheetForm): number {
  return parts.reduce((sum, part) => sum + (fullOfPart(part, sheet) * (part.weight ?? whole)) / whole, 0);
}
