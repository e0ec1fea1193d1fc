import { expect, it } from 'vitest';
import type { WorkBook } from 'xlsx';
import { loadDemo } from '../../electron/service/demo.ts';
import { exportReport } from '../../electron/service/reports.ts';
import { reportNames, reportsFor } from '../../shared/report/reportNames.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasLibreOffice, recalculated } from '../report/libreOffice.ts';
import { testContext } from '../support/testContext.ts';

it.runIf(hasLibreOffice)(
  'exports every report of every rehearsal; recalculated, no check fails and no formula breaks',
  async () => {
    const context = testContext();
    const seen = new Set<string>();
    for (const { id, scheme } of loadDemo(context)) {
      for (const report of reportsFor(parseScheme(context.library.get(scheme)))) {
        seen.add(report);
        const file = await exportReport(context, { assessmentId: id, report });
        const book = recalculated(new Uint8Array(await file.arrayBuffer()));
        expect(troubleIn(book), `${scheme} ${report}`).toEqual([]);
      }
    }
    // 签字页 is of a panel that scores each, which no rehearsal has; its formulas are computed with those of generated schemes.
    const others = reportNames.filter((name) => name !== 'panel-signing');
    expect([...seen].sort()).toEqual([...others].sort());
  },
);

/** Cells that hold an error or say 不一致. */
function troubleIn({ Sheets, SheetNames }: WorkBook): string[] {
  return SheetNames.flatMap((name) =>
    Object.entries(Sheets[name] ?? {}).flatMap(([address, cell]) =>
      !address.startsWith('!') && (cell.t === 'e' || cell.v === '不一致')
        ? [`${name} ${address} ${cell.w ?? cell.v}`]
        : [],
    ),
  );
}
