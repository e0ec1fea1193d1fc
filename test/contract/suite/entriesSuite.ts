import { describe, expect, it } from 'vitest';
import { applying, recommending } from '../../../shared/nomination/nominationSteps.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { soundBallot } from '../../support/soundBallot.ts';
import type { Setting } from './setting.ts';

const signed = { by: '王静', on: '2026-05-06' };
const plan = (from: string | null, to: string | null): EntryInput => ({
  kind: 'stage-plan',
  candidateId: null,
  key: 'S1',
  content: { from, to },
});

/** What people put down beside the sheets, and the outcomes that follow. */
export function entriesSuite(given: Setting): void {
  describe('entries and what follows from them', () => {
    const grading = () => given.make({ schemeId: 'zjiet-grading', names: ['甲党支部', '乙党支部'] });
    const set = (assessmentId: string, ...entries: EntryInput[]) =>
      given.client.entry.set({ assessmentId, entries });

    it('are kept, changed and taken back, each found by its kind and key', async () => {
      const { assessmentId } = await grading();
      const { savedAt } = await set(assessmentId, plan('2026-03-01', null));
      expect(Number.isNaN(Date.parse(savedAt))).toBe(false);
      await set(assessmentId, plan('2026-03-01', '2026-03-31'));
      expect(await given.client.entry.list({ assessmentId })).toEqual([
        {
          kind: 'stage-plan',
          candidateId: null,
          key: 'S1',
          content: { from: '2026-03-01', to: '2026-03-31' },
        },
      ]);
      await set(assessmentId, { kind: 'stage-plan', candidateId: null, key: 'S1', content: null });
      expect(await given.client.entry.list({ assessmentId })).toEqual([]);
    });

    it('are committed all or none, and refused in a sentence', async () => {
      const { assessmentId } = await grading();
      const wrong = { ...plan(null, null), key: 'S99' };
      const told = await toldBy(set(assessmentId, plan('2026-03-01', null), wrong));
      expect(told).toMatchObject({ code: 'REFUSED', message: '流程中没有编号为 S99 的阶段' });
      expect(await given.client.entry.list({ assessmentId })).toEqual([]);
      const turned = await toldBy(set(assessmentId, plan('2026-03-02', '2026-03-01')));
      expect(turned.message).toMatch(/计划的结束日期不能早于开始日期/);
    });

    it('are listed all, of one candidate, or about the assessment itself', async () => {
      const { assessmentId, first } = await grading();
      const check = { ...signed, isFound: false, problem: '' };
      await set(assessmentId, plan('2026-03-01', null), {
        kind: 'check',
        candidateId: first,
        key: 'K1',
        content: check,
      });
      const kinds = async (of: { candidateId?: string | null }) =>
        (await given.client.entry.list({ assessmentId, ...of })).map(({ kind }) => kind);
      expect(await kinds({})).toEqual(['stage-plan', 'check', 'moves']);
      expect(await kinds({ candidateId: first })).toEqual(['check']);
      // The course follows the work.
      expect(await kinds({ candidateId: null })).toEqual(['stage-plan', 'moves']);
    });

    it('are about candidates of their own assessment, and of nobody else', async () => {
      const { assessmentId } = await grading();
      const stranger = (await grading()).first;
      const content = { ...signed, grade: 'good', reason: '' };
      const told = await toldBy(
        set(assessmentId, { kind: 'grade', candidateId: stranger, key: 'first', content }),
      );
      expect(told.message).toMatch(/没有找到这个参评单位|不在这次考核中/);
    });

    it('carry a file as an attachment, which comes back byte for byte', async () => {
      const { assessmentId } = await grading();
      const ask = () => given.client.entry.attachment({ assessmentId, attachmentId: 'A1' });
      expect((await toldBy(ask())).message).toBe('这份文件还没有载入');
      const attach = (attachmentId: string, text: string) =>
        given.client.entry.attach({
          assessmentId,
          attachmentId,
          by: '王静',
          file: new File([text], '标准.txt'),
        });
      await attach('A1', '参考标准');
      const file = await ask();
      expect([file.name, await file.text()]).toEqual(['标准.txt', '参考标准']);
      expect((await toldBy(attach('A1', ''))).message).toMatch(/是空的/);
      expect((await toldBy(attach('A9', '别的'))).message).toBe('本方案没有编号为 A9 的附件');
    });

    it('keep an assessment from being deleted once they hold what people decided', async () => {
      const { assessmentId, first } = await grading();
      await set(assessmentId, plan('2026-03-01', null));
      const problem: EntryInput = {
        kind: 'plan',
        candidateId: first,
        key: 'plan',
        content: { goal: '提高', tasks: '', measures: '', deadline: null, discussedOn: null },
      };
      await set(assessmentId, problem);
      const told = await toldBy(given.client.assessment.remove({ assessmentId }));
      expect(told.message).toMatch(/已有登记事项.*不能删除/);
      await set(assessmentId, { ...problem, content: null });
      expect(await given.client.assessment.remove({ assessmentId })).toEqual({});
    });

    it('say why a quota is gone over for the number that they were given for, and not for more', async () => {
      const names = ['超额甲支部', '超额乙支部'];
      const { assessmentId, candidateIds } = await given.make({ schemeId: 'zju-excellent', names });
      const { client } = given;
      const rows = (await client.organisation.list()).filter(({ name }) => names.includes(name));
      await client.organisation.save({
        organisations: rows.map((each) => ({ ...each, acceptedOn: '2020-01-01' })),
      });
      const found = { ...signed, isMet: true, evidence: '台账' };
      const applied = applying(signed, '2026-05-06');
      const forward = (candidateId: string, rank: number) =>
        set(
          assessmentId,
          ...['C1', 'C2'].map((key) => ({ kind: 'finding' as const, candidateId, key, content: found })),
          ...['unit.satisfaction', 'committee.satisfaction'].map((measure) => ({
            ...{ kind: 'ballot' as const, candidateId, key: `-/${measure}/0` },
            content: soundBallot({ yes: 50, no: 0 }),
          })),
          { kind: 'nomination', candidateId, key: 'excellent', content: applied },
          {
            ...{ kind: 'nomination', candidateId, key: 'excellent' },
            content: recommending({ statuses: [] }, applied, { ...signed, rank }),
          },
        );
      const quota = async () => (await client.outcome.tracks({ assessmentId }))[0]!.quotas[0]!;
      await forward(candidateIds[0]!, 1);
      const { key } = await quota();
      const content = { ...signed, reason: '近四年没有评选' };
      await set(assessmentId, { kind: 'over-quota', candidateId: null, key, content });
      expect(await quota()).toMatchObject({ open: [], overReason: { ...content, over: 1 } });
      await forward(candidateIds[1]!, 2);
      expect((await quota()).open).toEqual([expect.stringMatching(/^超出名额 2 个；.*超出 1 个时写的/)]);
      await set(assessmentId, { kind: 'over-quota', candidateId: null, key, content });
      expect((await quota()).open).toEqual([]);
    });

    it('say what every outcome is, for schemes that have it', async () => {
      const { assessmentId, candidateIds } = await grading();
      const { client } = given;
      expect((await client.outcome.gradings({ assessmentId })).map((each) => each.candidate.id)).toEqual(
        candidateIds,
      );
      expect(await client.outcome.rectifications({ assessmentId })).toHaveLength(2);
      expect(await client.outcome.tracks({ assessmentId })).toEqual([]);
      const excellent = await given.make({ schemeId: 'zju-excellent', names: ['丙党支部'] });
      const tracks = await client.outcome.tracks({ assessmentId: excellent.assessmentId });
      expect(tracks).toHaveLength(1);
      const tianjin = await given.make({ schemeId: 'tianjin-wuhao', names: ['丁党支部'] });
      const steps = await client.outcome.steps({ assessmentId: tianjin.assessmentId });
      expect(steps[tianjin.first]?.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
      const flow = await client.outcome.flow({ assessmentId });
      expect(flow).toMatchObject({ position: -1, isNoticeBegun: false, correction: null });
      expect(flow.steps).toHaveLength(4);
    });
  });
}
