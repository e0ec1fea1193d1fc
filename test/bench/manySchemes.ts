import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createAssessment } from '../../electron/service/assessments.ts';
import { benchDir, openBench } from './benchContext.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 7;
const assessments = 200;

/** Opening, with the full check, and the list of 200 assessments that pin 200 schemes, beside as many that pin five. */
export function measureManySchemes(): Line {
  fill('many.kaoping', assessments);
  fill('few.kaoping', 5);
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timeToOpen('many.kaoping'));
    limit.push(timeToOpen('few.kaoping'));
  }
  const times = quantile(ours, 0.5) / quantile(limit, 0.5);
  return {
    what: `打开有 ${assessments} 次考核、${assessments} 个方案版本的数据文件`,
    ours: inMs(quantile(ours, 0.5)),
    limit: `${inMs(quantile(limit, 0.5))}（同样多的考核，5 个方案版本）`,
    verdict: `${times.toFixed(1)} 倍（目标：不超过 2 倍）`,
  };
}

/** A file of 200 assessments, each of one of so many adjustments of the same scheme. */
function fill(name: string, schemes: number): void {
  const context = openBench(name);
  for (let index = 0; index < assessments; index += 1) {
    createAssessment(context, {
      schemeId: 'shandong-wuhao',
      isRehearsal: false,
      adjustments: { conventions: { '1-1.b': `口径 ${index % schemes}` }, agreed: {} },
      details: {
        name: `考核 ${index}`,
        year: 2026,
        organiser: '学院党委',
        startsOn: '2026-11-01',
        endsOn: '2026-11-30',
        panel: [{ name: '组长', isChair: true }],
      },
    });
  }
  context.workspace.close();
}

/** In a process of its own: what the program keeps of one opening would make the next one look faster than a person's. */
function timeToOpen(name: string): number {
  const script = join(import.meta.dirname, 'manySchemesOnce.ts');
  const output = execFileSync(process.execPath, [script, join(benchDir, name)], { encoding: 'utf8' });
  const { time }: { time: number } = JSON.parse(output);
  return time;
}
