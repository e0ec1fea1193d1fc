import { expect, it } from 'vitest';
import { readDocxSource } from '../../electron/files/docxSource/readDocxSource.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { foreignBlocks } from '../support/foreignTable.ts';
import { docxOf } from '../support/madeDocx.ts';
import { seedBlocks } from '../support/seedTable.ts';

it('grades are as a person has them, highest first, and no figure of theirs is open', () => {
  const source = readDocxSource('评分表.docx', docxOf(foreignBlocks()));
  const open = readOwnTable(source).ledger.open;
  const { grades, ledger } = readOwnTable(source, { grades: { 良好: 8000, 不合格: null, 合格: 9500 } });
  expect(grades.map(({ name, from }) => [name.text, from])).toEqual([
    ['合格', 9500],
    ['优秀', 9000],
    ['良好', 8000],
  ]);
  expect(ledger.open).toBe(open);
});

it('a veto that is none is left out; without any there are none', () => {
  const source = readDocxSource('评分表.docx', docxOf(seedBlocks()));
  const texts = readOwnTable(source).vetoes!.list.map(({ text }) => text.text);
  const some = readOwnTable(source, { noVetoes: texts.slice(0, 1) }).vetoes!;
  expect(some.list.map(({ text }) => text.text)).toEqual(texts.slice(1));
  expect(readOwnTable(source, { noVetoes: texts }).vetoes).toBeNull();
});
