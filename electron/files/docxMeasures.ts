import { documentMeasures, documentPapers } from '../../shared/notice/documentMeasures.ts';
import type { OfficialDocument } from '../../shared/notice/officialDocument.ts';

/**
 * A page's lengths as Word takes them. Units: twips, but sizes in half points and `spacing` in twentieths of a point.
 */
export type DocxMeasures = ReturnType<typeof docxMeasures>;

/**
 * The measured settings with which Word and LibreOffice set 22 lines of 28 characters, on A3 enlarged.
 *
 * Source: OFFICE.md: 22 lines of 29 points and 28 characters of 16 points do not fit.
 */
export function docxMeasures(paper: OfficialDocument['paper']) {
  const { scale } = documentPapers[paper];
  const scaled = (twips: number) => Math.round(twips * scale);
  const { bodySize, titleSize, smallSize, pageNumberBelow } = documentMeasures;
  const width = paper === 'A4' ? 11_906 : 16_838;
  const height = paper === 'A4' ? 16_838 : 23_811;
  const [top, left] = [scaled(2098), scaled(1587)];
  const right = width - left - scaled(8845);
  const bottom = height - top - scaled(12_756);
  const line = scaled(579);
  const cell = scaled(8845) / 28;
  const smallLine = scaled(smallSize * 20);
  return {
    page: { width, height },
    /** The footer's line has its middle, and so the dash, where the standard wants it; a little lower, as a dash stands above it. */
    margin: {
      top,
      right,
      bottom,
      left,
      footer: bottom - scaled(twipsPerMillimetre * pageNumberBelow) - Math.round(smallLine / 2) - scaled(20),
      header: scaled(851),
      gutter: 0,
    },
    textWidth: scaled(8845),
    line,
    smallLine,
    /** Points of A4 as twips of this paper. */
    points: (points: number) => Math.floor(scaled(points * 20)),
    cell: (characters: number) => Math.round(cell * characters),
    bodySize: Math.round(bodySize * 2 * scale),
    titleSize: Math.round(titleSize * 2 * scale),
    smallSize: Math.round(smallSize * 2 * scale),
    spacing: spacingOf[paper],
  };
}

/** A3's body is 22.6 points, of which Word knows 22.5. */
const spacingOf = { A4: -5, A3: -4 } as const;

const twipsPerMillimetre = 1440 / 25.4;
