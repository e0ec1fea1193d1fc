import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { caption, itemSource, schemeSource } from '../support/smallScheme.ts';
import { score } from './openSheet.ts';

const scheme = schemeSource([
  itemSource(
    [{ id: 'short', kind: 'deduct-short', points: 0.5, unit: '%', rate: true, target: 95 }],
    10,
    'full',
    '1',
  ),
  itemSource([{ id: 'each', kind: 'deduct-range', points: [1, 2], each: true }], 10, 'full', '2'),
  itemSource(
    [
      {
        id: 'bands',
        kind: 'award-bands',
        unit: '次',
        bands: [
          { when: { atLeast: 12 }, points: 10 },
          { when: { atLeast: 6 }, points: 5 },
        ],
      },
    ],
    10,
    'zero',
    '3',
  ),
  { ...itemSource([{ id: 'bonus', kind: 'add-per', points: 2, unit: '项' }], 0, 'full', '4'), cap: 5 },
]);
const source = { ...scheme, id: 'rich', title: caption('本院考核表') };

test('rates, amounts, bands and a bonus beyond the full points are entered, scored, explained and signed', async ({
  program,
}) => {
  const { page, client } = program;
  const file = new File([JSON.stringify(source)], 'rich.json');
  const { remarks } = await client.scheme.read({ file });
  const { schemeId } = await client.scheme.import({ file, by: '周正明', confirmed: [...remarks] });
  const details = {
    name: '甲',
    year: 2026,
    organiser: '党委',
    startsOn: '2026-11-02',
    endsOn: '2026-11-20',
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

  const box = (id: string) => page.locator(`[data-rule="${id}"] input.count`);
  const points = (id: string) => score(page, id);
  await box('short').fill('46/38');
  await expect(page.locator('[data-rule="short"]')).toContainText('前一个数不能大于后一个数');
  await box('short').fill('38/46');
  await expect(page.locator('[data-rule="short"]')).toContainText('82.61%');
  await expect(points('1')).toHaveText('4');
  await box('each').fill('1、2、1.5');
  await expect(points('2')).toHaveText('5.5');
  await box('bands').fill('7');
  await expect(points('3')).toHaveText('5');
  await box('bonus').fill('3');
  await expect(points('4')).toHaveText('5');
  await page.keyboard.press('Tab');
  await expect(page.getByText('已保存')).toBeVisible();
  const [{ id: candidateId } = { id: '' }] = await client.candidate.list({ assessmentId });
  const stored = await client.sheet.get({ candidateId, slot: '' });
  expect(stored.content.values).toEqual({
    short: { count: 38, of: 46 },
    each: [100, 200, 150],
    bands: 7,
    bonus: 3,
  });
  const { candidates } = await client.result.get({ assessmentId });
  expect(candidates[0]?.score.total).toBe(1950);
});
