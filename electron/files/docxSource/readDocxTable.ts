import { settledText } from '../../../shared/ownTable/settledText.ts';
import type { SourceCell, SourceTable } from '../../../shared/ownTable/sourceTable.ts';
import { childOf, localName, type XmlElement } from '../xmlTree.ts';
import { blocksIn, type DocxTexts } from './docxTexts.ts';

interface OpenCell {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
  text: string;
}

const mostColumns = 200;

/** A table of a document with its merged cells, and what of it is no text. */
export function readDocxTable(
  element: XmlElement,
  texts: DocxTexts,
): Omit<SourceTable, 'name' | 'linesBefore'> {
  const cells: OpenCell[] = [];
  /** The cell that each column is merged into from above. */
  let above = new Map<number, OpenCell>();
  let inner = 0;
  let pictures = 0;
  const rows = [...rowsIn(element)].filter((row) => !isDeleted(row, texts));
  rows.forEach((rowElement, row) => {
    const next = new Map<number, OpenCell>();
    let column = before(rowElement);
    for (const cellElement of cellsIn(rowElement)) {
      const properties = childOf(cellElement, 'tcPr');
      const columns = Math.max(1, Math.min(mostColumns, numberOf(properties, 'gridSpan') ?? 1));
      const merge = properties && childOf(properties, 'vMerge');
      const isContinued = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const picturesBefore = texts.seen.pictures;
      const text = settledText(texts.block(cellElement));
      if (texts.seen.pictures > picturesBefore && text === '') pictures += 1;
      inner += [...blocksIn(cellElement, texts.seen)].filter(({ name }) => localName(name) === 'tbl').length;
      const open = isContinued ? above.get(column) : undefined;
      const horizontal = properties && childOf(properties, 'hMerge');
      const left = cells.at(-1);
      if (horizontal && horizontal.attributes['w:val'] !== 'restart' && left?.row === row) {
        cells[cells.length - 1] = { ...left, columns: left.columns + columns };
      } else if (open && open.row + open.rows === row && open.columns === columns) {
        open.rows += 1;
        if (text !== '') open.text = open.text === '' ? text : `${open.text}\n${text}`;
        next.set(column, open);
      } else {
        const cell = { row, column, rows: 1, columns, text };
        cells.push(cell);
        if (merge) next.set(column, cell);
      }
      column += columns;
    }
    above = next;
  });
  return {
    rows: rows.length,
    columns: Math.max(0, ...cells.map((cell) => cell.column + cell.columns)),
    cells: cells.filter(({ text }) => text !== '') satisfies readonly SourceCell[],
    notes: [
      ...(inner > 0 ? [`单元格中套有 ${inner} 个表格，里面的文字按所在单元格读入，请核对`] : []),
      ...(pictures > 0 ? [`有 ${pictures} 个单元格里只有图片，图片中的文字不能读取，请把文字打进表格`] : []),
    ],
  };
}

function* rowsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = localName(child.name);
    if (name === 'tr') yield child;
    else if (['sdt', 'sdtContent', 'ins', 'customXml'].includes(name)) yield* rowsIn(child);
  }
}

function* cellsIn(row: XmlElement): Generator<XmlElement> {
  for (const child of row.children) {
    if (typeof child === 'string') continue;
    const name = localName(child.name);
    if (name === 'tc') yield child;
    else if (['sdt', 'sdtContent', 'customXml'].includes(name)) yield* cellsIn(child);
  }
}

/** Whether the row was deleted in a tracked change that nobody accepted yet. */
function isDeleted(row: XmlElement, texts: DocxTexts): boolean {
  const properties = childOf(row, 'trPr');
  if (!properties) return false;
  if (childOf(properties, 'ins')) texts.seen.insertions += 1;
  if (!childOf(properties, 'del')) return false;
  texts.seen.deletions += 1;
  return true;
}

/** Columns that the row begins after. */
function before(row: XmlElement): number {
  return Math.min(mostColumns, numberOf(childOf(row, 'trPr'), 'gridBefore') ?? 0);
}

function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = properties && childOf(properties, name)?.attributes['w:val'];
  return value === undefined || !/^\d+$/u.test(value) ? undefined : Number(value);
}
