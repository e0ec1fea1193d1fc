import { describe, expect, it } from 'vitest';
import { toldBy } from '../../support/rpcClient.ts';
import { details } from '../../support/sampleEvents.ts';
import { noAdjustments, type Setting } from './setting.ts';

/** What details of an assessment are taken. */
export function detailsSuite(given: Setting): void {
  describe('the details of an assessment', () => {
    const one = details.panel[0]!;
    it.each<[string, object, RegExp]>([
      ['no name', { name: '  ' }, /考核名称不能为空/],
      ['a name too long', { name: '考'.repeat(101) }, /考核名称不能超过 100 个字/],
      ['no organiser', { organiser: '' }, /主办单位不能为空/],
      ['a day that there is not', { startsOn: '2026-02-30' }, /应为有效日期/],
      ['an end before its beginning', { endsOn: '2026-11-01' }, /结束日期不能早于开始日期/],
      ['no panel', { panel: [] }, /考评组至少一人/],
      ['no chair', { panel: [{ ...one, isChair: false }] }, /有且只有一名组长/],
      ['two chairs', { panel: [one, { name: '吴晓岚', isChair: true }] }, /有且只有一名组长/],
      ['two panelists of one name', { panel: [one, { ...one, isChair: false }] }, /姓名重复/],
      [
        'a panelist without a name',
        { panel: [one, { name: ' ', isChair: false }] },
        /考评组成员姓名不能为空/,
      ],
    ])('are refused in a sentence where they have %s', async (_name, change, words) => {
      const told = await toldBy(
        given.client.assessment.create({
          schemeId: 'shandong-wuhao',
          details: { ...details, ...change },
          adjustments: noAdjustments,
        }),
      );
      expect(told.code).toBe('REFUSED');
      expect(told.problems.join('；')).toMatch(words);
      expect(told.message).toContain(told.problems[0]!);
    });

    it.each<[string, object]>([
      ['a year before 2000', { year: 1999 }],
      ['a year that is a fraction', { year: 2026.5 }],
      ['a year that is a text', { year: '2026' }],
      ['no year', { year: undefined }],
    ])('are refused in plain Chinese that names the year where they have %s', async (_name, change) => {
      // Safe: what a program of somebody else might send.
      const input = {
        schemeId: 'shandong-wuhao',
        details: { ...details, ...change } as typeof details,
        adjustments: noAdjustments,
      };
      const told = await toldBy(given.client.assessment.create(input));
      expect(told.code).toBe('REFUSED');
      expect(told.message).toMatch(/year|年/);
      expect(told.message).not.toMatch(/number|string|int|undefined|expected|Invalid/);
    });

    it('are refused where they hold something that no assessment has', async () => {
      const input = {
        schemeId: 'shandong-wuhao',
        details: { ...details, colour: 'red' },
        adjustments: noAdjustments,
      };
      expect((await toldBy(given.client.assessment.create(input))).message).toMatch(/colour/);
    });
  });
}
