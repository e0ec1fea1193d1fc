import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ReportName } from '../../shared/report/reportNames.ts';
import { benchDir, openBench } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inSeconds, type Line } from './table.ts';

/** A report of so many candidates as a file: seconds and the peak memory of the whole process. */
export function measureExport(report: ReportName, count: number, title: string): Line {
  const name = `export-${report}.kaoping`;
  const context = openBench(name);
  const { assessmentId } = fillAssessment(context, count);
  context.workspace.close();
  const script = join(import.meta.dirname, 'exportOnce.ts');
  const output = execFileSync(process.execPath, [script, join(benchDir, name), assessmentId, report], {
    encoding: 'utf8',
  });
  const { time, bytes, peak }: { time: number; bytes: number; peak: number } = JSON.parse(output);
  return {
    what: title,
    ours: inSeconds(time),
    limit: '—',
    verdict: `文件 ${(bytes / 2 ** 20).toFixed(1)} MiB，峰值内存 ${Math.round(peak / 1e6)} MB（目标：不超过 350 MB）`,
  };
}
