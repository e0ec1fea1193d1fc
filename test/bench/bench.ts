// npm run bench: measures the program beside its limits in one run and prints a table.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { measureBallotEntry } from './ballotEntry.ts';
import { benchDir } from './benchContext.ts';
import { measureConditions } from './conditions.ts';
import { measureExport } from './exports.ts';
import { measureManySchemes } from './manySchemes.ts';
import { measureMeeting } from './meeting.ts';
import { measureMerge } from './mergePackages.ts';
import { measureOpening } from './opening.ts';
import { measureOwnTable } from './ownTable.ts';
import { measurePartsResults } from './partsResults.ts';
import { measureResults } from './results.ts';
import { measureSaves } from './saves.ts';
import { measureSavesBesideExport } from './savesBesideExport.ts';
import { measureScale } from './scale.ts';
import { measureScoringPage } from './scoringPage.ts';
import { measureSheetsPdf } from './sheetsPdf.ts';
import { type Line, printTable } from './table.ts';
import { measureTotalsPage } from './totalsPage.ts';
import { measureWriters } from './writers/measureWriters.ts';

/** Each runs in a process of its own, so that what one leaves behind does not slow the next. */
const measures: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  saves: measureSaves,
  ballotEntry: measureBallotEntry,
  thousand: () => [measureResults(1000)],
  tenThousand: () => [measureResults(10_000)],
  parts: () => [measurePartsResults(1000)],
  excellent: () => [measureConditions('zju-excellent', 'excellent', 10_000, [80, 90])],
  model: () => [measureConditions('zju-shuangchuang', 'model', 10_000, [])],
  opening: () => [measureOpening()],
  manySchemes: () => [measureManySchemes()],
  scoringPage: measureScoringPage,
  totalsPage: measureTotalsPage,
  ownTable: measureOwnTable,
  meeting: () => measureMeeting(300),
  merge: () => measureMerge(20, 500),
  mergeMany: () => measureMerge(25, 500, 8),
  scale: () => measureScale(500, 30),
  summary: () => [measureExport('summary', 10_000, '10,000 个单位的汇总表导出为 Excel')],
  sheets: () => [measureExport('sheets', 500, '500 份评分表导出为 Excel')],
  summaryWriters: () => measureWriters('summary', '写 10,000 行 × 30 列的汇总表'),
  sheetsWriters: () => measureWriters('sheets', '写 500 份评分表'),
  savesBesideExport: async () => [await measureSavesBesideExport()],
  sheetsPdf: () => measureSheetsPdf(500),
};

const chosen = measures[process.argv[2] ?? ''];
try {
  if (chosen) process.stdout.write(JSON.stringify(await chosen()));
  else {
    const machine = `${availableParallelism()} 核（${cpus()[0]?.model ?? ''}），内存 ${Math.round(totalmem() / 2 ** 30)} GiB`;
    process.stdout.write(`${machine}；Node ${process.versions.node}，${process.platform}\n\n`);
    printTable(
      Object.keys(measures).flatMap((name): Line[] => {
        const script = [import.meta.filename, name];
        return JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' }));
      }),
    );
  }
} finally {
  rmSync(benchDir, { recursive: true, force: true });
}
