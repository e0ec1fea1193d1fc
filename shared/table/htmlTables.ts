import { doubtsOfTexts } from './cellDoubt.ts';
import { cleanCell } from './cleanCell.ts';
import { mergeLimits, withMergesFilled } from './fillMerges.ts';
import { attributeOf, htmlMarks } from './htmlMarks.ts';
import type { Merge, MergedSheet, TableSheet } from './tableSheet.ts';

/**
 * The tables of HTML, as Excel, WPS, Word and web pages save it or put it on the clipboard: the texts that the cells
 * show, merged cells filled, rows that are not shown named. A table inside a cell is part of the cell's text.
 *
 * @example htmlTables('<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>')[0].rows // [['甲', '乙'], ['甲', '丙']]
 */
export function htmlTables(html: string): TableSheet[] {
  return mergedHtmlTables(html).map(withMergesFilled);
}

/** As htmlTables, merged cells kept. */
export function mergedHtmlTables(html: string): MergedSheet[] {
  const { tables } = htmlBlocks(html);
  return tables.length === 1
    ? tables.map(({ sheet }) => ({ ...sheet, sheetName: null }))
    : tables.map(({ sheet }) => sheet);
}

/** A page's tables that hold anything, and the lines of text around them. */
export interface HtmlBlocks {
  readonly tables: readonly {
    readonly sheet: MergedSheet;
    /** How many lines stand before it. */
    readonly linesBefore: number;
    /** Whether a table stands in one of its cells, and whether a picture does. */
    readonly hasInner: boolean;
    readonly hasPicture: boolean;
  }[];
  readonly lines: readonly string[];
}

/** What a page shows, in order. */
export function htmlBlocks(html: string): HtmlBlocks {
  const tables: HtmlTable[] = [];
  const starts: number[] = [];
  const lines: string[] = [];
  let line = '';
  let table: HtmlTable | null = null;
  let depth = 0;
  const endLine = () => {
    const text = cleanCell(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  for (const mark of htmlMarks(html)) {
    if ('text' in mark) {
      if (table) table.addText(mark.text);
      else line += mark.text;
      continue;
    }
    const { tag, isEnd, attributes } = mark;
    if (tag === 'table') {
      depth = Math.max(0, depth + (isEnd ? -1 : 1));
      if (!isEnd && depth === 1) {
        endLine();
        table = new HtmlTable();
        tables.push(table);
        starts.push(lines.length);
      }
      if (isEnd && depth === 0) table = null;
      if (depth > 1) table?.addInner();
      continue;
    }
    if (!table) {
      if (/^(?:br|p|div|li|h\d|body|tr)$/u.test(tag)) endLine();
      continue;
    }
    if (tag === 'img' || tag === 'v:imagedata') table.hasPicture = true;
    if (depth > 1 || /^(?:br|p|div|li|h\d)$/u.test(tag))
      table.addText(depth > 1 || isEnd || tag === 'br' ? '\n' : '');
    else if (tag === 'tr') isEnd ? table.endRow() : table.beginRow(attributes);
    else if (tag === 'td' || tag === 'th') isEnd ? table.endCell() : table.beginCell(attributes);
  }
  endLine();
  const all = tables.map((each, index) => ({
    sheet: each.sheet(index),
    linesBefore: starts[index] ?? 0,
    hasInner: each.hasInner,
    hasPicture: each.hasPicture,
  }));
  return { tables: all.filter(({ sheet }) => sheet.rows.length > 0), lines };
}

/** A table while its marks come by. */
class HtmlTable {
  private readonly rows: string[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hidden: number[] = [];
  /** How many rows further down each column is taken by a cell above. */
  private readonly taken: number[] = [];
  private column = 0;
  hasInner = false;
  hasPicture = false;
  private cell: { text: string; columns: number; rows: number; isMerge: boolean } | null = null;

  beginRow(attributes: string): void {
    this.endRow();
    if (isHidden(attributes)) this.hidden.push(this.rows.length);
    this.rows.push([]);
    this.column = 0;
  }

  endRow(): void {
    this.endCell();
    if (this.column < 0 || this.rows.length === 0) return;
    for (let column = this.column; column < this.taken.length; column += 1)
      this.taken[column] = Math.max(0, (this.taken[column] ?? 0) - 1);
    this.column = -1;
  }

  beginCell(attributes: string): void {
    this.endCell();
    if (this.rows.length === 0 || this.column < 0) this.beginRow('');
    const span = (name: string, most: number) =>
      Math.min(most, Math.max(1, Math.trunc(Number(attributeOf(attributes, name) ?? 1)) || 1));
    this.cell = {
      text: '',
      columns: span('colspan', mergeLimits.columns),
      rows: span('rowspan', 65_535),
      isMerge: !/mso-ignore:\s*colspan/iu.test(attributes),
    };
  }

  addInner(): void {
    this.hasInner = true;
    this.addText('\n');
  }

  addText(text: string): void {
    if (this.cell) this.cell.text += text;
  }

  endCell(): void {
    const { cell } = this;
    const row = this.rows.length - 1;
    const cells = this.rows[row];
    if (!cell || !cells) return;
    this.cell = null;
    while ((this.taken[this.column] ?? 0) > 0) this.pass();
    const first = this.column;
    if (first >= mergeLimits.columns) return;
    while (cells.length < first) cells.push('');
    cells[first] = cell.text
      .replaceAll('\u00a0', ' ')
      .replace(/[ \t]*[\r\n]\s*/gu, '\n')
      .trim();
    if (cell.isMerge && (cell.columns > 1 || cell.rows > 1)) {
      const end = { r: row + cell.rows - 1, c: first + cell.columns - 1 };
      this.merges.push({ s: { r: row, c: first }, e: end });
    }
    for (; this.column < first + cell.columns; this.column += 1) this.taken[this.column] = cell.rows - 1;
  }

  sheet(index: number): MergedSheet {
    this.endRow();
    const rows = this.rows;
    while (rows.at(-1)?.every((text) => text === '')) rows.pop();
    const doubts = doubtsOfTexts(rows);
    return {
      sheetName: `表格 ${index + 1}`,
      rows,
      merges: this.merges,
      hiddenColumns: [],
      notes: [],
      knowsMerges: true,
      ...(doubts.length > 0 && { doubts }),
      ...(this.hidden.length > 0 && { hidden: { rows: this.hidden, isFiltered: false } }),
    };
  }

  private pass(): void {
    this.taken[this.column] = (this.taken[this.column] ?? 1) - 1;
    this.column += 1;
  }
}

function isHidden(attributes: string): boolean {
  return (
    /display:\s*none/iu.test(attributeOf(attributes, 'style') ?? '') ||
    /\shidden(?:[\s=]|$)/iu.test(attributes)
  );
}
