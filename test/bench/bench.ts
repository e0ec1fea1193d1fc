// npm run bench: measures the program beside its limits in one run and prints a table.
import { rmSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { benchDir } from './benchContext.ts';
import { measureExport } from './exports.ts';
import { measureFirstPaint } from './firstPaint.ts';
import { measureOpening } from './opening.ts';
import { measureResults } from './results.ts';
import { measureSaves } from './saves.ts';
import { printTable } from './table.ts';

try {
  const machine = `${availableParallelism()} 核（${cpus()[0]?.model ?? ''}），内存 ${Math.round(totalmem() / 2 ** 30)} GiB`;
  process.stdout.write(`${machine}；Node ${process.versions.node}，${process.platform}\n\n`);
  printTable([
    ...(await measureSaves()),
    measureResults(1000),
    measureResults(10_000),
    measureOpening(),
    ...(await measureFirstPaint()),
    measureExport('summary', 10_000, '10,000 个单位的汇总表导出为 Excel'),
    measureExport('sheets', 500, '500 份评分表导出为 Excel'),
  ]);
} finally {
  rmSync(benchDir, { recursive: true, force: true });
}
