import { fontFamily } from './documentFonts.ts';
import { documentMargins, documentMeasures, documentPapers } from './documentMeasures.ts';

const { pageNumberBelow, slack, smallSize } = documentMeasures;
const millimetresPerPoint = 25.4 / 72;

/**
 * The pages for the printer: margins, and “— 1 —” in 4号宋体 below the text area, on odd pages right, on even ones left, one
 * character in.
 *
 * Source: GB/T 9704-2012, 5.2.1 and 7.5.
 */
export const documentPageCss = (['A4', 'A3'] as const).map(pageRules).join('\n');

function pageRules(paper: keyof typeof documentPapers): string {
  const { scale } = documentPapers[paper];
  const { top, right, bottom, left } = documentMargins(documentPapers[paper]);
  const name = `official-${paper.toLowerCase()}`;
  const size = smallSize * scale;
  const above = (pageNumberBelow - (smallSize / 2) * millimetresPerPoint) * scale - slack;
  const number = (side: string) =>
    `content: "— " counter(page) " —"; font: ${size.toFixed(2)}pt/1 ${fontFamily('song')}; color: #000; ` +
    `vertical-align: top; text-align: ${side}; padding: ${above.toFixed(3)}mm ${size.toFixed(2)}pt 0`;
  return [
    `@page ${name} { size: ${paper}; margin: ${top}mm ${right}mm ${(bottom - slack).toFixed(3)}mm ${left}mm }`,
    `@page ${name}:right { @bottom-right { ${number('right')} } }`,
    `@page ${name}:left { @bottom-left { ${number('left')} } }`,
    `.${name} { page: ${name} }`,
  ].join('\n');
}
