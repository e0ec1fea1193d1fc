import assert from 'node:assert/strict';
import type { Dossier, DossierSheet } from '../../shared/dossier/dossier.ts';
import { ratio } from '../../shared/number/ratio.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { sourceOf } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';
import { caption } from '../support/smallScheme.ts';
import { benchValues } from './benchValues.ts';
import { packSheets, plainLoop } from './plainLoop.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 21;
const warmUp = 30;

/** The Shandong form filled by the unit (30 %) and by the panel (70 %), within limits, and 平时考核 as it is. */
function schemeOfParts() {
  const { vetoes: _, hints: _hints, ...source } = sourceOf('shandong-wuhao');
  return parseScheme({
    ...source,
    sheet: { ...source.sheet!, floor: 0, cap: 100 },
    parts: [
      { id: 'self', name: caption('自评'), weight: 30, takes: 'sheet' },
      { id: 'panel', name: caption('考评组评分'), weight: 70, takes: 'sheet' },
      { id: 'daily', name: caption('平时考核'), takes: 'given', outOf: 25 },
    ],
  });
}

/** Results of a total of parts beside plain loops that score both sheets and weigh them; both must give the same. */
export function measurePartsResults(count: number): Line {
  const dossier = filled(count);
  const packed = [0, count].map((from) =>
    packSheets(Array.from({ length: count }, (_, index) => benchValues(from + index))),
  );
  const given = Int32Array.from({ length: count }, (_, index) => dailyOf(index));
  const none = new Uint8Array(count);
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    let start = performance.now();
    const result = roundResult(dossier, null);
    if (round >= 0) ours.push(performance.now() - start);
    start = performance.now();
    const [self, panel] = packed.map((each) => plainLoop(each, none, count).totals);
    const totals = Float64Array.from(
      { length: count },
      (_, row) => (self?.[row] ?? 0) * 30 + (panel?.[row] ?? 0) * 70 + (given[row] ?? 0) * 100,
    );
    const order = Int32Array.from(totals.keys()).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
    if (round >= 0) limit.push(performance.now() - start);
    assert.equal(order.length, count);
    for (const { candidate, total } of result.candidates)
      assert.deepEqual(total, ratio(totals[Number(candidate.id)] ?? 0, 100));
  }
  const times = quantile(ours, 0.5) / quantile(limit, 0.5);
  return {
    what: `${count.toLocaleString('en')} 个单位、总分由三部分组成的结果`,
    ours: inMs(quantile(ours, 0.5)),
    limit: `${inMs(quantile(limit, 0.5))}（类型数组上的循环）`,
    verdict: `${times.toFixed(1)} 倍（目标：不超过 8 倍）`,
  };
}

/** Hundredths. */
function dailyOf(index: number): number {
  return (index * 37) % 2500;
}

function filled(count: number): Dossier {
  const sheets = new Map<string, DossierSheet>();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    ['self', 'panel'].forEach((part, from) => {
      const values = JSON.parse(JSON.stringify(benchValues(from * count + index)));
      const submission = { at: '2026-11-20T01:00:00.000Z', signedBy: ['甲'] };
      sheets.set(`${index}/${part}`, { content: { ...emptyContent, values }, submission });
    });
    entries.push({
      kind: 'given',
      candidateId: String(index),
      key: '-/daily',
      content: { by: '甲', on: '2026-11-19', points: dailyOf(index), evidence: '记录' },
    });
  }
  return dossierOf(schemeOfParts(), {
    candidates: Array.from({ length: count }, (_, index) => candidateOf(String(index), `${index}`)),
    sheetOf: (candidateId, slot) => sheets.get(`${candidateId}${slot}`) ?? null,
    entries,
  });
}
