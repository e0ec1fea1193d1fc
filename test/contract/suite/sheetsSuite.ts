import { describe, expect, it } from 'vitest';
import type { SheetChange } from '../../../shared/sheet/sheet.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { candidateNamed, completeValues, signers } from '../../support/sampleEvents.ts';
import { complete, type Setting } from './setting.ts';

/** One sheet: changed, signed, locked, reopened. */
export function sheetsSuite(given: Setting): void {
  describe('a sheet', () => {
    it('is empty and open at first', async () => {
      const { first } = await given.make();
      expect(await given.client.sheet.get({ candidateId: first })).toEqual({
        candidateId: first,
        kind: '党总支',
        slot: '',
        measures: {},
        held: [],
        content: { values: {}, items: {}, evidence: {}, notApplicable: {}, vetoes: {} },
        submission: null,
      });
    });

    it('cannot be scored before the readings are signed', async () => {
      const { first } = await given.make({ isSigned: false });
      const told = await toldBy(given.client.sheet.change({ candidateId: first, change: complete }));
      expect(told.message).toMatch(/考评口径尚未经考评组签字/);
    });

    it('keeps each change, of each part, and takes back what is null', async () => {
      const { assessmentId, first } = await given.make();
      const change = (part: SheetChange) => given.client.sheet.change({ candidateId: first, change: part });
      const { savedAt } = await change({
        values: { '1-3.a': ['签到表', '其他'], '2-2.b': 4, '1-1.a': true, '2-3.b': false },
        items: { '1-1': { remark: '见通报' }, '1-2': { seen: true } },
        evidence: { '1-1.a': { date: '2026-05-01', text: '通报（2026）1 号' } },
        vetoes: { V1: { date: '2026-06-01', text: '决定' } },
      });
      expect(Number.isNaN(Date.parse(savedAt))).toBe(false);
      await change({
        values: { '2-2.b': 5, '1-1.a': null },
        items: { '1-1': { seen: true } },
        evidence: { '1-1.a': null },
        vetoes: { V1: null },
      });
      expect((await given.client.sheet.get({ candidateId: first })).content).toEqual({
        values: { '1-3.a': ['签到表', '其他'], '2-2.b': 5, '2-3.b': false },
        items: {
          '1-1': { seen: true, remark: '见通报', evidence: '' },
          '1-2': { seen: true, remark: '', evidence: '' },
        },
        evidence: {},
        notApplicable: {},
        vetoes: {},
      });
      expect((await given.client.candidate.list({ assessmentId }))[0]).toMatchObject({
        status: 'started',
        doneItems: 4,
        isVetoed: false,
      });
      expect((await given.client.assessment.list()).find((each) => each.id === assessmentId)).toMatchObject({
        candidateCount: 2,
        startedCount: 1,
      });
    });

    it('is as if nobody had begun it once everything entered is taken back', async () => {
      const { assessmentId, first } = await given.make();
      const change = (values: SheetChange['values'], items: SheetChange['items']) =>
        given.client.sheet.change({ candidateId: first, change: { values, items } });
      const told = async () => {
        const [candidate] = await given.client.candidate.list({ assessmentId });
        const listed = (await given.client.assessment.list()).find(({ id }) => id === assessmentId);
        return [candidate?.status, listed?.startedCount];
      };
      await change({ '2-2.b': 5 }, { '1-1': { seen: true } });
      expect(await told()).toEqual(['started', 1]);
      await change({ '2-2.b': null }, { '1-1': { seen: false } });
      expect(await told()).toEqual(['untouched', 0]);
    });

    it('is refused a change whole, with a sentence for each part of it that does not fit', async () => {
      const { first } = await given.make();
      const told = await toldBy(
        given.client.sheet.change({
          candidateId: first,
          change: {
            values: {
              '2-2.b': 4,
              '1-1.b': -1,
              '9-9.z': 1,
              '2-1.a': 1.5,
              '3-1.a': 1e9,
              '1-1.a': 1,
              '3-2.a': ['别的'],
              '4-5.b': 1,
            },
            items: { '9-9': { seen: true } },
            evidence: { '1-1.b': { date: '2026-05-01', text: '无' } },
            notApplicable: { '1-2': '没有班子' },
            vetoes: { V9: { date: '2026-05-01', text: '无' } },
          },
        }),
      );
      expect(told.code).toBe('REFUSED');
      expect(told.problems).toHaveLength(11);
      for (const problem of told.problems) expect(problem).toMatch(/[\u4e00-\u9fff]/);
      for (const id of ['1-1.b', '9-9.z', '2-1.a', '3-1.a', '1-1.a', '3-2.a', '4-5.b', '9-9', '1-2', 'V9'])
        expect(told.problems.join()).toContain(id);
      expect((await given.client.sheet.get({ candidateId: first })).content.values).toEqual({});
    });

    it('is refused a fact on a day that lies ahead', async () => {
      const { first } = await given.make();
      const fact = { date: '2999-05-01', text: '通报' };
      const told = await toldBy(
        given.client.sheet.change({
          candidateId: first,
          change: { values: { '1-1.a': true }, evidence: { '1-1.a': fact }, vetoes: { V1: fact } },
        }),
      );
      expect(told.problems).toEqual([
        expect.stringMatching(/^1-1 “.*”的日期 2999-05-01 晚于今天（.*），请核对$/),
        expect.stringMatching(/^直接认定情形（1）的日期 2999-05-01 晚于今天/),
      ]);
      expect((await given.client.sheet.get({ candidateId: first })).content.vetoes).toEqual({});
    });

    it('is refused a value that is none of the kinds a rule takes, in a sentence that names the rule', async () => {
      const { first } = await given.make();
      for (const value of [{ count: 1 }, Number.NaN]) {
        // Safe: what a program of somebody else might send.
        const change = { values: { '1-1.b': value } } as unknown as SheetChange;
        const told = await toldBy(given.client.sheet.change({ candidateId: first, change }));
        expect(told.code).toBe('REFUSED');
        expect(told.message).toMatch(/1-1\.b/);
        expect(told.message).toMatch(/[\u4e00-\u9fff]/);
      }
    });

    it('cannot be signed while something is open, and every open place is named', async () => {
      const { first } = await given.make();
      const told = await toldBy(
        given.client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }),
      );
      expect(told.message).toMatch(/还有 21 处没有完成/);
      expect(told.problems).toHaveLength(21);
      expect(told.problems[0]).toBe('1-1 尚未核对');
      expect(told.problems.filter((problem) => problem.includes('没有的填 0'))).toHaveLength(5);
    });

    it('cannot be signed while a zero or a veto has no date or evidence', async () => {
      const { first } = await given.make();
      await given.client.sheet.change({
        candidateId: first,
        change: {
          ...complete,
          values: { ...completeValues, '1-4.a': true },
          vetoes: { V1: { date: '2026-13-01', text: '决定' } },
        },
      });
      const told = await toldBy(
        given.client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 }),
      );
      expect(told.problems).toEqual([
        expect.stringMatching(/1-4.*须填写日期和依据/),
        expect.stringMatching(/^直接认定情形（1）须填写日期$/),
      ]);
    });

    it('is signed by the whole panel and by nobody else', async () => {
      const { first } = await given.make();
      await given.client.sheet.change({ candidateId: first, change: complete });
      const sign = (...signedBy: string[]) =>
        given.client.sheet.submit({ candidateId: first, signedBy, total: 6400 });
      expect((await toldBy(sign('周正明'))).message).toMatch(/还缺：吴晓岚/);
      expect((await toldBy(sign(...signers, '路人'))).message).toMatch(/“路人”不是考评组成员/);
      expect((await toldBy(sign())).code).toBe('REFUSED');
      expect(await sign(...signers)).toMatchObject({ signedBy: signers });
    });

    it('is not signed where its total is no longer the one that the signers saw', async () => {
      const { first } = await given.make();
      await given.client.sheet.change({ candidateId: first, change: complete });
      await given.client.sheet.change({ candidateId: first, change: { values: { '1-1.b': 1 } } });
      const sign = (total: number) =>
        given.client.sheet.submit({ candidateId: first, signedBy: signers, total });
      expect(await toldBy(sign(6400))).toMatchObject({
        code: 'REFUSED',
        message: '签字时显示的总分是 64 分，评分表现在是 63.5 分：已在别处修改。请核对后再签字',
      });
      expect((await given.client.sheet.get({ candidateId: first })).submission).toBeNull();
      expect(await sign(6350)).toMatchObject({ signedBy: signers });
    });

    it('is signed by who is there, each of the others away for a reason', async () => {
      const { first } = await given.make();
      await given.client.sheet.change({ candidateId: first, change: complete });
      const [chair = '', away = '', ...others] = signers;
      const sign = (absent: { name: string; reason: string }[], signedBy = [chair, ...others]) =>
        given.client.sheet.submit({ candidateId: first, signedBy, absent, total: 6400 });
      expect((await toldBy(sign([]))).message).toBe(
        `评分表须由考评组全体签字，还缺：${away}。缺席的请写明原因`,
      );
      const wrong = [
        [{ name: '外人', reason: '出差' }],
        [{ name: chair, reason: '出差' }],
        [
          { name: away, reason: '出差' },
          { name: away, reason: '病假' },
        ],
      ];
      for (const absent of wrong) expect((await toldBy(sign(absent))).message).toMatch(/^缺席的应为没有签字/);
      expect((await toldBy(sign([{ name: away, reason: ' ' }]))).message).toMatch(/请写明缺席的原因/);
      const absent = [{ name: away, reason: '出差' }];
      await sign(absent);
      const { submission } = await given.client.sheet.get({ candidateId: first });
      expect(submission).toMatchObject({ signedBy: [chair, ...others], absent });
      await given.client.sheet.reopen({ candidateId: first, reason: '补签' });
      await sign([], signers);
      expect((await given.client.sheet.get({ candidateId: first })).submission).not.toHaveProperty('absent');
    });

    it('is locked once signed, and opened again only with a reason', async () => {
      const { assessmentId, first } = await given.submitted();
      const locked = /“甲党总支”的评分表已签字确认并锁定/;
      const change = { values: { '2-2.b': 1 } };
      expect((await toldBy(given.client.sheet.change({ candidateId: first, change }))).message).toMatch(
        locked,
      );
      expect(
        (await toldBy(given.client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 })))
          .message,
      ).toMatch(locked);
      expect((await toldBy(given.client.candidate.remove({ candidateId: first }))).code).toBe('REFUSED');
      for (const details of [candidateNamed('改名党总支'), candidateNamed('甲党总支', '别的党委')]) {
        expect(await toldBy(given.client.candidate.update({ candidateId: first, details }))).toMatchObject({
          code: 'REFUSED',
          message: expect.stringMatching(/“甲党总支”的评分表已签字确认，单位名称和上级单位不能再改.*退回/),
        });
      }
      const corrected = { ...candidateNamed('甲党总支'), secretary: '王静' };
      await given.client.candidate.update({ candidateId: first, details: corrected });
      expect((await given.client.candidate.list({ assessmentId }))[0]).toMatchObject({
        status: 'submitted',
        doneItems: 21,
        total: 6400,
      });
      const told = await toldBy(given.client.sheet.reopen({ candidateId: first, reason: '  ' }));
      expect(told.problems).toEqual(['请写明退回修改的原因']);
      expect(await given.client.sheet.reopen({ candidateId: first, reason: '漏记一次学习' })).toEqual({
        candidateId: first,
      });
      expect((await given.client.sheet.get({ candidateId: first })).submission).toBeNull();
      await given.client.sheet.change({ candidateId: first, change });
      expect(
        (await toldBy(given.client.sheet.reopen({ candidateId: first, reason: '再改' }))).message,
      ).toMatch(/尚未签字确认，可以直接修改/);
    });
  });
}
