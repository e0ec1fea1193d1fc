// One export in a process of its own, so that its peak memory is its own: exportOnce.ts <file> <assessment> <report>
import { join } from 'node:path';
import { composeContext } from '../../electron/compose.ts';
import { exportReport } from '../../electron/service/reports.ts';
import { reportNames } from '../../shared/report/reportNames.ts';

const [dataPath = '', assessmentId = '', name = ''] = process.argv.slice(2);
const report = reportNames.find((known) => known === name);
if (!report) throw new Error(`no report ${name}`);
const rootDir = join(import.meta.dirname, '..', '..');
const workerPath = join(rootDir, 'electron', 'fileWorker.ts');
const context = composeContext({ rootDir, workerPath }, { dataPath, readonly: true });
const start = performance.now();
const file = await exportReport(context, { assessmentId, report });
const time = performance.now() - start;
context.workspace.close();
process.stdout.write(JSON.stringify({ time, bytes: file.size, peak: process.resourceUsage().maxRSS * 1024 }));
