import { expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { type ReportName, reportsFor } from '../../shared/report/reportNames.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { documentTexts } from '../../shared/scheme/text.ts';
import { ownSchemes } from '../support/ownSchemes.ts';
import { testContext } from '../support/testContext.ts';
import { shown } from './cellsOf.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

/** 考评口径 is where the panel reads what the program took for granted. */
const isSpared = (name: ReportName) => name === 'readings';

/** What the program says of itself: its name, what may be set otherwise, hashes. */
const talk = /程序|可以改|默认|manifest\.json|SHA|[0-9a-f]{16}/u;

/** The printed cells, heads and footers of a report that say something of the program, the document's own words aside. */
function talkIn(name: ReportName, { sheets }: WorkbookModel, document: string): string[] {
  if (isSpared(name)) return [];
  return sheets.flatMap(({ rows, printColumns, footer }) =>
    [
      ...rows.flatMap(({ cells }) => cells.slice(0, printColumns).map((cell) => String(shown(cell)))),
      ...Object.values(footer),
    ].filter((text) => {
      const found = text.match(/..?程序..?/u)?.[0];
      const own = found && document.includes(found) ? text.replaceAll('程序', '') : text;
      return talk.test(own) && Number.isNaN(Number(own));
    }),
  );
}

it('nothing that is signed speaks of the program, whatever the scheme and the report', () => {
  const context = testContext();
  for (const { id, scheme } of loadDemo(context)) {
    const dossier = getDossier(context, id);
    const document = documentTexts(context.library.get(scheme)).join('\n');
    for (const report of reportsFor(dossier.scheme)) {
      const found = talkIn(report, makeReport(context, { assessmentId: id, report }), document);
      expect({ scheme, report, found: [...new Set(found)] }).toEqual({ scheme, report, found: [] });
    }
  }
});

it.each(ownSchemes)('nor does $source.id, a committee’s own', ({ source, sheets }) => {
  const scheme = parseScheme(source);
  if (!hasSheet(scheme)) throw new Error('both have a sheet');
  const items = seenIn(scheme);
  const report = sourceOf(
    sheets.map(({ name, values }, index) => ({ name, values, items, isSubmitted: index === 0 })),
    scheme,
  );
  for (const name of reportsFor(scheme))
    expect({ name, found: talkIn(name, reportModel(name, report), '') }).toEqual({ name, found: [] });
});
