import { openBench } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 9;

/** Opening a workspace of 10,000 candidates beside an empty one. */
export function measureOpening(): Line {
  const large = openBench('large.kaoping');
  fillAssessment(large, 10_000);
  large.workspace.close();
  openBench('empty.kaoping').workspace.close();
  const time = (name: string) => {
    const start = performance.now();
    openBench(name).workspace.close();
    return performance.now() - start;
  };
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(time('large.kaoping'));
    limit.push(time('empty.kaoping'));
  }
  return {
    what: '打开 10,000 个单位的数据文件',
    ours: inMs(quantile(ours, 0.5)),
    limit: `${inMs(quantile(limit, 0.5))}（空文件）`,
    verdict: '',
  };
}
