import type { FormLayout } from '../scheme/formLayout.ts';

/** Widths of a form's printed columns, and whether they want the paper on its side. Units: characters. */
export interface FormWidths {
  readonly widths: readonly number[];
  readonly isWide: boolean;
}

/** What stands right of the form: nothing, what an organisation found itself, or what the panel found. Units: characters. */
export const besides = { none: 0, own: 14, found: 19 } as const;
type Beside = (typeof besides)[keyof typeof besides];

const plainWidths: Readonly<Record<Beside, readonly number[]>> = {
  0: [11, 23, 9, 32, 9],
  14: [9, 18, 9, 24, 9, 14],
  19: [9, 16, 9, 22, 9, 19],
};

/** What the columns of a wide form take together. */
const wideWidth = 126;
/** The least that 考评标准 needs. */
const leastStandard = 30;

/**
 * The widths of the form's columns, with one of `beside` right of them where that is not 0: the plain form and one with a
 * column more fill A4 upright, and any other one A4 on its side.
 */
export function formWidths({ group, further }: FormLayout, beside: Beside): FormWidths {
  const more = (group === null ? 0 : 1) + further.length + (beside === 0 ? 0 : 1);
  if (group === null && further.length === 0) return { widths: plainWidths[beside], isWide: false };
  const isWide = more > 1;
  const [lead, middle, content, points, score] = isWide ? [12, 13, 23, 9, 9] : [9, 10, 17, 9, 9];
  const others = [lead, ...(group === null ? [] : [middle]), content, points, score];
  const right = [...further.map(() => middle), ...(beside === 0 ? [] : [beside + 2])];
  const taken = [...others, ...right].reduce((sum, width) => sum + width, 0);
  const standard = Math.max(leastStandard, (isWide ? wideWidth : 84) - taken);
  return {
    isWide,
    widths: [
      lead,
      ...(group === null ? [] : [middle]),
      content,
      points,
      standard,
      ...further.map(() => middle),
      score,
      ...(beside === 0 ? [] : [beside + 2]),
    ],
  };
}
