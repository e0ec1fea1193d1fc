import assert from 'node:assert/strict';
import { trackResult } from '../../shared/nomination/trackResult.ts';
import { createRegister } from '../../shared/register/register.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { benchDossier, benchOrganisations } from './conditionRows.ts';
import { plainConditions, plainRows } from './plainConditions.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 21;
const warmUp = 15;

/**
 * Conditions and quotas of so many branches beside the plain loop, taken in turns, each from the rows as the
 * file has them; both must decide the same.
 */
export function measureConditions(
  schemeId: string,
  trackId: string,
  count: number,
  lines: readonly number[],
): Line {
  const scheme = benchDossier(schemeId, trackId, []).dossier.scheme;
  const shipped = scheme.tracks.find(({ id }) => id === trackId);
  assert(shipped);
  const track = { ...shipped, measures: lines.length > 0 ? shipped.measures : [] };
  const organisations = benchOrganisations(count, wordsOf(track.honour));
  const { dossier, entries } = benchDossier(schemeId, trackId, organisations);
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    let start = performance.now();
    const result = trackResult({ ...dossier, register: createRegister(entries) }, track);
    if (round >= 0) ours.push(performance.now() - start);
    start = performance.now();
    const rows = plainRows(dossier, entries, track, organisations);
    const plain = plainConditions(rows, track, lines);
    if (round >= 0) limit.push(performance.now() - start);
    result.nominees.forEach(({ isEligible, conditions }, index) => {
      conditions.forEach(({ decision: { met } }, place) => {
        const wanted = plain.outcomes[index * track.conditions.length + place];
        assert.equal(met === null ? -1 : Number(met), wanted);
      });
      assert.equal(isEligible === null ? -1 : Number(isEligible), plain.eligible[index]);
    });
    for (const { unit, result: quota } of result.quotas) {
      if (unit === null) continue;
      const { places, over } = plain.quotas.get(unit) ?? {};
      assert.deepEqual([quota?.places, quota?.over], [places, over]);
    }
  }
  const times = quantile(ours, 0.5) / quantile(limit, 0.5);
  return {
    what: `${count.toLocaleString('en')} 个支部 × 4 年荣誉的条件和名额（${wordsOf(track.honour)}）`,
    ours: inMs(quantile(ours, 0.5)),
    limit: `${inMs(quantile(limit, 0.5))}（同样各行上的循环，不写依据）`,
    verdict: `${times.toFixed(1)} 倍（目标：不超过 5 倍）`,
  };
}
