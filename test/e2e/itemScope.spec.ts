import { expect } from '@playwright/test';
import { measureSource } from '../support/arbitraries.ts';
import { test } from '../support/browserApp.ts';
import { caption, type ItemSource, itemSource, schemeSource } from '../support/smallScheme.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { score } from './openSheet.ts';

const item = (id: string, max: number, more: Partial<ItemSource> = {}): ItemSource => ({
  ...itemSource([{ id: `${id}.r`, kind: 'deduct-per', points: 1, unit: '次' }], max, 'full', id),
  ...more,
});
const group = caption('组织建设');
const plain = schemeSource(
  [
    item('1', 60, { group, columns: { way: caption('查阅资料') } }),
    item('2', 15, { group, for: ['党委'] }),
    {
      ...itemSource(
        [
          {
            ...{ id: '3.r', kind: 'award-bands', unit: '%', measure: 'm' },
            bands: [
              { when: { atLeast: 90 }, points: 25 },
              { when: { atLeast: 60 }, points: 20 },
            ],
          },
        ],
        25,
        'zero',
        '3',
      ),
      group: caption('群众评价'),
    },
  ],
  {
    id: 'scope',
    title: caption('本校考核表'),
    candidateKinds: ['党委', '党支部'],
    measures: [measureSource('m')],
  },
);
const source = {
  ...plain,
  sheet: {
    ...plain.sheet!,
    notApplicable: { points: 'scaled' as const },
    columns: [{ id: 'way', head: '考核方式' }],
  },
};

test('an item for others is folded, a measure gives its band, and the total is scaled before the panel’s eyes', async ({
  program,
}) => {
  const { page, client } = program;
  const file = new File([JSON.stringify(source)], 'scope.json');
  const { schemeId } = await client.scheme.import({ file, by: '周正明', confirmed: [] });
  const details = {
    ...{ name: '甲', year: 2026, organiser: '党委', startsOn: '2026-11-02', endsOn: '2026-11-20' },
    panel: [{ name: '周正明', isChair: true }],
  };
  const adjustments = { conventions: {}, agreed: {} };
  const { assessmentId } = await client.assessment.create({ schemeId, details, adjustments });
  const unit = {
    name: '甲支部',
    kind: '党支部',
    parent: '',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  };
  await client.candidate.add({ assessmentId, candidates: [unit] });
  await client.assessment.sign({ assessmentId });
  await page.goto(`${new URL(page.url()).origin}/a/${assessmentId}/score`);

  const row = (id: string) => page.locator(`[data-item="${id}"]`);
  await expect(row('1')).toContainText('组织建设');
  await expect(row('2')).not.toContainText('组织建设');
  await expect(row('3')).toContainText('群众评价');
  await expect(row('1')).toContainText('考核方式：查阅资料');
  await expect(row('2')).toContainText('不适用：只适用于党委，总分按其余各条比例折算');
  await expect(row('2').locator('[data-rule]')).toHaveCount(0);
  await expect(row('2').getByText('标准', { exact: true })).toBeHidden();
  await expect(score(page, '2')).toHaveText('不适用');
  await expect(row('3')).toContainText('民主测评尚未录入');
  await row('1').locator('input.count').fill('6');
  await page.keyboard.press('Tab');
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.locator('.sheet-total')).toContainText('—');

  const [{ id: candidateId } = { id: '' }] = await client.candidate.list({ assessmentId });
  const content = soundBallot({ yes: 7, no: 3 });
  await client.entry.set({ assessmentId, entries: [{ kind: 'ballot', candidateId, key: '-/m/0', content }] });
  await page.reload();
  await expect(score(page, '3')).toHaveText('20');
  // 54 and 20 of 85 count as 74 × 100 ÷ 85.
  await expect(page.locator('.sheet-total')).toContainText('87.06／100');
  await expect(page.locator('.form-total')).toContainText('74 × 100 ÷ 85 = 87.06');
  await page.locator('.sheet-total').click();
  await expect(page.getByRole('dialog')).toContainText(
    '按比例折算：74 × 100 ÷ 85 = 87.06 分（四舍五入到两位小数）',
  );
  await page.keyboard.press('Escape');
});
