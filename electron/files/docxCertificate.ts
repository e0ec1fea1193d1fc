import {
  BorderStyle,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  type PageOrientation,
  type Paragraph,
} from 'docx';
import { certificateSize } from '../../shared/notice/certificateBody.ts';
import { lineOf, linesOf } from '../../shared/notice/documentLines.ts';
import type { Certificate } from '../../shared/notice/officialDocument.ts';
import { docxParagraph } from './docxText.ts';

const red = 'A8201A';
const border = { style: BorderStyle.DOUBLE, size: 24, color: red, space: 24 } as const;
/** Units: twips. */
const margin = { top: 1700, bottom: 1000, left: 2200, right: 2200, header: 0, footer: 0, gutter: 0 } as const;
const pageWidth = 16_838;

/** A4 across with a double frame. */
export function docxCertificatePage(orientation: (typeof PageOrientation)['LANDSCAPE']) {
  return {
    // docx turns the sides itself.
    size: { width: 11_906, height: pageWidth, orientation },
    margin,
    borders: {
      pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: PageBorderOffsetFrom.PAGE },
      pageBorderTop: border,
      pageBorderBottom: border,
      pageBorderLeft: border,
      pageBorderRight: border,
    },
  };
}

/** Units: half points and twips, by how long the text is. */
const sizes = {
  large: { size: 50, line: 880, seal: 1700 },
  medium: { size: 42, line: 700, seal: 1100 },
  small: { size: 34, line: 530, seal: 600 },
} as const;

/** One certificate, which begins a page. */
export function docxCertificate(certificate: Certificate, index: number): Paragraph[] {
  const { title, recipient, text, sender, date } = certificate;
  const { size, line, seal } = sizes[certificateSize(recipient + text)];
  const indent = { left: pageWidth - margin.left - margin.right - 5400 };
  const sign = { line: 640, size: 40, align: 'center', indent } as const;
  return [
    docxParagraph([lineOf(title)], {
      line: 1300,
      size: 104,
      font: 'title',
      color: red,
      align: 'center',
      spacing: 360,
      after: 500,
      pageBreakBefore: index > 0,
    }),
    docxParagraph([`${lineOf(recipient).replace(/[:：]+$/, '')}：`], { line, size, font: 'kai' }),
    ...linesOf(text).map((each) => docxParagraph([each], { line, size, indent: { firstLine: size * 20 } })),
    docxParagraph(linesOf(sender), { ...sign, before: seal, keepNext: true }),
    docxParagraph([lineOf(date)], sign),
  ];
}
