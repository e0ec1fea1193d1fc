import {
  BorderStyle,
  PageBorderDisplay,
  PageBorderOffsetFrom,
  type PageOrientation,
  type Paragraph,
} from 'docx';
import { certificateLook, signLine, signWidth, titleLine } from '../../shared/notice/certificateLook.ts';
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

/** Units: twips to the millimetre. */
const twips = 1440 / 25.4;

/** One certificate, which begins a page. Units of what is handed on: half points and twips. */
export function docxCertificate(certificate: Certificate, index: number): Paragraph[] {
  const { title, recipient, text, sender, date } = certificate;
  const { size, line, titleSize, titleGap, signSize, seal } = certificateLook(certificate);
  const body = { size: size * 2, line: Math.round(size * line * 20) };
  const signed = Math.round(signSize * signLine * 20);
  const width = [...sender].length > shortSender ? Math.round(signWidth * twips) : 5400;
  const indent = { left: pageWidth - margin.left - margin.right - width };
  const sign = { line: signed, size: signSize * 2, align: 'center', indent } as const;
  return [
    docxParagraph([lineOf(title)], {
      line: Math.round(titleSize * titleLine * 20),
      size: titleSize * 2,
      font: 'title',
      color: red,
      align: 'center',
      spacing: 360,
      after: Math.round(titleGap * twips),
      pageBreakBefore: index > 0,
    }),
    docxParagraph([`${lineOf(recipient).replace(/[:：]+$/, '')}：`], { ...body, font: 'kai' }),
    ...linesOf(text).map((each) => docxParagraph([each], { ...body, indent: { firstLine: size * 40 } })),
    docxParagraph(linesOf(sender), {
      ...sign,
      before: Math.max(0, Math.round(seal * twips) - 2 * signed),
      keepNext: true,
    }),
    docxParagraph([lineOf(date)], sign),
  ];
}

/** Units: characters that stand on one line of the usual width. */
const shortSender = 13;
