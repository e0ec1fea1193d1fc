/** A page after GB/T 9704-2012. Units: millimetres on A4, unless said otherwise. */
export const documentMeasures = {
  top: 37,
  binding: 28,
  textWidth: 156,
  textHeight: 225,
  /** What a browser is given below the last line, so that rounding never drives it onto the next page. */
  slack: 0.2,
  linesPerPage: 22,
  charactersPerLine: 28,
  /** From the text area's lower edge to the dash beside the page number. */
  pageNumberBelow: 7,
  /** Units: points. 3号, 2号, and 4号 for page numbers and tables. */
  bodySize: 16,
  titleSize: 22,
  smallSize: 14,
} as const;

/** The paper's sides and how much its page is enlarged; A3 is A4 times the root of two. */
export const documentPapers = {
  A4: { width: 210, height: 297, scale: 1 },
  A3: { width: 297, height: 420, scale: Math.SQRT2 },
} as const;

export type DocumentPaper = (typeof documentPapers)[keyof typeof documentPapers];

/**
 * The four margins on that paper; what is left is the text area, scaled.
 *
 * Units: millimetres.
 * @example documentMargins(documentPapers.A4) // { top: 37, right: 26, bottom: 35, left: 28 }
 */
export function documentMargins({ width, height, scale }: DocumentPaper) {
  const { top, binding, textWidth, textHeight } = documentMeasures;
  return {
    top: rounded(top * scale),
    right: rounded(width - (binding + textWidth) * scale),
    bottom: rounded(height - (top + textHeight) * scale),
    left: rounded(binding * scale),
  };
}

/** Thousandths of a millimetre are finer than any printer. */
function rounded(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000;
}
