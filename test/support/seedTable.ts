import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeBlock, MadeCell, MadeRow, MadeTable } from './madeTable.ts';

const path = join(import.meta.dirname, '..', '..', 'resources', 'documents', '004_63513f40886b69fd.txt');

/** The document of `shandong-wuhao` as a Word file has it: paragraphs, its table with merged cells, the vetoes below. */
export function seedBlocks(): MadeBlock[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/u);
  const first = lines.findIndex((line) => line.startsWith('\t'));
  const last = lines.findLastIndex((line) => line.startsWith('\t'));
  return [
    ...lines.slice(0, first).filter((line) => line.trim() !== ''),
    tableOf(lines.slice(first, last + 1)),
    ...lines.slice(last + 1).filter((line) => line.trim() !== ''),
  ];
}

/** The rows of the text: five cells each, a line a cell, the first of them empty where the one above reaches down. */
function tableOf(lines: readonly string[]): MadeTable {
  const cells = lines.filter((line) => line.startsWith('\t')).map((line) => line.slice(1));
  const rows: (MadeCell | string | null)[][] = [];
  for (let at = 0; at < cells.length; at += 5) rows.push(cells.slice(at, at + 5));
  rows.forEach((row, index) => {
    if (row[0] === '' || row[0] === null || index === 0) return;
    let high = 1;
    while (rows[index + high]?.[0] === '') high += 1;
    row[0] = { text: String(row[0]), rows: high };
    for (let below = 1; below < high; below += 1) rows[index + below]![0] = null;
  });
  return { rows: rows satisfies readonly MadeRow[] };
}
