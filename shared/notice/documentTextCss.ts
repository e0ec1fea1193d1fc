import { fontFamily } from './documentFonts.ts';
import { documentMeasures, documentPapers } from './documentMeasures.ts';
import { tableRule, tableSidePadding, tableSizes } from './tableLayout.ts';

const { textWidth, textHeight, charactersPerLine, linesPerPage, bodySize, titleSize } = documentMeasures;

/** Each size of a table as lengths of A4. */
const tableSizeRules = tableSizes.map(
  ({ name, size, line, padding, least }) =>
    `.official-table-${name} { --table-size: ${size}; --table-line: ${line}; --table-padding: ${padding}; --table-least: ${least.toFixed(3)} }`,
);

/**
 * The text: 22 lines of 28 characters, 3号仿宋, and the places of what stands before and after it. Lengths are those of A4
 * times --official-scale. The width is said since a printed page is whole pixels wide, on which lines would break elsewhere
 * than on the screen.
 *
 * Source: GB/T 9704-2012, 5.2.2, 5.2.3 and 7.3; the means to keep 22 × 28 are measured (OFFICE.md).
 */
export const documentTextCss = `
.official {
  --official-scale: 1;
  --official-cell: calc(${textWidth}mm / ${charactersPerLine} * var(--official-scale));
  --official-line: calc(${textHeight}mm / ${linesPerPage} * var(--official-scale));
  --official-point: calc(1pt * var(--official-scale));
  width: calc(${textWidth}mm * var(--official-scale));
  font: normal calc(${bodySize} * var(--official-point)) ${fontFamily('body')};
  line-height: var(--official-line);
  letter-spacing: calc(var(--official-cell) - ${bodySize} * var(--official-point));
  color: #000;
  text-align: justify;
  text-autospace: no-autospace;
  text-spacing-trim: space-all;
  text-rendering: geometricPrecision;
  font-variant-numeric: normal;
  font-kerning: none;
  overflow-wrap: anywhere;
  orphans: 1;
  widows: 1;
}
.official, .official * { box-sizing: border-box }
.official-a3 { --official-scale: ${documentPapers.A3.scale} }
.official p, .official h1, .official h2, .official h3, .official h4, .official h5 {
  margin: 0;
  font-size: inherit;
  font-weight: normal;
  line-height: inherit;
  color: inherit;
}
.official-part + .official-part { break-before: page }
.official .official-title {
  margin-bottom: var(--official-line);
  font-family: ${fontFamily('title')};
  font-size: calc(${titleSize} * var(--official-point));
  letter-spacing: 0;
  text-align: center;
  text-wrap: balance;
}
.official .official-mark { font-family: ${fontFamily('black')} }
.official .official-mark + .official-title { margin-top: var(--official-line) }
.official-paragraph, .official-heading-1, .official-heading-2, .official-heading-3, .official-heading-4 {
  text-indent: calc(2 * var(--official-cell));
}
.official-heading-1, .official-heading-2, .official-heading-3, .official-heading-4, .official-mark {
  break-after: avoid;
}
.official-kept { break-inside: avoid; break-after: avoid }
.official-paragraph:has(+ .official-sign), .official-paragraph:has(+ .official-attachments) { widows: 2; orphans: 2 }
.official-heading-1 { font-family: ${fontFamily('black')} }
.official-heading-2 { font-family: ${fontFamily('kai')} }
.official-attachments {
  --official-mark: calc(1.5 * var(--official-cell));
  margin-top: var(--official-line);
}
.official-attachments-one { --official-mark: 0mm }
.official-attachment-first, .official-attachment-next {
  padding-left: calc(5 * var(--official-cell) + var(--official-mark));
}
.official-attachment-first { text-indent: calc(-3 * var(--official-cell) - var(--official-mark)) }
.official-attachment-next { text-indent: calc(-1 * var(--official-mark)) }
.official-label, .official-number { display: inline-block; text-indent: 0 }
.official-label { width: calc(3 * var(--official-cell)) }
.official-number { width: var(--official-mark) }
.official-sign {
  display: flex;
  justify-content: flex-end;
  padding-top: var(--official-line);
  text-align: left;
  break-before: avoid;
  break-inside: avoid;
}
.official-sign-box { margin-right: calc(2 * var(--official-cell)) }
.official-sign-date { white-space: nowrap }
.official-sign-stepped .official-sign-date, .official-sign-long .official-sign-date {
  padding-left: calc(2 * var(--official-cell));
}
.official .official-sign-stepped .official-sign-date { margin-right: calc(-2 * var(--official-cell)) }
.official-sign-sealed, .official-sign-wide {
  padding-top: calc(2 * var(--official-line));
  margin-bottom: var(--official-line);
  text-align: center;
}
.official-sign-sealed .official-sign-box {
  display: flex;
  flex-direction: column;
  align-items: center;
  margin-right: calc(4 * var(--official-cell));
}
.official .official-sign-sealed .official-sign-sender {
  margin: 0 calc(${-charactersPerLine / 2} * var(--official-cell));
  white-space: nowrap;
}
.official-sign-wide .official-sign-box { margin-right: var(--official-cell) }
.official-table {
  /* Its outer lines stand half outside it, where a printer cuts them off. */
  width: calc(100% - ${tableRule} * var(--official-point));
  margin: 0 calc(${tableRule / 2} * var(--official-point));
  table-layout: fixed;
  border-collapse: collapse;
  font-size: calc(var(--table-size) * var(--official-point));
  line-height: calc(var(--table-line) * var(--official-point));
  letter-spacing: 0;
}
${tableSizeRules.join('\n')}
.official-table th, .official-table td {
  height: calc(var(--table-least) * var(--official-point));
  padding: calc(var(--table-padding) * var(--official-point)) calc(${tableSidePadding} * var(--official-point));
  border: calc(${tableRule} * var(--official-point)) solid #000;
  font-weight: normal;
  text-align: center;
  vertical-align: middle;
}
.official-table th { font-family: ${fontFamily('black')} }
.official-table .official-left { text-align: left }
.official-table thead { display: table-header-group; break-inside: avoid }
.official-table tr { break-inside: avoid }
`;
