import { delimiterOf } from './delimiterOf.ts';
import { mostColumns } from './tableSheet.ts';

/**
 * The rows of delimited text, every field as the text it is: "00123" and 18-digit numbers stay, and so does what is
 * kept a text by ="00123". Quotes as in RFC 4180; `delimiterOf` finds what stands between the fields.
 *
 * @example parseDelimited('名称,编号\n"甲,乙",00123\n') // [['名称', '编号'], ['甲,乙', '00123']]
 */
export function parseDelimited(text: string, delimiter = delimiterOf(text)): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, end } = readField(text, at, delimiter);
    if (row.length <= mostColumns) row.push(withoutFormula(field));
    if (text[end] === delimiter) {
      at = end + 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;
}

function readField(text: string, at: number, delimiter: string): { field: string; end: number } {
  if (text[at] === '"') return readQuoted(text, at, delimiter);
  return text.startsWith('="', at) ? readQuoted(text, at + 1, delimiter) : readPlain(text, at, delimiter);
}

/** What ="46" says, as programs write a number that should stay a text. @example withoutFormula('="46"') // '46' */
export function withoutFormula(field: string): string {
  return /^="([^"]*)"$/u.exec(field.trim())?.[1] ?? field;
}

function readPlain(text: string, from: number, delimiter: string): { field: string; end: number } {
  const end = endOfField(text, from, delimiter);
  return { field: text.slice(from, end), end };
}

/** A field in quotes, doubled ones inside; what follows its end up to the next delimiter is kept. */
function readQuoted(text: string, from: number, delimiter: string): { field: string; end: number } {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return readPlain(text, from, delimiter);
  const inside = text.slice(from + 1, close).replaceAll('""', '"');
  const end = endOfField(text, close + 1, delimiter);
  return { field: inside + text.slice(close + 1, end), end };
}

function endOfField(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
