import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { linesOf } from '../../shared/notice/documentLines.ts';
import type { Block } from '../../shared/notice/officialDocument.ts';
import { tableLayout, tableRule, tableSidePadding } from '../../shared/notice/tableLayout.ts';
import type { DocxMeasures } from './docxMeasures.ts';
import { docxParagraph, type ParagraphLook } from './docxText.ts';

/** Of eighths of a point. */
const line = { style: BorderStyle.SINGLE, size: tableRule * 8, color: '000000' } as const;
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
  table: Extract<Block, { kind: 'table' }>,
  measures: DocxMeasures,
  isKept: boolean,
): Table {
  const { columns, rows } = table;
  const {
    size: { size, line, padding, least },
    shares,
  } = tableLayout(table);
  const widths = columnWidths(shares, measures.textWidth);
  const side = measures.points(tableSidePadding);
  const above = measures.points(padding);
  const row = (texts: readonly string[], isHead: boolean, keepNext = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      keepNext,
      height: { value: measures.points(least), rule: HeightRule.ATLEAST },
      children: columns.map(({ align }, index) =>
        cell(texts[index] ?? '', {
          width: widths[index] ?? 0,
          margins: { top: above, bottom: above, left: side, right: side, marginUnitType: WidthType.DXA },
          look: {
            line: measures.points(line),
            size: Math.round(measures.points(size) / 10),
            spacing: 0,
            align: isHead ? 'center' : align,
            ...(isHead && { font: 'black' as const }),
          },
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

interface CellPlace {
  readonly width: number;
  readonly margins: NonNullable<ITableCellOptions['margins']>;
  readonly look: ParagraphLook;
}

function cell(text: string, { width, margins, look }: CellPlace): TableCell {
  const lines = linesOf(text);
  return new TableCell({
    children: (lines.length > 0 ? lines : ['']).map((each) => docxParagraph([each], look)),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins,
  });
}

/** Units: twips; the last column takes what rounding leaves. */
function columnWidths(shares: readonly number[], whole: number): number[] {
  const widths = shares.map((share) => Math.floor((share * whole) / 100));
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
