import { describe, expect, it } from 'vitest';
import type { Moves } from '../../../shared/register/content.ts';
import { publishNotice } from '../../support/publishNotice.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { details, signers } from '../../support/sampleEvents.ts';
import { complete, type Setting } from './setting.ts';

/** 流程: it follows the work, and goes over stages that lack nothing. */
export function courseSuite(given: Setting): void {
  const setMoves = (assessmentId: string, moves: Moves['moves']) =>
    given.client.entry.set({
      assessmentId,
      entries: [{ kind: 'moves', candidateId: null, key: 'moves', content: { moves } }],
    });
  const movesOf = async (assessmentId: string) =>
    (await given.client.outcome.flow({ assessmentId })).moves.map(({ to, by, on, byWork = false }) => ({
      to,
      by,
      on,
      byWork,
    }));
  const today = () => new Date().toLocaleDateString('sv-SE');
  const chair = details.panel.find(({ isChair }) => isChair)!.name;
  const value = (candidateId: string) =>
    given.client.sheet.change({ candidateId, change: { values: { '2-2.b': 1 } } });

  let count = 0;
  const make = () => given.make({ names: [`流程第 ${++count} 党总支`] });
  const sign = async (candidateId: string) => {
    await given.client.sheet.change({ candidateId, change: complete });
    await given.client.sheet.submit({ candidateId, signedBy: signers, total: 6400 });
  };

  describe('the course', () => {
    it('stands at 评比 once a value is there, on this day by the chair, and stays there', async () => {
      const { assessmentId, first } = await make();
      expect(await movesOf(assessmentId)).toEqual([]);
      await value(first);
      await value(first);
      expect(await movesOf(assessmentId)).toEqual([{ to: 'S1', by: chair, on: today(), byWork: true }]);
    });

    it('takes a person’s word for what the program put down, of an earlier day too', async () => {
      const { assessmentId, first } = await make();
      await value(first);
      const stated = { to: 'S1', by: '王静', on: '2026-05-06', reason: '' };
      await setMoves(assessmentId, [stated]);
      expect(await movesOf(assessmentId)).toEqual([
        { to: 'S1', by: '王静', on: '2026-05-06', byWork: false },
      ]);
      const refused = await toldBy(setMoves(assessmentId, []));
      expect(refused.message).toBe('流程已在别处变动，请刷新后再试');
    });

    it('is taken back where the program moved it', async () => {
      const { assessmentId, first } = await make();
      await value(first);
      await setMoves(assessmentId, []);
      expect(await movesOf(assessmentId)).toEqual([]);
    });

    it('lets nobody put down what only the program does', async () => {
      const { assessmentId } = await make();
      const forged = { to: 'S1', by: '王静', on: '2026-05-06', reason: '', byWork: true as const };
      expect((await toldBy(setMoves(assessmentId, [forged]))).message).toMatch(/^流程已在别处变动/);
    });

    it('goes to 公示 over the stages before it, and on once that is closed', async () => {
      const { assessmentId, first } = await make();
      await sign(first);
      const former = await given.client.outcome.flow({ assessmentId });
      await setMoves(assessmentId, [
        ...former.moves,
        { to: 'S2', by: '周正明', on: '2025-11-10', reason: '' },
      ]);
      expect((await movesOf(assessmentId)).map(({ to, on }) => [to, on])).toEqual([
        ['S1', '2025-11-10'],
        ['S2', '2025-11-10'],
      ]);
      await publishNotice(given.client, assessmentId);
      const flow = await given.client.outcome.flow({ assessmentId });
      expect(flow.moves.at(-1)).toMatchObject({ to: 'S3', by: '周正明', byWork: true });
      expect(flow.openTitles.map(({ text }) => text)).toEqual(['表彰决定尚未签发']);
    });

    it('puts down each stage that one move goes over', async () => {
      const { assessmentId, first } = await make();
      await sign(first);
      await setMoves(assessmentId, []);
      await setMoves(assessmentId, [{ to: 'S2', by: '周正明', on: '2026-05-06', reason: '' }]);
      expect((await movesOf(assessmentId)).map(({ to, by }) => [to, by])).toEqual([
        ['S1', '周正明'],
        ['S2', '周正明'],
      ]);
    });
  });
}
