import type { WorksheetModel } from '../workbookModel.ts';

type Page = Pick<WorksheetModel, 'paper' | 'orientation'>;

const shortSides = { A4: 210, A3: 297 } as const;
const longSides = { A4: 297, A3: 420 } as const;

/** What stays white around the table, as the workbook's page setup has it. Units: millimetres. */
export const margins = { top: 17.8, bottom: 20.3, side: 14 } as const;

/** The paper's size as it lies. Units: millimetres. */
export function paperSize({ paper, orientation }: Page): { readonly width: number; readonly height: number } {
  const [short, long] = [shortSides[paper], longSides[paper]];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

export const pointsPerMillimetre = 72 / 25.4;

/** The side that a page keeps white at least, and the width of a digit where a computer lacks the standard font. */
const leastSide = 7.6;
const widestDigit = 7;

/** How wide the columns may be together where everything is printed at that scale. Units: characters. */
export function widthAt(page: Page, scale: number): number {
  const there = (paperSize(page).width - 2 * leastSide) * pointsPerMillimetre;
  return there / scale / widestDigit;
}

/** How high the rows of a page may be together at full size. Units: points. */
export function heightOf(page: Page): number {
  return (paperSize(page).height - margins.top - margins.bottom) * pointsPerMillimetre;
}

/**
 * How much smaller everything is printed so that the columns fit the page's width, also where a missing font makes columns
 * wider.
 *
 * Units: whole per cent.
 */
export function scaleToWidth(page: Page, columnWidths: readonly number[]): number {
  const needed = columnWidths.reduce((sum, width) => sum + width, 0);
  return Math.floor(Math.min(1, widthAt(page, 1) / needed) * 100);
}
