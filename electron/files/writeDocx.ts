import { Footer, PageNumber, PageOrientation } from 'docx';
import { keptTail } from '../../shared/notice/keptTail.ts';
import type { Block, Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { legalText } from '../../shared/text/legalText.ts';
import { docxBlock } from './docxBlocks.ts';
import { docxCertificate, docxCertificatePage } from './docxCertificate.ts';
import { type DocxMeasures, docxMeasures } from './docxMeasures.ts';
import { docxParagraph, docxRun, paragraphOf } from './docxText.ts';
import { packDocx } from './packDocx.ts';

/** The document, or the certificates, as a docx file's bytes: the same text and the same page as the PDF. */
export function writeDocx(document: OfficialDocument | Certificates): Promise<Uint8Array<ArrayBuffer>> {
  return 'parts' in document ? writeDocument(document) : writeCertificates(document);
}

function writeDocument({ name, trace, paper, parts }: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const measures = docxMeasures(paper);
  const { page, margin, bodySize, spacing } = measures;
  const children = parts.flatMap((blocks, part) => {
    const kept = keptTail(blocks);
    return blocks.flatMap((block, index) =>
      docxBlock(block, measures, {
        isKept: kept.has(index),
        isFirst: part > 0 && index === 0,
        isAfterMark: blocks[index - 1]?.kind === 'attachmentMark',
        isBeforeSignOff: blocks[index + 1]?.kind === 'signOff',
      }),
    );
  });
  return packDocx({
    name: legalText(name),
    trace: legalText(trace),
    size: bodySize,
    spacing,
    section: {
      properties: { page: { size: page, margin } },
      footers: { default: footer(measures, 'right'), even: footer(measures, 'left') },
      children: endsWithTable(parts) ? [...children, docxParagraph([], { line: 20, size: 2 })] : children,
    },
  });
}

/** Word wants a paragraph after a table; it takes no room. */
function endsWithTable(parts: readonly (readonly Block[])[]): boolean {
  return parts.at(-1)?.at(-1)?.kind === 'table';
}

/** “— 1 —”, one character in. */
function footer({ smallLine, smallSize }: DocxMeasures, align: 'left' | 'right'): Footer {
  const run = docxRun(['— ', PageNumber.CURRENT, ' —'], { font: 'song', size: smallSize, spacing: 0 });
  return new Footer({
    children: [paragraphOf([run], { line: smallLine, align, indent: { [align]: smallLine } })],
  });
}

function writeCertificates({ name, trace, pages }: Certificates): Promise<Uint8Array<ArrayBuffer>> {
  return packDocx({
    name: legalText(name),
    trace: legalText(trace),
    size: 50,
    spacing: 0,
    section: {
      properties: { page: docxCertificatePage(PageOrientation.LANDSCAPE) },
      children: pages.flatMap(docxCertificate),
    },
  });
}
