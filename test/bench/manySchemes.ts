import { createAssessment, listAssessments } from '../../electron/service/assessments.ts';
import { openBench, openBenchKeeper } from './benchContext.ts';
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

function timeToOpen(name: string): number {
  const start = performance.now();
  const keeper = openBenchKeeper(name);
  listAssessments(keeper.context());
  const time = performance.now() - start;
  keeper.close();
  return time;
}
