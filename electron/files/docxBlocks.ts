import type { Paragraph, Table } from 'docx';
import { assertNever } from '../../shared/assertNever.ts';
import { attachmentLines, recipientLine } from '../../shared/notice/documentBody.ts';
import { lineOf, linesOf } from '../../shared/notice/documentLines.ts';
import { centredIndent, signOffOf, steppedIndents } from '../../shared/notice/documentSignOff.ts';
import type { Block } from '../../shared/notice/officialDocument.ts';
import type { DocxMeasures } from './docxMeasures.ts';
import { docxTable } from './docxTable.ts';
import { docxParagraph, type ParagraphLook } from './docxText.ts';

const headingFonts = { 1: 'black', 2: 'kai', 3: 'body', 4: 'body' } as const;

/** What a block stands between. */
export interface BlockPlace {
  /** It begins a page. */
  readonly isFirst: boolean;
  readonly isAfterMark: boolean;
  /** Its end stays on the page of what follows, so that 落款 never stands alone. */
  readonly isBeforeSignOff: boolean;
  /** It stays whole, and on the page of what follows. */
  readonly isKept: boolean;
}

/** The block as Word's paragraphs and tables; `first` holds for the first of them. */
export function docxBlock(block: Block, measures: DocxMeasures, place: BlockPlace): (Paragraph | Table)[] {
  const { line, cell } = measures;
  const first = place.isFirst ? { pageBreakBefore: true } : {};
  const kept = place.isBeforeSignOff || place.isKept ? { keepNext: true } : {};
  const whole = place.isKept ? { keepLines: true, keepNext: true } : { widowControl: place.isBeforeSignOff };
  switch (block.kind) {
    case 'title':
      return [
        docxParagraph(block.lines.flatMap(linesOf), { ...titleLook(measures, place.isAfterMark), ...first }),
      ];
    case 'recipient':
      return [docxParagraph([recipientLine(block.text)], { line, ...first, ...kept })];
    case 'heading':
      return [
        docxParagraph([lineOf(block.text)], {
          line,
          font: headingFonts[block.level],
          indent: { firstLine: cell(2) },
          keepNext: true,
          ...first,
        }),
      ];
    case 'paragraph': {
      const lines = linesOf(block.text);
      return lines.map((text, index) =>
        docxParagraph([text], {
          line,
          indent: { firstLine: cell(2) },
          ...(index === 0 && first),
          ...(index === lines.length - 1 && kept),
          ...whole,
        }),
      );
    }
    case 'table':
      return [
        ...(place.isFirst ? [docxParagraph([], { line: 20, ...first })] : []),
        docxTable(block, measures, place.isBeforeSignOff),
      ];
    case 'attachments':
      return attachments(block.names, measures, kept);
    case 'signOff':
      return signOff(block, measures);
    case 'attachmentMark':
      return [docxParagraph([lineOf(block.text)], { line, font: 'black', keepNext: true, ...first })];
    default:
      return assertNever(block);
  }
}

function titleLook({ line, titleSize }: DocxMeasures, isAfterMark: boolean): ParagraphLook {
  return {
    line,
    font: 'title',
    size: titleSize,
    spacing: 0,
    align: 'center',
    before: isAfterMark ? line : 0,
    after: line,
  };
}

function attachments(
  names: readonly string[],
  { line, cell }: DocxMeasures,
  kept: Pick<ParagraphLook, 'keepNext'>,
): Paragraph[] {
  const mark = names.length === 1 ? 0 : 1.5;
  return attachmentLines(names).map(({ number, name }, index) => {
    const label = index === 0 ? '附件：' : '';
    const text = number === '' ? name : `${number}\t${name}`;
    return docxParagraph([label + text], {
      line,
      align: 'left',
      before: index === 0 ? line : 0,
      indent: { left: cell(5 + mark), hanging: cell(index === 0 ? 3 + mark : mark) },
      ...(index === names.length - 1 && kept),
    });
  });
}

function signOff(block: Extract<Block, { kind: 'signOff' }>, { line, cell }: DocxMeasures): Paragraph[] {
  const place = signOffOf(block);
  const before = line * place.linesAbove;
  if (!block.hasSeal) {
    const indents = steppedIndents(place);
    return [
      docxParagraph(place.senders, {
        line,
        before,
        align: 'left',
        indent: { left: cell(indents.sender) },
        keepNext: true,
      }),
      docxParagraph([place.date], { line, align: 'left', indent: { left: cell(indents.date) } }),
    ];
  }
  const indent = { left: cell(centredIndent(place)) };
  return [
    docxParagraph(place.senders, { line, before, align: 'center', indent, keepNext: true }),
    docxParagraph([place.date], { line, align: 'center', indent }),
  ];
}
