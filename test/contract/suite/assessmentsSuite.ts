import { describe, expect, it } from 'vitest';
import { toldBy } from '../../support/rpcClient.ts';
import { candidateNamed, completeValues, details, signers } from '../../support/sampleEvents.ts';
import { complete, itemIds, noAdjustments, type Setting } from './setting.ts';

/** Assessments: made, changed, signed, removed. */
export function assessmentsSuite(given: Setting): void {
  describe('an assessment', () => {
    it('is made unsigned with the shipped scheme, and is then first in the list', async () => {
      const { assessmentId } = await given.client.assessment.create({
        schemeId: 'shandong-wuhao',
        details,
        adjustments: noAdjustments,
      });
      expect((await given.client.assessment.list())[0]).toMatchObject({
        ...details,
        id: assessmentId,
        isRehearsal: false,
        signedAt: null,
        schemeTitle: '“五好党组织”量化考核评分表',
        candidateCount: 0,
        startedCount: 0,
        submittedCount: 0,
      });
      const detail = await given.client.assessment.get({ assessmentId });
      expect(detail.scheme.version).toBe('1.0');
      expect(detail.adjustments).toMatchObject(noAdjustments);
    });

    it.each([
      ['a share typed as 0.95', { superior: 0.95 }, /总分各部分权重合计 0.95%，应为 100%/],
      ['a share of three decimals', { superior: 95.125 }, /权重至多两位小数/],
      ['more than all', { superior: 195 }, /权重不能大于 100/],
      ['weights that do not sum to 100', { superior: 95 }, /总分各部分权重合计 95%，应为 100%/],
    ])('is not made with %s', async (_what, weights, words) => {
      const before = await given.client.assessment.list();
      const make = given.client.assessment.create({
        schemeId: 'tianjin-wuhao',
        details,
        adjustments: { ...noAdjustments, weights },
      });
      expect((await toldBy(make)).message).toMatch(words);
      expect(await given.client.assessment.list()).toEqual(before);
    });

    it('pins the scheme as the panel adjusted it', async () => {
      const { assessmentId } = await given.client.assessment.create({
        schemeId: 'shandong-wuhao',
        details,
        adjustments: {
          capAdditions: 'afterDeductions',
          conventions: { '3-1.c': '按次计' },
          agreed: { N7: '其一即可' },
        },
      });
      const { scheme } = await given.client.assessment.get({ assessmentId });
      expect(scheme.version).toBe('1.0-2');
      expect(scheme.sheet?.capAdditions).toBe('afterDeductions');
      expect(JSON.stringify(scheme)).toContain('按次计');
    });

    it('opens signed readings again for a reason, while no sheet is signed by them', async () => {
      const { client } = given;
      const { assessmentId, first } = await given.make();
      const told = async (reason = '封顶先后选错') =>
        (await toldBy(client.assessment.reopen({ assessmentId, reason }))).message;
      expect(await told(' ')).toMatch(/请写明退回修改的原因/);
      await client.sheet.change({ candidateId: first, change: complete });
      await client.assessment.reopen({ assessmentId, reason: '封顶先后选错' });
      expect((await client.assessment.get({ assessmentId })).signedAt).toBeNull();
      expect(await told()).toBe('考评口径尚未签字，可以直接修改');
      // What was counted stays, and counts by what is signed next.
      const adjustments = { conventions: {}, agreed: {}, capAdditions: 'afterDeductions' as const };
      await client.assessment.update({ assessmentId, adjustments });
      const change = { values: { '2-2.b': 1 } };
      expect((await toldBy(client.sheet.change({ candidateId: first, change }))).message).toMatch(
        /考评口径尚未经考评组签字/,
      );
      await client.assessment.sign({ assessmentId });
      expect((await client.sheet.get({ candidateId: first })).content.values).toMatchObject(complete.values!);
      await client.sheet.submit({ candidateId: first, signedBy: signers, total: 6400 });
      expect(await told()).toMatch(/^甲党总支的评分表已按现在的口径签字确认，请先退回这些评分表/);
    });

    it('may be changed, readings included, until they are signed, and only what nobody signed afterwards', async () => {
      const { assessmentId } = await given.make({ isSigned: false });
      const adjustments = { capAdditions: 'afterDeductions' as const, ...noAdjustments };
      const renamed = { ...details, name: '改名的考核' };
      expect(await given.client.assessment.update({ assessmentId, details: renamed, adjustments })).toEqual({
        assessmentId,
      });
      expect((await given.client.assessment.get({ assessmentId })).scheme.sheet?.capAdditions).toBe(
        'afterDeductions',
      );
      const { signedAt } = await given.client.assessment.sign({ assessmentId });
      expect(Number.isNaN(Date.parse(signedAt))).toBe(false);
      expect(await given.client.assessment.sign({ assessmentId })).toEqual({ signedAt });
      const told = await toldBy(
        given.client.assessment.update({ assessmentId, details, adjustments: noAdjustments }),
      );
      expect(told).toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(/考评口径已由考评组签字。需要改的，请先/),
      });
      await given.client.assessment.update({
        assessmentId,
        details: { ...renamed, organiser: '另一党委' },
        adjustments,
      });
      expect(await given.client.assessment.get({ assessmentId })).toMatchObject({
        name: '改名的考核',
        organiser: '另一党委',
        signedAt,
      });
    });

    it('takes details or readings alone and leaves the other as the file holds it, signed or not', async () => {
      const { assessmentId } = await given.make({ isSigned: false });
      const { update, get } = given.client.assessment;
      const adjustments = { conventions: { '3-1.c': '按次计' }, agreed: {} };
      const renamed = { ...details, name: '改名的考核' };
      await update({ assessmentId, adjustments });
      await update({ assessmentId, details: renamed });
      await given.client.assessment.sign({ assessmentId });
      await update({ assessmentId, details: { ...renamed, organiser: '另一党委' } });
      const kept = await get({ assessmentId });
      expect(kept).toMatchObject({ name: '改名的考核', organiser: '另一党委', adjustments });
      expect(JSON.stringify(kept.scheme)).toContain('按次计');
      expect((await toldBy(update({ assessmentId, adjustments: noAdjustments }))).message).toMatch(
        /需要改的，请先在/,
      );
      expect(await toldBy(update({ assessmentId, reason: '无' }))).toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(/没有要修改的内容/),
      });
      expect(await get({ assessmentId })).toEqual(kept);
    });

    it('says who signed its readings, whoever is on the panel later', async () => {
      const { assessmentId } = await given.make({ isSigned: false });
      expect((await given.client.assessment.get({ assessmentId })).signedBy).toBeNull();
      await given.client.assessment.sign({ assessmentId });
      const panel = [details.panel[0]!, { name: '郑德海', isChair: false }];
      const update = (reason?: string) =>
        given.client.assessment.update({
          assessmentId,
          details: { ...details, panel },
          adjustments: noAdjustments,
          ...(reason !== undefined && { reason }),
        });
      for (const reason of [undefined, '  ']) {
        expect(await toldBy(update(reason))).toMatchObject({
          code: 'REFUSED',
          message: '考评口径已由周正明、吴晓岚签字。此后变更考评组成员，须写明变更原因',
        });
      }
      expect((await toldBy(update('长'.repeat(501)))).message).toMatch(/变更原因不能超过 500 个字/);
      await update('吴晓岚调离');
      const { signedBy, panel: now } = await given.client.assessment.get({ assessmentId });
      expect(signedBy).toEqual(signers);
      expect(now).toEqual(panel);
      const listed = await given.client.assessment.list();
      expect(listed.find(({ id }) => id === assessmentId)?.signedBy).toEqual(signers);
    });

    it('keeps its year and its panel while a sheet is signed, though its name may change', async () => {
      const { assessmentId, first } = await given.submitted();
      const update = (change: object) =>
        given.client.assessment.update({
          assessmentId,
          details: { ...details, ...change },
          adjustments: noAdjustments,
          reason: '调整',
        });
      const panel = [...details.panel, { name: '郑德海', isChair: false }];
      for (const [change, words] of [
        [{ year: 2025 }, '年度'],
        [{ panel }, '考评组成员'],
        [{ panel: details.panel.map((each) => ({ ...each, isChair: !each.isChair })) }, '考评组成员'],
        [{ year: 2025, panel }, '年度、考评组成员'],
      ] as const) {
        expect(await toldBy(update(change))).toMatchObject({
          code: 'REFUSED',
          message: `${words}不能再改：已有 1 份评分表由周正明、吴晓岚签字确认。需要改的，请先退回这些评分表并写明原因`,
        });
      }
      await update({ name: '改名的考核', panel: [...details.panel].reverse() });
      await given.client.sheet.reopen({ candidateId: first, reason: '更正' });
      await update({ year: 2025, panel });
      expect((await given.client.assessment.get({ assessmentId })).year).toBe(2025);
    });

    it('is refused readings for a rule or a note that the scheme does not have, by name', async () => {
      for (const adjustments of [
        { conventions: { '9-9.z': '按次计' }, agreed: {} },
        { conventions: {}, agreed: { N99: '同意' } },
      ]) {
        const told = await toldBy(
          given.client.assessment.create({ schemeId: 'shandong-wuhao', details, adjustments }),
        );
        expect(told.message + told.problems.join()).toMatch(/9-9\.z|N99/);
      }
    });

    it('is taken off the list with its candidates, but not while a sheet holds anything or once one was signed', async () => {
      const { assessmentId, first } = await given.make();
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
      expect(await toldBy(given.client.assessment.remove({ assessmentId }))).toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(/评分表已有内容，不能删除/),
      });
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': null } } });
      expect(await given.client.assessment.remove({ assessmentId })).toEqual({});
      expect((await given.client.assessment.list()).map((each) => each.id)).not.toContain(assessmentId);
      expect((await toldBy(given.client.sheet.get({ candidateId: first }))).code).toBe('MISSING');
      const kept = await given.submitted();
      const isKept = async () => {
        const told = await toldBy(given.client.assessment.remove({ assessmentId: kept.assessmentId }));
        expect(told).toMatchObject({
          code: 'REFUSED',
          message: expect.stringMatching(/已有签字确认的评分表（含签字后退回的），不能删除/),
        });
      };
      await isKept();
      await given.client.sheet.reopen({ candidateId: kept.first, reason: '更正' });
      await isKept();
      await given.client.sheet.change({
        candidateId: kept.first,
        change: {
          values: Object.fromEntries(Object.keys(completeValues).map((id) => [id, null])),
          items: Object.fromEntries(itemIds.map((id) => [id, { seen: false }])),
        },
      });
      await isKept();
    });

    it('is missing under an id that there is not, for every call that names one', async () => {
      const assessmentId = 'nowhere';
      const calls = [
        given.client.assessment.get({ assessmentId }),
        given.client.assessment.update({ assessmentId, details, adjustments: noAdjustments }),
        given.client.assessment.sign({ assessmentId }),
        given.client.assessment.remove({ assessmentId }),
        given.client.candidate.list({ assessmentId }),
        given.client.candidate.add({ assessmentId, candidates: [candidateNamed('甲')] }),
        given.client.result.get({ assessmentId }),
        given.client.report.model({ assessmentId, report: 'summary' }),
        given.client.report.export({ assessmentId, report: 'summary' }),
      ];
      for (const told of await Promise.all(calls.map(toldBy))) {
        expect(told).toMatchObject({
          code: 'MISSING',
          message: expect.stringMatching(/没有找到这次考核/),
        });
      }
    });
  });
}
