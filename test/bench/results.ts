import assert from 'node:assert/strict';
import { assessmentResult, type CandidateSheet } from '../../shared/outcome/assessmentResult.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { shandong } from '../support/shandong.ts';
import { benchValues } from './benchValues.ts';
import { packSheets, plainLoop } from './plainLoop.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 41;
const warmUp = 80;

/** Results of so many candidates beside the plain loop, taken in turns; both must give the same totals and ranks. */
export function measureResults(count: number): Line {
  const sheets: CandidateSheet[] = Array.from({ length: count }, (_, index) => ({
    candidate: {
      id: String(index),
      name: `${index}`,
      kind: '',
      parent: '',
      secretary: '',
      memberCount: null,
      foundedOn: null,
    },
    content: {
      ...emptyContent,
      values: JSON.parse(JSON.stringify(benchValues(index))),
      vetoes: index % 50 === 0 ? { V2: { date: '2026-05-01', text: '通报' } } : {},
    },
    isSubmitted: true,
  }));
  const packed = packSheets(sheets.map((sheet) => sheet.content.values));
  const vetoed = Uint8Array.from(sheets.map((_, index) => (index % 50 === 0 ? 1 : 0)));
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    let start = performance.now();
    const result = assessmentResult(shandong, sheets);
    if (round >= 0) ours.push(performance.now() - start);
    start = performance.now();
    const plain = plainLoop(packed, vetoed, count);
    if (round >= 0) limit.push(performance.now() - start);
    for (const { candidate, score, rank } of result.candidates) {
      assert.equal(score.total, plain.totals[Number(candidate.id)]);
      assert.equal(rank ?? 0, plain.ranks[Number(candidate.id)]);
    }
  }
  const times = quantile(ours, 0.5) / quantile(limit, 0.5);
  return {
    what: `${count.toLocaleString('en')} 个单位 × 21 条的结果`,
    ours: inMs(quantile(ours, 0.5)),
    limit: `${inMs(quantile(limit, 0.5))}（类型数组上的循环）`,
    verdict: `${times.toFixed(1)} 倍（目标：不超过 5 倍）`,
  };
}
