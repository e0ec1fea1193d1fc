import { afterAll, expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { fontSizes, type WorksheetModel } from '../../shared/report/workbookModel.ts';
import { wrapText } from '../../shared/report/wrapText.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { testApp } from '../support/testApp.ts';

const { context, close } = testApp();
afterAll(close);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The heads of the worksheet of which a line ends within a word of two to four characters. */
function brokenHeads({ rows, columnWidths, merges }: WorksheetModel): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.style !== 'head' || !('text' in cell)) return [];
      const last = lastColumnOf(merges, row, column);
      const width = columnWidths.slice(column, last + 1).reduce((sum, each) => sum + each, 0);
      const capacity = (width * 6 - 2) / fontSizes.head;
      return cell.text
        .split('\n')
        .filter((paragraph) => isBroken(paragraph, wrapText(paragraph, capacity)))
        .map((paragraph) => `${wrapText(paragraph, capacity).join('／')} (${width})`);
    }),
  );
}

function lastColumnOf(merges: readonly string[], row: number, column: number): number {
  const letter = String.fromCharCode(65 + column);
  const merge = column > 25 ? undefined : merges.find((each) => each.startsWith(`${letter}${row + 1}:`));
  const last = merge?.split(':')[1]?.replace(/\d/g, '');
  return last === undefined
    ? column
    : [...last].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
}

function isBroken(paragraph: string, lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  if ([...paragraph].length <= 4) return true;
  const ends = new Set([...words.segment(paragraph)].map(({ index }) => index));
  let at = 0;
  return lines.slice(0, -1).some((line) => {
    at += line.length;
    return !ends.has(at);
  });
}

it.each(loadDemo(context))('no head of a table of $scheme breaks within a word', ({ id, scheme }) => {
  for (const report of reportsFor(shipped(scheme)))
    for (const sheet of makeReport(context, { assessmentId: id, report }).sheets)
      expect({ report, sheet: sheet.name, broken: brokenHeads(sheet) }).toEqual({
        report,
        sheet: sheet.name,
        broken: [],
      });
});
