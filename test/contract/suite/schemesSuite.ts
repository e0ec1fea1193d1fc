import { describe, expect, it } from 'vitest';
import { toldBy } from '../../support/rpcClient.ts';
import { details } from '../../support/sampleEvents.ts';
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
  });
}
