import { describe, expect, it } from 'vitest';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { currentLanguage } from '../../../shared/scheme/upgrades/upgradeScheme.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { details } from '../../support/sampleEvents.ts';
import { itemSource, schemeSource } from '../../support/smallScheme.ts';
import { noAdjustments, type Setting } from './setting.ts';

/** The schemes that the program ships. */
export function schemesSuite(given: Setting): void {
  describe('schemes', () => {
    it('are listed with what a list shows', async () => {
      expect(await given.client.scheme.list()).toContainEqual({
        id: 'shandong-wuhao',
        title: '“五好党组织”量化考核评分表',
        total: 100,
        seed: '004_63513f40886b69fd.txt',
        version: '1.0',
        issuer: '山东省城市服务技师学院',
        candidateKinds: [
          ...['党总支', '党支部', '直属党支部', '教师党支部'],
          ...['学生党支部', '离退休党支部', '党委'],
        ],
        isOwn: false,
        remarks: [],
      });
    });

    it('are all fit for use', async () => {
      expect(await given.client.scheme.problems()).toEqual([]);
    });

    it('are given whole, with the text of their document', async () => {
      const scheme = await given.client.scheme.get({ schemeId: 'shandong-wuhao' });
      expect(scheme.sheet?.dimensions).toHaveLength(5);
      const { title, text } = await given.client.scheme.document({ schemeId: 'shandong-wuhao' });
      expect(title).toBe('关于开展 “五好党组织”创建活动的意见');
      expect(text).toContain('党支部有以下情况之一的直接认定为不达标');
    });

    it('are refused by name where there is none, with those there are', async () => {
      for (const call of [given.client.scheme.get, given.client.scheme.document]) {
        const told = await toldBy(call({ schemeId: 'nowhere' }));
        expect(told.code).toBe('MISSING');
        expect(told.message).toMatch(/nowhere.*shandong-wuhao/);
      }
      const told = await toldBy(
        given.client.assessment.create({ schemeId: 'nowhere', details, adjustments: noAdjustments }),
      );
      expect(told.code).toBe('MISSING');
    });

    it('of the workspace’s own are taken in with their document once what is odd is confirmed, and used', async () => {
      const { scheme, assessment } = given.client;
      const file = ownScheme('own-a');
      const remark = '总分为 12 分，各项目合计 10 分';
      expect(await scheme.read({ file })).toMatchObject({ id: 'own-a', total: 12, remarks: [remark] });
      const asked = await toldBy(scheme.import({ file, by: '周正明', confirmed: [] }));
      expect(asked).toMatchObject({ code: 'REFUSED', problems: [remark] });
      const document = new File(['原文'], '通知.docx');
      const { schemeId } = await scheme.import({ file, document, by: '周正明', confirmed: [remark] });
      expect(schemeId).toBe('own-a@1.0');
      expect((await scheme.list()).find(({ id }) => id === schemeId)).toMatchObject({
        isOwn: true,
        remarks: [remark],
      });
      const { assessmentId } = await assessment.create({ schemeId, details, adjustments: noAdjustments });
      expect((await assessment.get({ assessmentId })).scheme.asIs).toMatchObject({
        by: '周正明',
        remarks: [remark],
      });
      expect(await assessment.document({ assessmentId })).toEqual({ title: '通知.docx', text: null });
      expect(await (await assessment.documentFile({ assessmentId })).text()).toBe('原文');
      expect((await toldBy(scheme.remove({ schemeId }))).message).toMatch(/方案正用于“.*”，不能移除/);
      await assessment.remove({ assessmentId });
      await scheme.remove({ schemeId });
      expect((await scheme.list()).some(({ id }) => id === schemeId)).toBe(false);
    });

    it('given out come back as they are, confirmed once', async () => {
      const { scheme } = given.client;
      const confirmed = ['总分为 12 分，各项目合计 10 分'];
      const { schemeId } = await scheme.import({ file: ownScheme('own-b'), by: '周正明', confirmed });
      const out = await scheme.export({ schemeId });
      expect(out.name).toBe('own-b-1.0.json');
      const before = await scheme.get({ schemeId });
      expect((await toldBy(scheme.import({ file: out, by: '吴晓岚', confirmed: [] }))).message).toMatch(
        /已经在方案库中$/,
      );
      await scheme.remove({ schemeId });
      await scheme.import({ file: out, by: '吴晓岚', confirmed: [] });
      expect(await scheme.get({ schemeId })).toEqual(before);
      const other = ownScheme('own-b', { documentTitle: { caption: '另一份' } });
      expect((await toldBy(scheme.import({ file: other, by: '吴晓岚', confirmed }))).message).toMatch(
        /内容与这个文件不同/,
      );
    });

    it.each<[string, () => File, RegExp]>([
      [
        'cut in half',
        () => new File([JSON.stringify(ownSource('own-c')).slice(0, 500)], 'x.json'),
        /只有一部分/,
      ],
      ['of 50 MB', () => new File(['x'.repeat(50 * 1024 * 1024)], 'x.json'), /50 MB，超过 5 MB/],
      ['of a later language', () => ownScheme('own-c', { language: 99 as never }), /第 99 版.*请更新程序/],
      ['that bears a shipped id', () => ownScheme('shandong-wuhao'), /程序自带方案的编号/],
      [
        'with turned letters',
        () => ownScheme('own-c', { title: { caption: '表\u202e' } }),
        /title\.caption.*方向控制符/,
      ],
      [
        'with 10,000 items',
        () => new File([JSON.stringify(largeSource('own-c', 10_000))], 'x.json'),
        /有 10000 条考评内容/,
      ],
    ])('%s is refused in a sentence, and nothing is kept', async (_name, make, sentence) => {
      const told = await toldBy(given.client.scheme.import({ file: make(), by: '周正明', confirmed: [] }));
      expect(told.code).toBe('REFUSED');
      expect(told.message).toMatch(sentence);
      expect((await given.client.scheme.list()).some(({ id }) => id.startsWith('own-c'))).toBe(false);
    });

    it('that somebody confirmed in part keep all that is confirmed, by whoever did so last', async () => {
      const { scheme } = given.client;
      const total = '总分为 12 分，各项目合计 10 分';
      const grades = '等次分数线没有从 0 分起，低分没有等次';
      const file = ownScheme('own-e', {
        grades: [{ name: { caption: '好' }, from: 9 }],
        asIs: { by: '甲', on: '2026-01-05', remarks: [total] },
      });
      const { schemeId } = await scheme.import({ file, by: '乙', confirmed: [grades] });
      const { asIs, language } = await scheme.get({ schemeId });
      expect(asIs).toMatchObject({ by: '乙', remarks: [total, grades] });
      expect(language).toBe(currentLanguage);
    });

    it('in letters from right to left are taken like any other', async () => {
      const confirmed = ['总分为 12 分，各项目合计 10 分'];
      const file = ownScheme('own-d', { title: { caption: 'تقييم' } });
      const { schemeId } = await given.client.scheme.import({ file, by: '周正明', confirmed });
      expect((await given.client.scheme.get({ schemeId })).title).toEqual({ caption: 'تقييم' });
    });
  });
}

function ownSource(id: string, more: Partial<SchemeSource> = {}): SchemeSource {
  const small = schemeSource([itemSource([{ id: 'r', kind: 'deduct-per', points: 1, unit: '次' }])]);
  return { ...small, sheet: { ...small.sheet!, total: 12 }, id, ...more };
}

function ownScheme(id: string, more: Partial<SchemeSource> = {}): File {
  return new File([JSON.stringify(ownSource(id, more))], `${id}.json`);
}

function largeSource(id: string, count: number): SchemeSource {
  const items = Array.from({ length: count }, (_, index) =>
    itemSource([{ id: `r${index}`, kind: 'deduct-if', points: 0 }], 0, 'full', `I${index}`),
  );
  return { ...schemeSource(items), id };
}
