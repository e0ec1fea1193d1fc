import { describe, expect, it } from 'vitest';
import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import { completeValues, signers } from '../../support/sampleEvents.ts';
import { allSeen, type Setting } from './setting.ts';

/** From an assessment to its result. */
export function walkSuite(given: Setting): void {
  describe('the walk from an assessment to its result', () => {
    it('scores, ranks, sets the vetoed apart, and says whether all is signed', async () => {
      const { assessmentId, candidateIds } = await given.make({ names: ['一', '二', '三', '四', '五'] });
      const [one, two, three, four] = candidateIds as [string, string, string, string];
      const score = async (
        candidateId: string,
        values: SheetChange['values'],
        vetoes: SheetChange['vetoes'] = {},
      ) => {
        await given.client.sheet.change({
          candidateId,
          change: { values: { ...completeValues, ...values }, items: allSeen, vetoes },
        });
        const listed = await given.client.candidate.list({ assessmentId });
        const total = listed.find((candidate) => candidate.id === candidateId)!.total!;
        await given.client.sheet.submit({ candidateId, signedBy: signers, total });
      };
      await score(one, { '4-4.a': 6, '4-4.b': 2, '4-4.c': true });
      await score(two, { '4-5.a': 15 });
      await score(three, { '4-4.a': 6, '4-4.b': 2, '4-4.c': true });
      await score(four, { '4-4.a': 5, '4-5.a': 15 }, { V2: { date: '2026-03-01', text: '群访' } });
      const result = await given.client.result.get({ assessmentId });
      expect(result.isComplete).toBe(false);
      expect(
        result.candidates.map((each) => [
          each.candidate.name,
          each.rank,
          each.total,
          each.grade,
          each.isSubmitted,
        ]),
      ).toEqual([
        ['二', 1, { numerator: 7900, denominator: 1 }, null, true],
        ['一', 2, { numerator: 7700, denominator: 1 }, null, true],
        ['三', 2, { numerator: 7700, denominator: 1 }, null, true],
        ['五', null, null, null, false],
        ['四', null, { numerator: 9400, denominator: 1 }, '不达标', true],
      ]);
      const [, first, , untouched, vetoed] = result.candidates;
      expect(first!.score.dimensions).toEqual([1500, 1500, 2000, 1700, 1000]);
      expect(untouched!.missing).toEqual(['2-2.b', '4-1.a', '4-2.a', '4-4.a', '4-5.a']);
      expect(vetoed!.vetoIds).toEqual(['V2']);
      await score(candidateIds[4]!, {});
      expect((await given.client.result.get({ assessmentId })).isComplete).toBe(true);
      expect(await given.client.workspace.check()).toMatchObject({ ok: true, problems: [] });
    });

    it('has a rehearsal to look at, finished and marked', async () => {
      const { assessmentIds } = await given.client.assessment.loadDemo();
      expect(assessmentIds.length).toBeGreaterThan(0);
      const listed = (await given.client.assessment.list()).find((each) => each.id === assessmentIds[0])!;
      expect(listed).toMatchObject({ isRehearsal: true, candidateCount: 8, submittedCount: 8 });
      const result = await given.client.result.get({ assessmentId: listed.id });
      expect(result.isComplete).toBe(true);
      expect(result.candidates.filter((each) => each.rank === null)).toHaveLength(1);
      expect(await given.client.assessment.remove({ assessmentId: listed.id })).toEqual({});
    });
  });
}
