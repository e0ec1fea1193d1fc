import type { WorkBook } from 'xlsx';
import { CFB, type DenseWorkSheet } from 'xlsx';

/** Whether an xls is of Excel 95 or older, whose texts are bytes in a code page: its stream is called Book. */
export function isOldBook(bytes: Uint8Array): boolean {
  const file = CFB.read(bytes, { type: 'buffer' });
  return !CFB.find(file, '/Workbook') && CFB.find(file, '/Book') !== null;
}

/**
 * Reads the texts of an old workbook anew, in place. The reader gives their bytes as characters, whatever code page the
 * file names, and many that hold Chinese name the Western one: where all of them are GB 18030, that is what they are.
 */
export function readOldTexts(workbook: WorkBook): void {
  const cells = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined; // Safe: read with dense.
    return (sheet?.['!data'] ?? []).flatMap((row) =>
      (row ?? []).filter((cell) => typeof cell?.v === 'string'),
    );
  });
  const texts = [...workbook.SheetNames, ...cells.map(({ v }) => String(v))];
  const decoded = texts.map(decodeBytes);
  if (decoded.some((text) => text === null)) return;
  const sheets = Object.fromEntries(
    workbook.SheetNames.map((name, index) => [decoded[index] ?? name, workbook.Sheets[name] ?? {}]),
  );
  const names = workbook.SheetNames.length;
  workbook.SheetNames = workbook.SheetNames.map((name, index) => decoded[index] ?? name);
  workbook.Sheets = sheets;
  cells.forEach((cell, index) => {
    const text = decoded[names + index];
    if (text !== null && text !== undefined) cell.v = text;
  });
}

/** The text whose bytes are the characters; null where they are no bytes, or no GB 18030. */
function decodeBytes(text: string): string | null {
  if (/[^\0-\xff]/u.test(text)) return null;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(
      Uint8Array.from(text, (each) => each.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
