import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { linesOf } from '../../shared/notice/documentLines.ts';
import { columnShares } from '../../shared/notice/documentTable.ts';
import type { Block, TableColumn } from '../../shared/notice/officialDocument.ts';
import type { DocxMeasures } from './docxMeasures.ts';
import { docxParagraph, type ParagraphLook } from './docxText.ts';

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
} as const;

/**
 * A table of the text's width whose head is repeated on each page and whose rows are not split. Where `isKept`, its last
 * row stays on the page of what follows.
 */
export function docxTable(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  measures: DocxMeasures,
  isKept: boolean,
): Table {
  const widths = columnWidths(columns, measures.textWidth);
  const row = (texts: readonly string[], isHead: boolean, keepNext = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      height: { value: measures.rowHeight, rule: HeightRule.ATLEAST },
      children: columns.map(({ align }, index) =>
        cell(texts[index] ?? '', widths[index] ?? 0, {
          line: measures.tableLine,
          size: measures.smallSize,
          spacing: 0,
          align: isHead ? 'center' : align,
          ...(isHead && { font: 'black' as const }),
        }),
      ),
    });
  return new Table({
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((texts, index) => row(texts, false, isKept && index === rows.length - 1)),
    ],
    width: { size: measures.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
  });
}

function cell(text: string, width: number, look: ParagraphLook): TableCell {
  const lines = linesOf(text);
  return new TableCell({
    children: (lines.length > 0 ? lines : ['']).map((each) => docxParagraph([each], look)),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80, marginUnitType: WidthType.DXA },
  });
}

/** Units: twips; the last column takes what rounding leaves. */
function columnWidths(columns: readonly TableColumn[], whole: number): number[] {
  const widths = columnShares(columns).map((share) => Math.floor((share * whole) / 100));
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
