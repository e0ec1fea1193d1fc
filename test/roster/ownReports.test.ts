import { expect, it, vi } from 'vitest';
import { readTable } from '../../electron/files/readTable.ts';
import { getAssessment, getScheme } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { exportReport } from '../../electron/service/reports.ts';
import { type ReportName, reportNames } from '../../shared/report/reportNames.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import { testContext } from '../support/testContext.ts';

// Every report of five schemes is made and read again.
vi.setConfig({ testTimeout: 300_000 });

const listing: readonly ReportName[] = [
  'summary',
  'ranking',
  'scorers',
  'deductions',
  'grading-summary',
  'ballot-summary',
];

it('every workbook that the program exports gives its candidates when it is brought back as a roster, or is refused', async () => {
  const context = testContext();
  loadDemo(context);
  const registered = new Set(context.workspace.organisations.list().map(({ name }) => name));
  const read: string[] = [];
  for (const { id, schemeDigest } of context.workspace.assessments.list()) {
    const names = context.workspace.candidates.list(id).map(({ name }) => name);
    const scheme = getScheme(context, getAssessment(context, id).schemeDigest);
    expect(scheme.id).toBe(context.workspace.schemes.find(schemeDigest)?.id);
    for (const report of reportNames) {
      const file = await exportReport(context, { assessmentId: id, report }).catch(() => null);
      if (!file) continue;
      const kinds = scheme.candidateKinds;
      const { reading } = rosterReading(readTable(file.name, new Uint8Array(await file.arrayBuffer())), {
        kinds,
        defaultKind: kinds[0] ?? '',
        existing: [],
        registered: [],
        today: '2999-12-31',
      });
      const found = reading.candidates.map(({ candidate }) => candidate.name);
      const told = [...found, ...reading.problems.map(({ texts }) => texts.name)];
      expect([scheme.id, report, told.filter((name) => !registered.has(name))]).toEqual([
        scheme.id,
        report,
        [],
      ]);
      if (!listing.includes(report)) continue;
      expect([report, reading.problems, [...found].sort()]).toEqual([report, [], [...names].sort()]);
      read.push(`${scheme.id} ${report}`);
    }
  }
  expect(read).toEqual(
    expect.arrayContaining([
      'shandong-wuhao ranking',
      'tianjin-wuhao grading-summary',
      'zjiet-grading grading-summary',
    ]),
  );
});
