import { afterAll, expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { testApp } from '../support/testApp.ts';

const { context, close } = testApp();
afterAll(close);

/** The rows below the repeated ones that are the heads of another table: three cells or more, all of them heads. */
function furtherHeads({ rows, printTitleRows, printColumns }: WorksheetModel): number[] {
  if (!printTitleRows) return [];
  return rows.flatMap(({ cells }, index) => {
    const printed = cells.slice(0, printColumns).filter((cell) => cell !== null);
    const isHead = printed.length > 2 && printed.every(({ style }) => style === 'head');
    return isHead && index + 1 > printTitleRows[1] ? [index + 1] : [];
  });
}

it.each(loadDemo(context))(
  'a head that every page of $scheme repeats stands over its own table',
  ({ id, scheme }) => {
    for (const report of reportsFor(shipped(scheme)))
      for (const sheet of makeReport(context, { assessmentId: id, report }).sheets)
        expect({ report, sheet: sheet.name, heads: furtherHeads(sheet) }).toEqual({
          report,
          sheet: sheet.name,
          heads: [],
        });
  },
);
