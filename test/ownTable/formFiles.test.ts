import { describe, expect, it } from 'vitest';
import { readSource } from '../../electron/files/readSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { docxOf } from '../support/madeDocx.ts';
import type { MadeTable } from '../support/madeTable.ts';
import { xlsxOf } from '../support/madeXlsx.ts';
import { xlsxFile } from '../support/xlsxFile.ts';
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

describe('a workbook of which cells show something else than they hold', () => {
  it('is asked about until a person puts down the points', () => {
    const rows = [
      ['考评内容', '分值', '评分标准'],
      ['换届', { v: 2.5, format: '0' }, '未换届扣1分'],
      ['学习', { xml: '<c><f>B2</f></c>' }, '每缺一次扣1分'],
    ];
    const source = readSource('标准.xlsx', xlsxFile([{ rows }]));
    const draft = readOwnTable(source);
    expect(draft.problems.map(({ text }) => text).join()).toMatch(/显示为 3，实际是 2\.5.*“学习”没有分值/u);
    expect(draft.notes.join()).toContain('是公式，文件里没有它的结果');
    const keys = draft.dimensions.flatMap(({ items }) => items.map(({ key }) => key));
    const items = Object.fromEntries(keys.map((key) => [key, { max: 250 }]));
    expect(readOwnTable(source, { items }).problems).toEqual([]);
  });
});
