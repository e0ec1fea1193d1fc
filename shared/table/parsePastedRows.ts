import { mostColumns } from './tableSheet.ts';

/**
 * The rows and cells of text copied from Excel or WPS: tabs between cells, line breaks between rows. A cell that holds
 * a tab or a line break is copied in quotes, with its own quotes doubled; quotes that stand in a cell for themselves
 * stay. Empty lines inside are kept, so that row numbers agree with what was pasted; those at the end are dropped.
 *
 * @example parsePastedRows('甲\t"上\n下"\r\n乙\t') // [['甲', '上\n下'], ['乙', '']]
 */
export function parsePastedRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at <= text.length) {
    const { cell, end } = quotedCell(text, at) ?? plainCell(text, at);
    if (row.length <= mostColumns) row.push(cell);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  return rows;
}

interface Cell {
  readonly cell: string;
  /** The index of the tab, the line break or the text's end that closes the cell. */
  readonly end: number;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !isEnd(text, end)) end += 1;
  return { cell: text.slice(start, end), end };
}

/** The cell in quotes that starts here; null where the quote is the cell's own first character. */
function quotedCell(text: string, start: number): Cell | null {
  if (text[start] !== '"') return null;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || !isEnd(text, close + 1)) return null;
  const inside = text.slice(start + 1, close);
  if (!/[\t\r\n]|""/u.test(inside)) return null;
  return { cell: inside.replaceAll('""', '"'), end: close + 1 };
}

function isEnd(text: string, index: number): boolean {
  const character = text[index];
  return character === undefined || character === '\t' || character === '\n' || character === '\r';
}
