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

/** The width of one digit of the standard font, which column widths count. Units: points. */
const digitWidth = 6;
export const pointsPerMillimetre = 72 / 25.4;

/** How much smaller everything is printed so that the columns fit the page's width; 1 where they do. */
export function fitToWidth(page: Page, columnWidths: readonly number[]): number {
  const needed = columnWidths.reduce((sum, width) => sum + width, 0) * digitWidth;
  const there = (paperSize(page).width - 2 * margins.side) * pointsPerMillimetre;
  return Math.min(1, there / needed);
}

/** The side that a file's page keeps white at least, and the width of a digit where a computer lacks the font. */
const leastSide = 7.6;
const widestDigit = 7;

/**
 * As fitToWidth, for a file that is printed elsewhere: small enough where a missing font makes columns wider.
 *
 * Units: whole per cent.
 */
export function scaleForFile(page: Page, columnWidths: readonly number[]): number {
  const needed = columnWidths.reduce((sum, width) => sum + width, 0) * widestDigit;
  const there = (paperSize(page).width - 2 * leastSide) * pointsPerMillimetre;
  return Math.floor(Math.min(1, there / needed) * 100);
}
