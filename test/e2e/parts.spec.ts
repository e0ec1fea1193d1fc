import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { partsPanel, partsScheme, partsUnits } from '../support/partsScheme.ts';
import { stayOnSheet } from '../support/stayOnSheet.ts';

const [, unit] = partsUnits;

test('a total of parts is entered part by part, and says how it comes about', async ({ program }) => {
  const { page, complaints } = program;
  const { assessmentId, candidateId } = await begin(program);
  await page.goto(program.url(`/a/${assessmentId}/score/${candidateId}`));
  const part = (name: string) => page.getByRole('listitem', { name, exact: true });

  await part('平时考核').getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('得分（满分 25 分）').fill('26');
  await dialog.getByLabel('依据').fill('平时考核记录第 3 页');
  await dialog.getByLabel('经办人').fill(partsPanel[0]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toContainText('25');
  await dialog.getByLabel('得分（满分 25 分）').fill('20');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(part('平时考核')).toContainText('20 分');

  await part('单位自评').getByRole('link').click();
  await enter(page, 'own-result', '100');
  await signAs(page, null);
  await expect(part('单位自评')).toContainText('100 分');

  await part('民主测评').getByRole('link').click();
  for (const name of ['应到', '实到', '发出', '收回', '有效', '好'])
    await page.getByLabel(`党员 ${name}`, { exact: true }).fill('10');
  for (const name of ['无效', '弃权']) await page.getByLabel(`党员 ${name}`, { exact: true }).fill('0');
  await expect(page.locator('.ballots-head .save')).toContainText('已保存');
  await page.goBack();
  await expect(part('民主测评')).toContainText('100 分');

  const panel = part('考评组评分');
  for (const [index, points] of unit!.panel.entries()) {
    const name = partsPanel[index]!;
    const seat = panel.getByRole('listitem').filter({ hasText: name });
    if (points === null) {
      await seat.getByRole('button', { name: '缺席、回避……' }).click();
      await dialog.getByText('回避', { exact: true }).click();
      await dialog.getByLabel('理由').fill('本人所在支部');
      await dialog.getByRole('button', { name: '不计入', exact: true }).click();
      await expect(seat).toContainText('不计入');
      continue;
    }
    await seat.getByRole('link').click();
    await expect(seat.getByRole('link')).toHaveAttribute('aria-current', 'step');
    await enter(page, 'result', String(points / 100));
    await signAs(page, name);
  }
  await expect(panel).toContainText('平均 81 分');
  await expect(page.locator('.parts-total')).toContainText('87.88');
  await expect(page.locator('.parts-total')).not.toContainText('暂计');

  await page.goto(program.url(`/a/${assessmentId}/results`));
  await page.getByRole('button', { name: '第二党支部，总分' }).click();
  const why = page.getByRole('dialog');
  await expect(why).toContainText('计入总分');
  await expect(why.getByRole('row', { name: /^考评组评分/ })).toContainText('30.375');
  await expect(why.getByRole('row', { name: /冯雅琴/ })).toContainText('不计入');
  await expect(why.getByRole('row', { name: /吴晓岚/ })).toContainText('去掉的最高分或最低分');
  expect(complaints).toEqual([]);
});

/** An assessment under the scheme, ready to be scored, and its second unit. */
async function begin({ client }: BrowserApp): Promise<{ assessmentId: string; candidateId: string }> {
  const file = new File([JSON.stringify(partsScheme)], 'table-parts.json');
  const { remarks } = await client.scheme.read({ file });
  const { schemeId } = await client.scheme.import({ file, by: partsPanel[0], confirmed: [...remarks] });
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{ name: '2025年度综合考核', year: 2025, organiser: '某学院党委' },
      ...{ startsOn: '2025-01-06', endsOn: '2025-12-20' },
      panel: partsPanel.map((name, index) => ({ name, isChair: index === 0 })),
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = { kind: '党支部', parent: '', secretary: '李振华', memberCount: null, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: partsUnits.map(({ name }) => ({ ...blank, name })),
  });
  return { assessmentId, candidateId: candidateIds[1]! };
}

/** Types points, and looks at every item. */
async function enter(page: Page, rule: string, points: string): Promise<void> {
  await page.locator(`[data-rule="${rule}"] input`).first().fill(points);
  const rest = page.locator('.see-rest');
  for (let left = await rest.count(); left > 0; left -= 1) {
    await rest.first().click();
    await expect(rest).toHaveCount(left - 1);
  }
  await expect(page.getByRole('status')).toHaveText('已保存');
}

/** Signs the sheet on screen: a panelist alone, or whoever is named already. */
async function signAs(page: Page, panelist: string | null): Promise<void> {
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog');
  if (panelist !== null) await expect(dialog).toContainText(`本表由${panelist}填写，由本人签字`);
  await dialog.getByRole('button', { name: '签字确认并锁定' }).press('Enter');
  await stayOnSheet(page);
  await expect(page.getByText('签字确认，评分表已锁定')).toBeVisible();
}
