import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/files/readSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { docxOf } from '../support/madeDocx.ts';
import type { MadeTable } from '../support/madeTable.ts';
import { xlsxOf } from '../support/madeXlsx.ts';
import { formOf, forms } from './forms.ts';

const isTable = (block: string | MadeTable): block is MadeTable => typeof block !== 'string';

/** Lines before the table are rows above it, those after it rows below. */
function workbookOf(blocks: readonly (string | MadeTable)[]): Uint8Array {
  const at = blocks.findIndex(isTable);
  const rows = blocks
    .slice(at)
    .filter(isTable)
    .flatMap((block) => block.rows);
  return xlsxOf([
    {
      name: '标准',
      above: blocks.slice(0, at).map(String),
      table: { rows },
      below: blocks
        .slice(at)
        .filter((block) => !isTable(block))
        .map(String),
    },
  ]);
}

describe('a table of standards in a file', () => {
  it.each(forms)('as a Word document: $what', ({ what: _, blocks, ...expected }) => {
    expect(formOf(readOwnTable(readSource('标准.docx', docxOf(blocks))))).toEqual(expected);
  });

  it.each(forms)('as a workbook: $what', ({ what: _, blocks, ...expected }) => {
    expect(formOf(readOwnTable(readSource('标准.xlsx', workbookOf(blocks))))).toEqual(expected);
  });
});
