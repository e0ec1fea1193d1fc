import { describe, expect, it } from 'vitest';
import type { Moves } from '../../../shared/register/content.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { publishNotice } from '../../support/publishNotice.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { candidateNamed, details, signers } from '../../support/sampleEvents.ts';
import { complete, type Setting } from './setting.ts';

const on = '2026-05-06';
const own = { candidateId: null } as const;
const move = (to: string, reason = ''): Moves['moves'][number] => ({ by: '王静', on, to, reason });
const locked = /公示已经开始/;

/** 公示: what it needs, what it locks, and how it is corrected. */
export function lockSuite(given: Setting): void {
  const set = (assessmentId: string, ...entries: EntryInput[]) =>
    given.client.entry.set({ assessmentId, entries });
  const setMoves = (assessmentId: string, ...moves: Moves['moves']) =>
    set(assessmentId, { kind: 'moves', ...own, key: 'moves', content: { moves } });
  const correct = (assessmentId: string, closed: { by: string; on: string } | null) =>
    set(assessmentId, {
      kind: 'correction',
      ...own,
      key: '1',
      content: { by: '王静', on, reason: '计票有误', afterMoves: 2, closed },
    });

  let count = 0;
  /** A Shandong assessment with one signed candidate, its 公示 begun. */
  async function noticed() {
    const made = await given.make({ names: [`公示第 ${++count} 党总支`] });
    await given.client.sheet.change({ candidateId: made.first, change: complete });
    await given.client.sheet.submit({ candidateId: made.first, signedBy: signers, total: 6400 });
    await setMoves(made.assessmentId, move('S1'));
    await setMoves(made.assessmentId, move('S1'), move('S2'));
    return made;
  }

  describe('公示', () => {
    it('does not begin while a sheet is open, whatever the reason', async () => {
      const { assessmentId } = await given.make();
      await setMoves(assessmentId, move('S1'));
      const told = await toldBy(setMoves(assessmentId, move('S1'), move('S2', '先公示')));
      expect(told.message).toBe('公示前还须完成：甲党总支、乙党总支评分表尚未签字确认');
    });

    it('locks everything that decides an outcome, and moving back opens none of it', async () => {
      const { assessmentId, first } = await noticed();
      const { client } = given;
      const attempts = () => [
        client.sheet.reopen({ candidateId: first, reason: '更正' }),
        client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } }),
        client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }),
        client.candidate.add({ assessmentId, candidates: [candidateNamed('新来的')] }),
        client.candidate.update({ candidateId: first, details: candidateNamed('改名') }),
        client.candidate.remove({ candidateId: first }),
        set(assessmentId, {
          kind: 'finding',
          candidateId: first,
          key: 'C1',
          content: { by: '王静', on, isMet: true, evidence: '材料' },
        }),
        set(assessmentId, { kind: 'grade', candidateId: first, key: 'first', content: null }),
        set(assessmentId, { kind: 'attachment', ...own, key: 'A1', content: null }),
        // How far back some vetoes reach follows from the last day.
        client.assessment.update({ assessmentId, details: { ...details, endsOn: '2026-12-01' } }),
      ];
      for (const told of await Promise.all(attempts().map(toldBy))) expect(told.message).toMatch(locked);
      await setMoves(assessmentId, move('S1'), move('S2'), move('S1', '退回重评'));
      for (const told of await Promise.all(attempts().map(toldBy))) expect(told.message).toMatch(locked);
    });

    it('is not issued for other working days than it states, but may be drafted so', async () => {
      const { assessmentId } = await noticed();
      const { client } = given;
      const { proposed } = await client.notice.get({ assessmentId });
      const days = { firstDay: '2025-11-10', lastDay: '2025-11-21', days: 5 };
      const content = { ...proposed.notice, ...days, date: '2025-11-10' };
      await set(assessmentId, { kind: 'notice', ...own, key: '1', content });
      const words = /2025年11月10日至2025年11月21日有 10 个工作日，写的是 5 个/;
      const draft = { kind: 'notice', content } as const;
      const { period } = await client.notice.preview({ assessmentId, draft });
      expect(period).toEqual([expect.stringMatching(words)]);
      const issue = publishNotice(client, assessmentId, { ...days, key: '1' });
      expect((await toldBy(issue)).message).toMatch(words);
      await publishNotice(client, assessmentId, { key: '1' });
    });

    it('leaves open what decides nothing: the plan of stages, the secretary, the titles', async () => {
      const { assessmentId, first } = await noticed();
      await set(assessmentId, { kind: 'stage-plan', ...own, key: 'S3', content: { from: on, to: null } });
      const { name } = (await given.client.candidate.list({ assessmentId }))[0]!;
      const [organisation] = (await given.client.organisation.list()).filter((each) => each.name === name);
      await given.client.organisation.save({ organisations: [{ ...organisation!, secretary: '李强' }] });
      const { organisationIds } = await given.client.organisation.grant({
        assessmentId,
        honour: '五好党组织',
        on,
        basis: '',
        candidateIds: [first],
      });
      expect(organisationIds).toEqual([organisation!.id]);
    });

    it('leaves the register free: what decided is kept with the assessment', async () => {
      const { assessmentId } = await noticed();
      const { client } = given;
      const { name } = (await client.candidate.list({ assessmentId }))[0]!;
      const [organisation] = (await client.organisation.list()).filter((each) => each.name === name);
      await client.organisation.save({
        organisations: [{ ...organisation!, awards: [], foundedOn: '2024-01-01', kind: '其他党支部' }],
      });
      expect((await toldBy(client.entry.keepFacts({ assessmentId }))).message).toMatch(locked);
      await correct(assessmentId, null);
      expect((await client.outcome.flow({ assessmentId })).facts?.changed).toEqual([name]);
      await client.entry.keepFacts({ assessmentId });
      expect((await client.outcome.flow({ assessmentId })).facts?.changed).toEqual([]);
      await client.organisation.remove({ organisationId: organisation!.id });
    });

    it('is opened by a correction alone, which is closed again and makes a new notice due', async () => {
      const { assessmentId, first } = await noticed();
      const { client } = given;
      await correct(assessmentId, null);
      expect(await client.outcome.flow({ assessmentId })).toMatchObject({
        isReplacementDue: true,
        correction: { key: '1' },
      });
      await client.sheet.reopen({ candidateId: first, reason: '更正' });
      await client.sheet.change({ candidateId: first, change: { values: { '1-1.b': 1 } } });
      await client.sheet.submit({ candidateId: first, signedBy: signers, total: 6350 });
      const early = await toldBy(setMoves(assessmentId, move('S1'), move('S2'), move('S3')));
      expect(early.message).toBe('更正还没有结束，请先结束更正');
      await correct(assessmentId, { by: '王静', on });
      expect((await toldBy(client.sheet.reopen({ candidateId: first, reason: '再改' }))).message).toMatch(
        locked,
      );
      const late = await toldBy(setMoves(assessmentId, move('S1'), move('S2'), move('S3')));
      expect(late.message).toMatch(/须重新发布公示/);
      await setMoves(assessmentId, move('S1'), move('S2'), move('S2'));
      await setMoves(assessmentId, move('S1'), move('S2'), move('S2'), move('S3', '纸质公示已期满'));
      expect((await client.outcome.flow({ assessmentId })).isReplacementDue).toBe(false);
      expect((await client.assessment.list()).find(({ id }) => id === assessmentId)?.stage).toBe('表彰');
    });

    it('is not closed while a sheet that was opened in it is unsigned', async () => {
      const { assessmentId, first } = await noticed();
      const { client } = given;
      await correct(assessmentId, null);
      await client.sheet.reopen({ candidateId: first, reason: '更正' });
      const closed = { by: '王静', on };
      expect((await toldBy(correct(assessmentId, closed))).message).toMatch(
        /没有签字确认，更正结束后不能再签/,
      );
      await client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 });
      await correct(assessmentId, closed);
    });

    it('is not undone by taking back the moves or the correction, nor by deleting the assessment', async () => {
      const { assessmentId } = await noticed();
      const takeBack = (kind: 'moves' | 'correction', key: string) =>
        toldBy(set(assessmentId, { kind, ...own, key, content: null }));
      expect((await takeBack('moves', 'moves')).message).toMatch(/不能删除/);
      await correct(assessmentId, null);
      expect((await takeBack('correction', '1')).message).toMatch(/不能删除/);
      expect((await toldBy(given.client.assessment.remove({ assessmentId }))).code).toBe('REFUSED');
      const bare = await given.make({ schemeId: 'zju-excellent', names: ['戊党支部'] });
      const moves = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'].map((to) => move(to, '按程序'));
      for (const [index] of moves.entries()) await setMoves(bare.assessmentId, ...moves.slice(0, index + 1));
      const told = await toldBy(given.client.assessment.remove({ assessmentId: bare.assessmentId }));
      expect(told.message).toMatch(locked);
    });
  });
}
